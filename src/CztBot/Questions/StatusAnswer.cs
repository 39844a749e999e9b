using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>Items with a status or lamp, as far as the person may read them; of the latest month that has verified data.</summary>
public sealed class StatusAnswer(Knowledge knowledge)
{
    private const int MonthsBack = 3;

    public async Task<Reply> ShowAsync(Turn turn, Question.ByStatus asked)
    {
        if (await knowledge.RoundAsync(asked.Month) is not { } latest) return Reply.Say(Knowledge.NoRound(turn, asked.Month));
        var (round, readable) = await ReadableAsync(turn, latest, asked);
        var scope = asked.Scope is { } named ? $"{named.Name}" : "";
        if (readable.Count == 0)
            return Reply.Say($"{scope}{latest.Month.Chinese}还没有您可以查看的核定数据。");
        List<ListRow> rows = [.. readable
            .Where(report => asked.Wish.Fits(report))
            .Select(report => ListRow.Of(turn, turn.Standing.Item(report.ItemId)!, ItemState.Of(report), turn.Standing.UnitName(report.UnitId)))];
        if (asked.Wish.Statuses.Contains(Statuses.Done)) rows.AddRange(await ClosedAsync(turn, round, asked));
        var older = round.Month == latest.Month ? "" : $"{latest.Month.Chinese}还没有核定数据，以下为{round.Month.Chinese}。";
        var lead = $"{older}已核定的{readable.Count}项中，{(rows.Count == 0 ? $"没有{asked.Wish.Name}的事项。" : $"{asked.Wish.Name}{rows.Count}项。")}";
        return ListCard.Of(
            $"{scope}{round.Month.Chinese}{asked.Wish.Name}事项", lead, rows,
            $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）。{turn.ByMandate}", round.Month).ToReply();
    }

    private async Task<(Round Round, IReadOnlyList<ProgressReport> Reports)> ReadableAsync(Turn turn, Round latest, Question.ByStatus asked)
    {
        var round = latest;
        for (var back = 0; back < MonthsBack; back++)
        {
            var reports = await knowledge.ReportsAsync(round.Month);
            List<ProgressReport> readable = [.. round.Items
                .Where(item => Covers(turn, asked.Scope, item.ItemId))
                .Select(item => reports.GetValueOrDefault(item.ItemId))
                .OfType<ProgressReport>()
                .Where(report => report.Verified && turn.MayRead(round.Item(report.ItemId), report))];
            if (readable.Count > 0) return (round, readable);
            if (asked.Month is not null || await knowledge.RoundAsync(round.Month.Previous) is not { } before) break;
            round = before;
        }

        return (latest, []);
    }

    // A closed item is finished, though no month expects it any more.
    private async Task<IEnumerable<ListRow>> ClosedAsync(Turn turn, Round round, Question.ByStatus asked) =>
        (await knowledge.ClosedAsync(turn))
            .Where(closed => round.Item(closed.Key) is null && closed.Value <= round.Month && Covers(turn, asked.Scope, closed.Key))
            .Select(closed => ListRow.Of(turn, turn.Standing.Item(closed.Key)!, ItemState.Of(turn, round, closed.Key, null, null, closed.Value)));

    private static bool Covers(Turn turn, Scope? scope, string itemId) =>
        turn.Standing.Item(itemId) is { } item && (scope is null || scope.Covers(turn.Standing.PlanItemOf(item), item));
}
