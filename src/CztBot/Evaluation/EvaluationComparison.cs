using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;

namespace CztBot.Evaluation;

/// <summary>One indicator for cities or units, side by side (R67): who has most and least of it, with numerator and denominator; no rank of the whole (R68).</summary>
internal static class EvaluationComparison
{
    private const int Most = 8;

    /// <param name="state">Whether it is signed.</param>
    public static NoticeCard Of(Turn turn, Question asked, EvaluationFile file, IReadOnlyList<EvaluationRow> rows, string state)
    {
        var least = file.Pack.LeastCases;
        var compared = Named(asked);
        List<(string Name, EvaluationRow Row)> sides = [.. rows.Take(Most).Select(row => (EvaluationWords.Scope(turn.Standing, row), row))];
        var small = compared.Exists(one => !one.Indicator.IsCount() && one.Gauge != Gauge.Returned && sides.Exists(side => side.Row.Figure(one.Indicator) is { Denominator: > 0 } figure && figure.Share(least) is null));
        return new NoticeCard
        {
            Title = $"{PeriodCode.Chinese(file.Period)}{string.Join('；', compared.Select(one => Ends(one.Gauge, one.Indicator, sides, least)))}",
            Lines =
            [
                $"{state}{(compared.Exists(one => one.Gauge == Gauge.Returned) ? "同一份月报退回几次都计一份。" : "")}{(small ? "样本少的不计比率，不作比较。" : "")}{(asked.Sections.Count > 0 ? "评价指标不分领域统计，以上为全部事项。" : "")}",
                EvaluationView.Source(file.Pack) + turn.ByMandate,
            ],
            Facts = [.. sides.Select(side => new NoticeFact(CardString.Escape(side.Name), string.Join('；', compared.Select(one => Told(one.Gauge, side.Row.Figure(one.Indicator), least)))))],
        };
    }

    /// <summary>The indicators that a question names, in its order.</summary>
    internal static List<(Gauge Gauge, Indicator Indicator)> Named(Question asked) =>
        [.. asked.Gauges.Where(gauge => gauge is Gauge.Punctuality || gauge.IsEvaluated()).Select(gauge => (gauge, Meant(gauge)))];

    private static Indicator Meant(Gauge gauge) => gauge switch
    {
        Gauge.Punctuality => Indicator.Timely,
        Gauge.FirstPass or Gauge.Returned => Indicator.FirstPass,
        Gauge.Checkpoints => Indicator.Checkpoints,
        Gauge.OrdersInTime => Indicator.OrdersInTime,
        Gauge.Overdue => Indicator.Overdue,
        _ => Indicator.Supervised,
    };

    private static string Ends(Gauge gauge, Indicator indicator, List<(string Name, EvaluationRow Row)> sides, int least) => gauge switch
    {
        Gauge.Returned => SideBySide.Ends("退回过的月报", "最多", "最少", [.. sides.Select(side => (side.Name, (double)Returned(side.Row.Figure(indicator))))]),
        Gauge.Overdue => SideBySide.Ends("超期交办单", "最多", "最少", [.. sides.Select(side => (side.Name, (double)side.Row.Figure(indicator).Numerator))]),
        Gauge.Supervised => SideBySide.Ends("督查", "最多", "最少", [.. sides.Select(side => (side.Name, (double)side.Row.Figure(indicator).Numerator))]),
        _ => SideBySide.Ends(indicator.Name(), "最高", "最低", [.. sides.Where(side => side.Row.Figure(indicator).Share(least) is not null).Select(side => (side.Name, (double)side.Row.Figure(indicator).Share(least)!.Value))]),
    };

    /// <summary>A report that came back counts once, however often.</summary>
    internal static int Returned(IndicatorFigure figure) => figure.Denominator - figure.Numerator;

    internal static string Told(Gauge gauge, IndicatorFigure figure, int least) =>
        gauge == Gauge.Returned ? $"退回过{Returned(figure)}份，{figure.Indicator.Name()}{figure.Words(least)}" : $"{figure.Indicator.Name()}{figure.Words(least)}";
}
