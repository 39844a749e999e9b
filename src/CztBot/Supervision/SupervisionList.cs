using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>Supervisions as one screen of a phone: what waits for the reader first, then what is overdue, then what is proposed, then what changed last.</summary>
public sealed class SupervisionList(SupervisionStore supervisions, OrderStore orders, SupervisionTerms terms) : IVerb
{
    public const string Mine = "mine";
    public const string Queue = "queue";
    private const int Rows = 3;

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        ShowAsync(turn, press.Text("view") == Mine ? Mine : Queue, press.Number("page") ?? 0);

    public async Task<Reply> ShowAsync(Turn turn, string view, int page)
    {
        var reader = SupervisionReader.Of(turn);
        if (view == Queue && !MayQueue(reader)) return Reply.Say("督查列表由秘书处、市发改统筹员和三市主要领导查看，您没有这项权限。请发送“我的督查”，查看与本单位有关的督查。");
        if (view == Mine && turn.Caller.UnitIds.Count == 0) return Reply.Say("您不是联络员，没有与本单位有关的督查。请发送“帮助”，查看您能办理的事项。");
        var all = await supervisions.AllAsync();
        var shown = all.Where(one => view == Mine ? reader.IsOwn(one) : reader.MayRead(one)).ToList();
        var proposed = turn.Caller.InSecretariat && view == Queue ? SupervisionProposals.Of(await orders.OpenAsync(), all, turn.Standing.Days, turn.Today, terms) : [];
        if (shown.Count == 0 && !turn.Caller.InSecretariat) return Reply.Say(view == Mine ? "目前没有与本单位有关的督查。" : "目前没有您能查看的督查。");
        var open = shown.Where(one => one.IsOpen).ToList();
        List<DigestRow> rows =
        [
            .. open.OrderByDescending(one => Waits(reader, one)).ThenByDescending(one => one.IsOverdue(turn.Today)).Select(one => Row(reader, one)),
            .. proposed.Select(one => Row(turn, one)),
            // A leader reads what was reported, over or not.
            .. turn.Caller.InSecretariat ? [] : shown.Where(one => !one.IsOpen).Select(one => Row(reader, one)),
        ];
        page = Math.Clamp(page, 0, Math.Max(0, (rows.Count - 1) / Rows));
        var card = new DigestCard(
            $"督查{open.Count}件{(proposed.Count > 0 ? $"，建议督查{proposed.Count}件" : "")}", Totals(shown, turn.Today) + turn.ByMandate,
            [.. rows.Skip(page * Rows).Take(Rows)], rows.Count > Rows ? $"第{page + 1}页，共{(rows.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(view, page, (page + 1) * Rows < rows.Count)],
        };
        return card.ToReply();
    }

    private static bool MayQueue(SupervisionReader reader) => reader.Caller.InSecretariat || reader.Caller.Person.Is(Roles.Coordinator) || reader.IsMainLeader;

    private static string Totals(List<SupervisionCase> shown, DateOnly today) =>
        $"督查中{shown.Count(one => one.State == SupervisionState.Open)}件，待确认{shown.Count(one => one.State == SupervisionState.Confirming)}件，待签发{shown.Count(one => one.State == SupervisionState.Confirmed)}件，"
        + $"整改中{shown.Count(one => one.State is SupervisionState.Rectifying or SupervisionState.Rectified)}件（超期{shown.Count(one => one.IsOpen && one.IsOverdue(today))}件），办结{shown.Count(one => one.State == SupervisionState.Closed)}件。";

    private static DigestRow Row(SupervisionReader reader, SupervisionCase one)
    {
        var late = one.IsOverdue(reader.Today) && one.IsOpen;
        var words = new[]
        {
            SupervisionWords.State(one, reader.Today), one is { IsOpen: true, Signed: not null, Record.RectifyBy: { } due } ? $"整改时限{due:M月d日}" : "", $"交办单{one.Order}",
        };
        return new DigestRow(
            $"{reader.Standing.UnitName(one.UnitId)} {Short(one.Record.Matter)}", string.Join(" · ", words.Where(word => word.Length > 0)),
            late ? "attention" : Waits(reader, one) ? "warning" : "default", "supervision.show", "查看", "", one.Id);
    }

    // Only who may open one gets the button for it.
    private static DigestRow Row(Turn turn, SupervisionProposal one)
    {
        var why = SupervisionWords.Why(one, one.Order.OverdueWorkdays(turn.Standing.Days, turn.Today));
        return new DigestRow(
            $"{turn.Standing.UnitName(one.Order.Content.UnitId)} {Short(one.Order.Content.Requirement)}", $"建议督查：{why} · 交办单{one.Order.Number}", "warning",
            turn.Caller.MaySign ? "supervision.open" : "order.open", turn.Caller.MaySign ? "决定" : "查看交办单", "", one.Order.Id);
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return CardString.Escape(line.Length > 30 ? line[..30] + "…" : line);
    }

    // Whether the next move is the reader's own.
    private static bool Waits(SupervisionReader reader, SupervisionCase one)
    {
        var party = reader.PartyOf(one);
        bool Is(SupervisionParty wanted) => party.HasFlag(wanted);
        return one.State switch
        {
            SupervisionState.Open => Is(SupervisionParty.Team),
            SupervisionState.Confirming => (Is(SupervisionParty.Unit) && one.UnitConfirmed is null) || (Is(SupervisionParty.Team) && (one.TeamConfirmed is null || one is { View: not null, UnitConfirmed: null })),
            SupervisionState.Confirmed => Is(SupervisionParty.Head),
            SupervisionState.Rectifying => Is(SupervisionParty.Unit),
            SupervisionState.Rectified => Is(SupervisionParty.Team),
            _ => false,
        };
    }

    private static IEnumerable<NoticeAction> Actions(string view, int page, bool more)
    {
        if (more) yield return NoticeAction.Of("更多", "supervision.list", ("view", view), ("page", $"{page + 1}"));
        if (page > 0) yield return NoticeAction.Of("返回首页", "supervision.list", ("view", view), ("page", "0"));
        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }
}
