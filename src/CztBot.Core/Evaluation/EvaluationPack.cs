using System.Globalization;
using System.Text.Json.Serialization;
using CztBot.Core.Questions;

namespace CztBot.Core.Evaluation;

/// <summary>The evaluation of a period: for everybody, each city, unit and task the figures with the records behind them (R67, R71).</summary>
public sealed record EvaluationPack
{
    public required Month From { get; init; }

    public required Month To { get; init; }

    /// <summary>数据截至.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Months whose reports count: the date of reporting is over.</summary>
    public required IReadOnlyList<Month> Months { get; init; }

    /// <summary>Null for no composite score.</summary>
    public EvaluationWeights? Weights { get; init; }

    public required int LeastCases { get; init; }

    public required IReadOnlyList<Exclusion> Exclusions { get; init; }

    public required IReadOnlyList<EvaluationRow> Rows { get; init; }

    [JsonIgnore]
    public Period Period => new(From, To);

    /// <summary>Months of the period, since there was a duty, whose reports do not count yet.</summary>
    [JsonIgnore]
    public IEnumerable<Month> Open
    {
        get
        {
            for (var month = From; month <= To; month = month.Next)
                if (month >= First && !Months.Contains(month)) yield return month;
        }
    }

    public EvaluationRow? Row(string scope) => Rows.FirstOrDefault(row => row.Scope == scope);

    // There was no duty before the rules (R72).
    private static readonly Month First = new(2019, 11);
}

/// <summary>The figures of one scope.</summary>
/// <param name="Kind">One of <see cref="EvaluationKinds"/>.</param>
/// <param name="Key">长沙, 长沙/交通, T05; empty for all.</param>
/// <param name="Score">综合得分; null without approved weights, or with too few cases for any share.</param>
public sealed record EvaluationRow(string Kind, string Key, IReadOnlyList<IndicatorFigure> Figures, decimal? Score)
{
    /// <summary>all, city/长沙, unit/长沙/交通, item/T05.</summary>
    [JsonIgnore]
    public string Scope => Key.Length == 0 ? Kind : $"{Kind}/{Key}";

    public IndicatorFigure Figure(Indicator indicator) => Figures.First(figure => figure.Indicator == indicator);
}

/// <summary>Whose figures a row holds.</summary>
public static class EvaluationKinds
{
    public const string All = "all";
    public const string City = "city";
    public const string Unit = "unit";
    public const string Item = "item";
}

/// <summary>One indicator with what it counts: every figure leads to its records (R59).</summary>
/// <param name="Met">The records of the numerator.</param>
/// <param name="Counted">The records of the denominator, the numerator's among them.</param>
/// <param name="Excluded">What was left out, with the reason.</param>
public sealed record IndicatorFigure(Indicator Indicator, IReadOnlyList<string> Met, IReadOnlyList<string> Counted, IReadOnlyList<ExcludedRecord> Excluded)
{
    [JsonIgnore]
    public int Numerator => Met.Count;

    [JsonIgnore]
    public int Denominator => Counted.Count;

    /// <summary>In per cent with one decimal; null for counts, and with fewer cases than say anything.</summary>
    public decimal? Share(int least) => Indicator.IsCount() || Denominator < Math.Max(1, least) ? null : Math.Round(100m * Numerator / Denominator, 1, MidpointRounding.AwayFromZero);

    /// <summary>92.3%（12/13）, 2/2（样本少，不计比率）, 3件, 没有记录.</summary>
    public string Words(int least)
    {
        var excluded = Excluded.Count > 0 ? $"，剔除{Excluded.Count}件" : "";
        if (Indicator.IsCount()) return $"{Numerator}件{excluded}";
        if (Denominator == 0) return $"没有记录{excluded}";
        return Share(least) is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"{share:0.#}%（{Numerator}/{Denominator}{excluded}）")
            : $"{Numerator}/{Denominator}（样本少，不计比率{excluded}）";
    }
}

/// <param name="By">Who approved it; empty where a rule leaves it out.</param>
public sealed record ExcludedRecord(string Record, string Reason, string By);
