using System.Globalization;
using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Summaries;
using CztBot.Papers.Ledgers;

namespace CztBot.Evaluation;

/// <summary>The evaluation as a table for each city's 绩效考核: one row a scope and indicator, with the records behind it (R81).</summary>
public static class EvaluationTable
{
    public static LedgerForm Form { get; } = new("评价指标",
    [
        new("周期", "评价的周期，如 2020年度。", 12),
        new("版本", "已签发的为第几版和签发日期；没有签发的为“未签发，阶段性参考”。", 24),
        new("对象类别", "合计、城市、单位、任务。", 10),
        new("所在市", "单位所在的市，任务为主报单位所在的市，城市为本身；合计为空。", 10),
        new("对象", "城市、单位或任务的名称。", 30),
        new("指标", $"六项指标之一，或者综合得分。{string.Concat(Indicators.All.Select(indicator => $"{indicator.Name()}：{indicator.Meaning()}"))}综合得分：按批准的权重加权平均，样本少的指标不计，没有批准权重的没有这一行。", 18),
        new("分子", "达到的件数；件数指标为件数，综合得分为空。", 8),
        new("分母", "计入的件数；综合得分为空。", 8),
        new("结果", "百分数（保留一位小数）；分母不足规定件数的不计比率，为空；件数指标为件数。", 10),
        new("备注", "样本少不计比率等。", 18),
        new("剔除件数", "按规则不计的和经批准剔除的件数。", 10),
        new("剔除记录", "剔除的记录、理由和批准人；按规则不计的没有批准人。", 50),
        new("分子记录", "构成分子的记录，用顿号隔开。", 60),
        new("未达到记录", "分母中没有达到的记录，用顿号隔开。", 60),
        new("数据截至", "计算时的时间，北京时间。", 18),
    ])
    {
        Printed = 11,
    };

    /// <param name="state">第1版（2021-01-20签发）, or 未签发，阶段性参考.</param>
    /// <param name="covers">Which rows.</param>
    public static IEnumerable<IReadOnlyList<object>> Rows(EvaluationPack pack, string state, Standing standing, Func<EvaluationRow, bool> covers)
    {
        foreach (var row in pack.Rows.Where(covers))
        {
            object[] head = [PeriodCode.Chinese(pack.Period), state, Kind(row.Kind), CityOf(standing, row), EvaluationWords.Scope(standing, row)];
            var until = pack.AsOf.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            foreach (var figure in row.Figures)
            {
                object share = figure.Indicator.IsCount() ? figure.Numerator : figure.Share(pack.LeastCases) is { } counted ? counted : "";
                yield return
                [
                    .. head, figure.Indicator.Name(), figure.Numerator, figure.Denominator, share, Remark(figure, pack.LeastCases), figure.Excluded.Count,
                    string.Join('；', figure.Excluded.Select(one => $"{EvaluationWords.Record(standing, one.Record)}（{Clause.Of(one.Reason)}{(one.By.Length > 0 ? $"，{standing.PersonName(one.By)}批准" : "")}）")),
                    Names(standing, figure.Met), Names(standing, figure.Counted.Except(figure.Met)), until,
                ];
            }

            if (row.Score is { } score) yield return [.. head, "综合得分", "", "", score, $"权重：{pack.Weights!.Words}", 0, "", "", "", until];
        }
    }

    private static string Remark(IndicatorFigure figure, int least) =>
        figure.Indicator.IsCount() ? "" : figure.Denominator == 0 ? "没有记录" : figure.Share(least) is null ? "样本少，不计比率" : "";

    private static string Names(Standing standing, IEnumerable<string> records) => string.Join('、', records.Select(record => EvaluationWords.Record(standing, record)));

    /// <summary>The city that a row is of; empty for the total.</summary>
    public static string CityOf(Standing standing, EvaluationRow row) => row.Kind switch
    {
        EvaluationKinds.City => row.Key,
        EvaluationKinds.Unit => Standing.CityOf(row.Key),
        EvaluationKinds.Item when standing.Item(row.Key) is { Leads: [var lead, ..] } => Standing.CityOf(lead.UnitId).TrimStart('@'),
        _ => "",
    };

    private static string Kind(string kind) => kind switch
    {
        EvaluationKinds.City => "城市",
        EvaluationKinds.Unit => "单位",
        EvaluationKinds.Item => "任务",
        _ => "合计",
    };
}
