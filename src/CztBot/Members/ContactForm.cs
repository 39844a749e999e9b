using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;

namespace CztBot.Members;

/// <summary>The card on which a unit's contacts are changed (R16, R37).</summary>
public sealed class ContactForm
{
    public const string Change = "change";
    public const string Add = "add";
    public const string End = "end";

    /// <summary>The form of the unit that was meant, or the choice of units.</summary>
    public Reply Find(Turn turn, string mode, string typed)
    {
        if (Refusal(turn) is { } refusal) return refusal;
        var word = mode switch { Add => "增加副联络员", End => "停用联络员", _ => "更换联络员" };
        return UnitChoice.Of(turn, word, typed, ("contact.open", mode), unit => Show(turn, unit, mode));
    }

    internal static Reply? Refusal(Turn turn) =>
        !turn.Caller.InSecretariat ? EnrolmentWords.OnlySecretariat("更换联络员")
        : turn.InGroup ? EnrolmentWords.OnlyInPrivate("更换联络员") : null;

    /// <summary>The terms of a unit that are not over, in one word: a card made from others is stale.</summary>
    internal static string Stamp(Turn turn, string unitId) => StableId.Of("", [.. Terms(turn, unitId).Select(term => term.ToString())]);

    internal static IReadOnlyList<UnitContact> Terms(Turn turn, string unitId) =>
        [.. turn.Standing.Roster.Contacts.Where(term => term.UnitId == unitId && (term.Until is null || term.Until >= turn.Today))
            .OrderByDescending(term => term.Primary).ThenBy(term => term.From).ThenBy(term => term.PersonId, StringComparer.Ordinal)];

    /// <summary>张三（主，2019-11-10起）</summary>
    internal static string Describe(Turn turn, IEnumerable<UnitContact> terms) =>
        string.Join('、', terms.Select(term => Describe(turn.Standing.PersonName(term.PersonId), term)));

    internal static string Describe(string who, UnitContact term) =>
        $"{who}（{(term.Primary ? "主" : "副")}，{term.From:yyyy-MM-dd}起{(term.Until is { } until ? $"至{until:yyyy-MM-dd}" : "")}）";

    /// <param name="press">What was filled in, to be shown again; null for a fresh card.</param>
    internal static Reply Show(Turn turn, Unit unit, string mode, string notice = "", CardPress? press = null)
    {
        var terms = Terms(turn, unit.Id);
        if (mode == End && terms.Count == 0) return Reply.Say($"{unit.Name}没有联络员，无需停用；请发送“更换联络员 {unit.Name}”登记新的联络员。");
        var ends = mode == Add ? "" : terms.Select(term => term.PersonId).FirstOrDefault() ?? "";
        var card = new ContactCard
        {
            Title = mode switch { Add => $"增加{unit.Name}的副联络员", End => $"停用{unit.Name}的联络员", _ => $"更换{unit.Name}的联络员" },
            Notice = notice,
            Now = terms.Count > 0 ? CardString.Escape(Describe(turn, terms)) : "没有联络员",
            Leader = UnitLeaderForm.Describe(turn, UnitLeaderForm.Of(turn, unit)),
            Unit = unit.Id,
            Seen = Stamp(turn, unit.Id),
            Mode = mode is Add or End ? mode : Change,
            Leaving = [.. terms.DistinctBy(term => term.PersonId).Select(term => new PersonChoice(turn.Standing.PersonName(term.PersonId), term.PersonId))],
            Ends = press?.Text("ends") ?? ends,
            People = [.. turn.Standing.Roster.People.OrderBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => new PersonChoice($"{person.Name}（{AccountBook.Place(turn.Standing, person, turn.Today)}）", person.Id))],
            Person = press?.Text("person") ?? "",
            Name = press?.Text("name") ?? "",
            Mail = press?.Text("mail") ?? "",
            Kind = press?.Text("kind") ?? (mode == Add ? "deputy" : "primary"),
            From = press?.Text("from") ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Button = mode switch { Add => "增加", End => "停用", _ => "更换" },
        };
        return Reply.Show("members/contact", card, MemberCardJson.Default.ContactCard);
    }
}
