namespace CztBot.Core.Questions;

/// <summary>A stretch of whole months, both ends in it: a month, a quarter, a half, 今年以来.</summary>
public readonly record struct Period(Month From, Month To)
{
    /// <summary>The one month; null for a longer stretch.</summary>
    public Month? Only => From == To ? From : null;

    /// <summary>2020年9月, or 2020年7月至9月.</summary>
    public string Chinese => From == To ? From.Chinese : From.Year == To.Year ? $"{From.Chinese}至{To.Number}月" : $"{From.Chinese}至{To.Chinese}";

    /// <summary>A single month.</summary>
    public static Period Of(Month month) => new(month, month);

    /// <summary>The quarter, 1–4.</summary>
    public static Period Quarter(int year, int quarter) => new(new Month(year, (quarter * 3) - 2), new Month(year, quarter * 3));

    /// <summary>The half, 1 or 2.</summary>
    public static Period Half(int year, int half) => new(new Month(year, (half * 6) - 5), new Month(year, half * 6));

    /// <summary>The whole year.</summary>
    public static Period Year(int year) => new(new Month(year, 1), new Month(year, 12));

    /// <summary>The same month of the year where dates are asked for: 12月的月报几号交 in October means the next December, not the last.</summary>
    public Period Coming(Month present) => From == To && From.AddMonths(6) < present ? Of(From.AddMonths(12)) : this;

    /// <summary>As many months as the stretch has, right before it.</summary>
    public Period Before => new(From.AddMonths(-(((To.Year - From.Year) * 12) + To.Number - From.Number + 1)), From.Previous);

    /// <summary>The whole year for 今年 and 今年以来, which is evaluated as far as it is.</summary>
    public Period Whole(DateOnly today) =>
        From == new Month(today.Year, 1) && (To == Month.Of(today) || To == Month.Of(today).Previous) ? Year(today.Year) : this;

    public bool Has(Month month) => From <= month && month <= To;
}
