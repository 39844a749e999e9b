using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;

namespace CztBot.Members;

/// <summary>What was filled in on the card of contacts.</summary>
/// <param name="Person">Whoever begins, with the role; null where somebody only leaves.</param>
/// <param name="Newcomer">The same, where the roster did not have this person before.</param>
internal sealed record ContactInput(ContactChange Change, Person? Person, Person? Newcomer)
{
    private const int LongestName = 20;

    /// <summary>Reads a press; a sentence on what is missing where it cannot be read.</summary>
    public static (ContactInput? Input, string Fault) Read(Turn turn, Unit unit, string mode, CardPress press)
    {
        if (!CellDate.TryRead(press.Text("from") ?? "", out var from))
            return (null, "请选择起始日期，例如2019-12-10。");
        var ends = mode == ContactForm.Add ? null : press.Text("ends") is { Length: > 0 } leaving ? leaving : null;
        if (mode == ContactForm.End)
            return ends is null ? (null, "请选择由谁卸任。") : (new ContactInput(new ContactChange(unit.Id, ends, null, false, from), null, null), "");
        var (person, newcomer, fault) = Begins(turn, unit, press);
        if (person is null) return (null, fault);
        if (ends == person.Id) return (null, "卸任的和新任的是同一个人，请重新选择。");
        var primary = press.Text("kind") is not "deputy";
        return (new ContactInput(new ContactChange(unit.Id, ends, person.Id, primary, from), person, newcomer ? person : null), "");
    }

    private static (Person? Person, bool Newcomer, string Fault) Begins(Turn turn, Unit unit, CardPress press)
    {
        var name = CellText.Clean(press.Text("name")).Replace(" ", "", StringComparison.Ordinal);
        var chosen = press.Text("person") ?? "";
        if (chosen.Length > 0 && name.Length > 0) return (null, false, "请只做一项：在名册中选择新联络员，或填写新人的姓名。");
        if (chosen.Length > 0)
        {
            return turn.Standing.Person(chosen) is { } known
                ? (known with { Roles = known.Roles | Roles.Contact }, false, "")
                : (null, false, "所选的人已不在名册中，请重新选择。");
        }

        return name.Length == 0 ? (null, false, "请选择新联络员；不在名册中的，请填写姓名。") : Fresh(turn, unit, name, MailText.Clean(press.Text("mail")));
    }

    private static (Person? Person, bool Newcomer, string Fault) Fresh(Turn turn, Unit unit, string name, string mail)
    {
        var roster = turn.Standing.Roster;
        if (name.Length > LongestName) return (null, false, $"姓名最多{LongestName}个字，请核对。");
        if (mail.Length > 0 && !MailText.IsSound(mail)) return (null, false, "邮箱写得不对，请写成 name@example.com 这样的地址；没有的可以不填。");
        if (roster.WithMail(mail) is { } owner) return (null, false, $"这个邮箱在名册中属于{owner.Name}，每人须用自己的邮箱。");
        var namesakes = roster.People.Where(person => person.Name == name).ToList();
        if (namesakes.Count > 0 && mail.Length == 0)
        {
            var places = string.Join('、', namesakes.Select(person => AccountBook.Place(turn.Standing, person, turn.Today)));
            return (null, false, $"名册中已有{namesakes.Count}位{name}（{places}）：是同一人的，请在名册中选择；是同名的另一人，请填写本人的邮箱以便区别。");
        }

        // The same id as an import of the roster would give; a namesake in the same unit needs another.
        var id = StableId.Of("p", unit.Id, name);
        if (turn.Standing.Person(id) is not null) id = StableId.Of("p", unit.Id, name, mail);
        return (new Person { Id = id, Name = name, Roles = Roles.Contact, Mail = mail.Length > 0 ? mail : null }, true, "");
    }
}
