using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>contact.change: ends the old contact's access, begins the new one's, and shows a newcomer's binding code once (R16, R37).</summary>
public sealed class ChangeContact(Database database, AccountBook book, CodeIssuer issuer) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (ContactForm.Refusal(turn) is { } refusal) return refusal;
        if (turn.Standing.Roster.Units.FirstOrDefault(unit => unit.Id == press.Text("unit")) is not { } unit)
            return Reply.Say("名册里已没有这个单位，请发送“更换联络员 单位”重新打开。");
        var mode = press.Text("mode") ?? ContactForm.Change;
        Reply Again(string notice) => ContactForm.Show(turn, unit, mode, notice, press);

        if (press.Text("seen") != ContactForm.Stamp(turn, unit.Id))
            return Again("这个单位的联络员在您打开卡片后有过更改，请核对现在的联络员后再提交；您填写的内容还在。");
        var (input, fault) = ContactInput.Read(turn, unit, mode, press);
        if (input is null) return Again(fault);
        var outcome = input.Change.Apply(turn.Standing.Roster, turn.Today);
        if (outcome is not ContactOutcome.Changed changed) return Again(Sentence(turn, unit, (ContactOutcome.Refused)outcome));
        var seen = turn.Standing.Roster.Contacts.Where(term => term.UnitId == unit.Id).ToList();
        var summary = (Trail(seen), Trail(changed.Terms));
        if (!await database.WriteAsync(
            turn.Actor, work => RosterStore.ChangeContactsAsync(work, unit.Id, seen, changed.Terms, input.Person, summary), cancellation))
            return Again("刚才有人同时更改了这个单位的联络员，您的更改没有保存，请核对后再提交。");
        return await DoneAsync(turn, unit, input, changed, cancellation);
    }

    private async Task<Reply> DoneAsync(Turn turn, Unit unit, ContactInput input, ContactOutcome.Changed changed, CancellationToken cancellation)
    {
        var lasting = changed with { Terms = [.. changed.Terms.Where(term => term.Until is null || term.Until >= turn.Today)] };
        var now = new NoticeFact("现在的联络员", lasting.Terms.Count > 0 ? CardString.Escape(Describe(turn, lasting, input.Newcomer)) : "没有联络员，请尽快登记");
        var lines = new List<string>();
        if (input.Change.Ends is { } ends)
            lines.Add(input.Change.From == turn.Today
                ? $"{CardString.Escape(turn.Standing.PersonName(ends))}从现在起不能再替{unit.Name}填报；已存的草稿由接任者继续，原来的署名不变。"
                : $"{CardString.Escape(turn.Standing.PersonName(ends))}的任期到{input.Change.From.AddDays(-1):yyyy年M月d日}为止，已存的草稿由接任者继续，原来的署名不变。");
        var card = new NoticeCard { Title = $"{unit.Name}的联络员已更改", Lines = lines, Facts = [now] };
        if (input.Person is not { } person || !IssueCode.MayIssue(turn, person) || (await book.ChannelsAsync()).Contains(person.Id)) return card.ToReply();
        var issued = (await issuer.IssueAsync(turn.Actor, [person], cancellation))[0];
        var code = IssueCode.Card(turn, issued, []);
        return (card with { Lines = [.. lines, $"{CardString.Escape(person.Name)}尚未绑定账号。{code.Lines[0]}"], Facts = [now, .. code.Facts.Take(2)] }).ToReply();
    }

    // The trail cannot be changed, so it names nobody: whoever leaves may be anonymised (R83).
    private static string Trail(IEnumerable<UnitContact> terms) => string.Join('、', terms.Select(term => ContactForm.Describe(term.PersonId, term)));

    // The newcomer is not in the roster of this turn yet.
    private static string Describe(Turn turn, ContactOutcome.Changed changed, Person? newcomer)
    {
        var text = ContactForm.Describe(turn, changed.Terms.Where(term => term.PersonId != newcomer?.Id));
        if (newcomer is null) return text;
        var term = changed.Terms.First(one => one.PersonId == newcomer.Id);
        return $"{text}{(text.Length > 0 ? "、" : "")}{newcomer.Name}（{(term.Primary ? "主" : "副")}，{term.From:yyyy-MM-dd}起）";
    }

    private static string Sentence(Turn turn, Unit unit, ContactOutcome.Refused refused) => refused.Fault switch
    {
        ContactFault.Past => $"起始日期不能早于今天（{turn.Today:yyyy年M月d日}），请改为今天或以后的日期。",
        ContactFault.TooFar => "起始日期在一年以后，请核对年份。",
        ContactFault.NoTerm => "所选的原联络员在那一天不任职，请重新选择。",
        ContactFault.Same => "所选的人已经担任这个职务，没有需要更改的内容。",
        _ => $"{turn.Standing.PersonName(refused.PersonId!)}是{unit.Name}的主联络员，请在“由谁卸任”中选择其卸任，或把新联络员登记为副联络员。",
    };
}
