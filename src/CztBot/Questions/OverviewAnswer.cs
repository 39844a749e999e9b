using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>The items of a unit, a city, a section or the whole plan, and how they stand.</summary>
public sealed class OverviewAnswer(Knowledge knowledge) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var scope = new Scope(turn.Standing, asked);
        List<ReportingItem> items = [.. turn.Standing.Plan.ReportingItems.Where(scope.Covers)];
        if (items.Count == 0) return Reply.Say(OnlyTakesPart(turn, scope));
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } round) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        var reports = await knowledge.ReportsAsync(turn, round);
        var closed = knowledge.Closed(turn);
        // A month that was named is answered with that month alone.
        var before = asked.Period is null ? await knowledge.BeforeAsync(turn, round) : new Dictionary<string, ProgressReport>();
        var rows = items.ConvertAll(item => ListRow.Of(turn, item, ItemState.Of(
            turn, round, item.Id, reports.GetValueOrDefault(item.Id), before.GetValueOrDefault(item.Id), closed.TryGetValue(item.Id, out var month) && month <= round.Month ? month : null)));
        var lead = scope.IsAll || scope.IsSection ? "" : "牵头";
        return ListCard.Of(
            $"{(scope.IsAll ? "行动计划" : scope.Name)}{lead}{items.Count}项", Counts(turn, round, items, reports), rows,
            $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）。{turn.ByMandate}", round.Month).ToReply();
    }

    private static string OnlyTakesPart(Turn turn, Scope scope)
    {
        var part = turn.Standing.Plan.ReportingItems
            .Where(item => item.Responsible.Any(unit => scope.CoversUnit(unit.UnitId))).Select(turn.Standing.Label).ToList();
        return part.Count == 0
            ? $"{scope.Name}在行动计划里没有牵头的事项。"
            : $"{scope.Name}没有牵头的事项，是{string.Join('、', part)}的责任单位。来源：行动计划。";
    }

    private static string Counts(Turn turn, Round round, List<ReportingItem> items, IReadOnlyDictionary<string, ProgressReport> reports)
    {
        List<RoundItem> expected = [.. items.Select(item => round.Item(item.Id)).OfType<RoundItem>()];
        List<ProgressReport> reported = [.. expected.Select(item => reports.GetValueOrDefault(item.ItemId)).OfType<ProgressReport>().Where(report => report.Reported)];
        var states = reported.Where(report => report.Verified && turn.MayRead(round.Item(report.ItemId), report))
            .CountBy(report => report.Content!.Status).OrderBy(pair => Statuses.All.Index().First(status => status.Item == pair.Key).Index)
            .Select(pair => $"{pair.Key}{pair.Value}项").ToList();
        return $"{round.Month.Chinese}应报{expected.Count}项，已报{reported.Count}项，未报{expected.Count - reported.Count}项；已核定{reported.Count(report => report.Verified)}项"
            + (states.Count > 0 ? $"，其中{string.Join('、', states)}。" : "。");
    }
}
