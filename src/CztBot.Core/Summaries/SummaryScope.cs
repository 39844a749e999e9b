using CztBot.Core.Questions;

namespace CztBot.Core.Summaries;

/// <summary>Which document a period belongs to: Q2 comes with the first half, Q4 with the second half and the year (R18–R21).</summary>
/// <param name="Code">Names the document: 2020Q1, 2020H1, 2020Q3, 2020.</param>
/// <param name="Parts">The periods that it tells of, the shortest first.</param>
public sealed record SummaryScope(string Code, IReadOnlyList<Period> Parts)
{
    // There was no duty before the rules (R72).
    private static readonly Month First = new(2019, 11);

    /// <summary>All the months.</summary>
    public Period Whole => new(Parts.Min(part => part.From), Parts.Max(part => part.To));

    /// <summary>2020年第二季度小结和上半年总结.</summary>
    public string Title
    {
        get
        {
            var year = Whole.From.Year;
            return Parts.Count switch
            {
                1 when Code.Contains('Q', StringComparison.Ordinal) => $"{PeriodCode.Chinese(Parts[0])}工作小结",
                1 => $"{year}年第四季度工作小结和年度总结",
                2 => $"{year}年第二季度工作小结和上半年总结",
                _ => $"{year}年第四季度工作小结、下半年总结和年度总结",
            };
        }
    }

    /// <summary>The name in red.</summary>
    public string Name => Code.Contains('Q', StringComparison.Ordinal) ? "长株潭一体化工作小结" : "长株潭一体化工作总结";

    /// <summary>2020年第二季度、2020年上半年; a partial one says so (R18).</summary>
    public string Chinese => string.Join('、', Parts.Select(part => PeriodCode.Chinese(part) + (IsPartial(part) ? $"（{Counted(part).From.Number}月至{part.To.Number}月）" : "")));

    /// <summary>The year's document tells of the evaluation too.</summary>
    public bool HasEvaluation => !Code.Contains('Q', StringComparison.Ordinal) && !Code.Contains('H', StringComparison.Ordinal);

    /// <summary>The document of a quarter, a half or a year; null for any other period, and before the duty began.</summary>
    public static SummaryScope? Of(Period period)
    {
        var year = period.From.Year;
        if (period.To < First) return null;
        // Of 2019 only November and December count: the quarter, the half and the year are the same.
        if (year == First.Year) return IsNamed(period, year) ? new SummaryScope(PeriodCode.Of(Period.Year(year)), [Period.Quarter(year, 4)]) : null;
        if (period == Period.Quarter(year, 1) || period == Period.Quarter(year, 3)) return new SummaryScope(PeriodCode.Of(period), [period]);
        if (period == Period.Quarter(year, 2) || period == Period.Half(year, 1)) return new SummaryScope(PeriodCode.Of(Period.Half(year, 1)), [Period.Quarter(year, 2), Period.Half(year, 1)]);
        return IsNamed(period, year) ? new SummaryScope(PeriodCode.Of(Period.Year(year)), [Period.Quarter(year, 4), Period.Half(year, 2), Period.Year(year)]) : null;
    }

    /// <summary>True where the duty began in the middle: labelled partial (R18).</summary>
    public static bool IsPartial(Period period) => period.From < First;

    /// <summary>The months that count of a period.</summary>
    public static Period Counted(Period period) => IsPartial(period) ? new Period(First, period.To) : period;

    /// <summary>The last quarter or half that was over on a day.</summary>
    public static Period Last(DateOnly today, bool half)
    {
        var month = Month.Of(today).Previous;
        while (month.Number % (half ? 6 : 3) != 0) month = month.Previous;
        return half ? Period.Half(month.Year, month.Number / 6) : Period.Quarter(month.Year, month.Number / 3);
    }

    private static bool IsNamed(Period period, int year) =>
        period == Period.Quarter(year, 4) || period == Period.Half(year, 2) || period == Period.Year(year);
}
