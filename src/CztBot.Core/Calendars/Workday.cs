namespace CztBot.Core.Calendars;

/// <summary>A day that the State Council's notice takes out of the usual week: off (放假), or a make-up day (调休上班).</summary>
/// <param name="IsOff">True for a day off, false for a weekend day that is worked.</param>
/// <param name="Name">The holiday it belongs to, e.g. 国庆节、中秋节.</param>
public readonly record struct Workday(DateOnly Date, bool IsOff, string Name)
{
    /// <summary>The year whose notice lists the day: late December belongs to the New Year (元旦) after it.</summary>
    public int NoticeYear => Date.Month == 12 && Name.Contains("元旦") ? Date.Year + 1 : Date.Year;
}
