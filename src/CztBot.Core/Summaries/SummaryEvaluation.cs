using CztBot.Core.Bulletins;
using CztBot.Core.Evaluation;

namespace CztBot.Core.Summaries;

/// <summary>年度评价 in the year's document: each city's figures with numerator and denominator, without ranks (R21, R67).</summary>
internal static class SummaryEvaluation
{
    public static IEnumerable<BulletinSection> Of(SummaryInput input)
    {
        if (input is not { Scope.HasEvaluation: true, Evaluation: { } pack }) yield break;
        var lines = Rows(pack)
            .Select(row => $"{EvaluationWords.Scope(input.Standing, row)}：{string.Join('；', row.Figures.Select(figure => $"{figure.Indicator.Name()}{figure.Words(pack.LeastCases)}"))}。");
        yield return new BulletinSection(
            "evaluation", "年度评价", 1,
            string.Join('\n', lines.Prepend(input.EvaluationSigned ? "年度评价已经签发，各市主要指标如下。" : "年度评价尚未签发，以下指标供阶段性参考。")));
    }

    /// <summary>Numerator, denominator and what was left out of each indicator with the evaluation's records (R59).</summary>
    public static IEnumerable<Figure> Figures(SummaryInput input)
    {
        if (input is not { Scope.HasEvaluation: true, Evaluation: { } pack }) yield break;
        foreach (var row in Rows(pack))
        {
            foreach (var figure in row.Figures)
            {
                var name = $"{Summary.Evaluated}{EvaluationWords.Scope(input.Standing, row)}{figure.Indicator.Name()}";
                yield return new Figure(figure.Indicator.IsCount() ? name : $"{name}分子", figure.Met);
                if (!figure.Indicator.IsCount()) yield return new Figure($"{name}分母", figure.Counted);
                yield return new Figure($"{name}剔除", [.. figure.Excluded.Select(one => one.Record)]);
            }
        }
    }

    private static IEnumerable<EvaluationRow> Rows(EvaluationPack pack) => pack.Rows.Where(row => row.Kind is EvaluationKinds.All or EvaluationKinds.City);
}
