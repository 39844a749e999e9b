using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>The items of a unit, a city, a section or the whole plan, and how they stand.</summary>
public sealed class OverviewAnswer(Knowledge knowledge) : IFigureAnswer
{
    private const int Fixed = 4;

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
            $"{(scope.IsAll ? "行动计划" : scope.Name)}{lead}{items.Count}项", LastOf(asked, round) + Counts(turn, round, items, reports), ListCard.UrgentFirst(rows),
            $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报（已核定部分）。{turn.ByMandate}", round.Month, asked).WithTrace(asked).ToReply().Traced(QuestionFigures.Button(asked));
    }

    public async Task<(FigureSheet? Sheet, Reply? Refusal)> FiguresAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var scope = new Scope(turn.Standing, asked);
        List<ReportingItem> items = [.. turn.Standing.Plan.ReportingItems.Where(scope.Covers)];
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } round) return (null, Reply.Say(Knowledge.NoRound(turn, asked.Period?.To)));
        var reports = await knowledge.ReportsAsync(turn, round);
        return (new FigureSheet(
            $"{(scope.IsAll ? "行动计划" : scope.Name)}{round.Month.Chinese}情况", $"数据截至{turn.Today:yyyy年M月d日}；来源：{round.Month.Chinese}月报；括号内为月报版次。",
            [Records.Figure(turn, "牵头", items.Select(item => item.Id), reports), .. Figures(turn, round, items, reports).Select(figure => Records.Figure(turn, figure.Name, figure.Items, reports))]), null);
    }

    // A state is of one month; of a stretch it is the last one's.
    private static string LastOf(Question asked, Round round) => asked.Period is { Only: null } ? $"以下为该时段最近一期（{round.Month.Chinese}）的情况。" : "";

    private static string OnlyTakesPart(Turn turn, Scope scope)
    {
        var source = $"数据截至{turn.Today:yyyy年M月d日}；来源：行动计划。";
        var part = turn.Standing.Plan.ReportingItems
            .Where(item => item.Responsible.Any(unit => scope.CoversUnit(unit.UnitId))).Select(turn.Standing.Label).ToList();
        return part.Count == 0
            ? $"{scope.Name}在行动计划里没有牵头的事项。{source}"
            : $"{scope.Name}没有牵头的事项，是{string.Join('、', part)}的责任单位。{source}";
    }

    private static string Counts(Turn turn, Round round, List<ReportingItem> items, IReadOnlyDictionary<string, ProgressReport> reports)
    {
        var figures = Figures(turn, round, items, reports);
        int Value(string name) => figures.First(figure => figure.Name == name).Value;
        var states = figures.Skip(Fixed).Select(figure => $"{figure.Name}{figure.Value}项").ToList();
        return $"{round.Month.Chinese}应报{Value("应报")}项，已报{Value("已报")}项，未报{Value("未报")}项；已核定{Value("已核定")}项"
            + (states.Count > 0 ? $"，其中{string.Join('、', states)}。" : "。");
    }

    // Four fixed figures, then the statuses that the person may read, in the order of a form.
    private static List<Figure> Figures(Turn turn, Round round, List<ReportingItem> items, IReadOnlyDictionary<string, ProgressReport> reports)
    {
        List<string> expected = [.. items.Select(item => round.Item(item.Id)?.ItemId).OfType<string>()];
        List<ProgressReport> reported = [.. expected.Select(id => reports.GetValueOrDefault(id)).OfType<ProgressReport>().Where(report => report.Reported)];
        Figure Of(string name, IEnumerable<ProgressReport> some) => new(name, [.. some.Select(report => report.ItemId)]);
        return
        [
            new Figure("应报", expected), Of("已报", reported), new Figure("未报", [.. expected.Except(reported.Select(report => report.ItemId))]), Of("已核定", reported.Where(report => report.Verified)),
            .. reported.Where(report => report.Verified && turn.MayRead(round.Item(report.ItemId), report)).GroupBy(report => report.Content!.Status)
                .OrderBy(group => Statuses.All.Index().First(status => status.Item == group.Key).Index).Select(group => Of(group.Key, group)),
        ];
    }
}
