using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>我的任务: a contact's items of the current round with their state; the same card is the monthly digest.</summary>
public sealed class MyItems(RoundStore rounds, ReportStore reports, DraftStore drafts, ConfirmationStore confirmations) : IWord
{
    private const string Settled = "good";
    private const int MostNamed = 8;
    private const int MostButtons = 6;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Caller.UnitIds.Count == 0)
        {
            return Reply.Say(turn.Caller.Person.Is(Roles.Contact)
                ? "您目前没有负责的单位。如有调整，请联系秘书处更新名册。"
                : "您不是联络员，没有需要报送的任务。请发送“帮助”，查看您能办理的事项。");
        }

        if (await rounds.LatestAsync() is not { } round) return Reply.Say("还没有开启的报送轮次，开启后会通知您。");
        var rows = await RowsAsync(turn, round);
        if (rows.Count == 0) return Reply.Say($"{round.Month.Chinese}没有需要您单位报送的事项。");
        var open = rows.Count(row => row.Tone != Settled);
        var lead = open == 0 ? "本月事项已全部报送，不再打扰。" : $"还有{open}项待办，{round.DueOn.Month}月{round.DueOn.Day}日24时前报送。";
        var papers = Papers(turn, round);
        // What is open first; a screen holds as many rows as leave the papers their place.
        var size = rows.Count + papers.Count <= MostButtons ? MostButtons : papers.Count == 1 ? 4 : 3;
        var screen = new ListScreen<DigestRow>([.. rows.OrderBy(row => row.Tone == Settled)], PageWord.Split(rest).Page, size);
        var turning = screen.Turn("我的任务").ToList();
        return new DigestCard($"{round.Month.Chinese}进展报送", lead, screen.Shown, screen.Foot)
        {
            Actions = [.. turning, .. papers.Skip(Earlier(screen.Page, size)).Take(MostButtons - screen.Shown.Count - turning.Count)],
        }.ToReply();
    }

    // What the unit prints, seals and files (R94).
    private static List<NoticeAction> Papers(Turn turn, Round round)
    {
        List<string> units = [.. turn.Caller.UnitIds.Where(unit => round.Items.Any(item => item.UnitId == unit))];
        return units.ConvertAll(unit => MonthPapers.Button(round.Month, unit, units.Count == 1 ? "本单位月报文件" : $"月报文件（{turn.Standing.UnitName(unit)}）"));
    }

    // How many papers the screens before had place for: the first has 更多, those behind it 返回首页 as well.
    private static int Earlier(int page, int size) => page == 0 ? 0 : MostButtons - size - 1 + ((page - 1) * (MostButtons - size - 2));

    /// <summary>已收到，本月不再打扰 where nothing is owed any more; else what still is.</summary>
    /// <param name="done">What was done just now, without a full stop.</param>
    public async Task<string> ClosingAsync(Turn turn, Round round, string done)
    {
        if (turn.Caller.UnitIds.Count == 0) return done;
        var open = (await OwedAsync(turn, round)).Where(owed => !owed.Done).Select(owed => turn.Standing.Label(turn.Standing.Item(owed.Item.ItemId)!).TrimEnd('a', 'b')).ToList();
        var more = open.Count > MostNamed ? "等" : "";
        return open.Count == 0 ? $"{done}，本月不再打扰" : $"{done}。您还有{open.Count}项待报：{string.Join('、', open.Take(MostNamed))}{more}。";
    }

    private async Task<List<DigestRow>> RowsAsync(Turn turn, Round round)
    {
        var drafted = await drafts.ItemsAsync(round.Month);
        var rows = new List<DigestRow>();
        foreach (var (first, state, confirms, done) in await OwedAsync(turn, round))
        {
            var item = turn.Standing.Item(first.ItemId)!;
            var title = $"{turn.Standing.Label(item).TrimEnd('a', 'b')} {CardString.Escape(turn.Standing.PlanItemOf(item).Title)}";
            var word = confirms ? done ? "会报已确认" : "会报，请确认或补充"
                : state == ReportState.Missing && drafted.Contains(first.ItemId) ? "草稿，尚未提交" : ReceiptWriter.StateWord(state);
            rows.Add(new DigestRow(
                title, word, done ? Settled : "attention", "report.open", done ? "查看" : confirms ? "确认" : "填报", round.Month.ToString(), first.ItemId));
        }

        return rows;
    }

    // What the person's units report or confirm in the round; a receipt asks after each submission, so nobody's text is read for it.
    private async Task<IReadOnlyList<Owed>> OwedAsync(Turn turn, Round round)
    {
        List<RoundItem> own = [.. round.Items
            .Where(item => turn.Caller.ReportsFor(item.UnitId) || item.CoUnitIds.Any(turn.Caller.ReportsFor))
            .DistinctBy(item => (turn.Standing.Item(item.ItemId)!.ItemCode, item.UnitId))];
        var states = await reports.StatesAsync(round.Month);
        var confirmed = own.TrueForAll(item => turn.Caller.ReportsFor(item.UnitId)) ? []
            : (await confirmations.MonthAsync(round.Month)).Select(one => (one.ItemId, one.UnitId)).ToHashSet();
        return own.ConvertAll(item =>
        {
            var state = states.GetValueOrDefault(item.ItemId);
            return turn.Caller.ReportsFor(item.UnitId)
                ? new Owed(item, state, Confirms: false, state is ReportState.Submitted or ReportState.Accepted or ReportState.Locked)
                : new Owed(item, state, Confirms: true, confirmed.Contains((item.ItemId, item.CoUnitIds.First(turn.Caller.ReportsFor))));
        });
    }

    private sealed record Owed(RoundItem Item, ReportState State, bool Confirms, bool Done);
}
