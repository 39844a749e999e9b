namespace CztBot.Core.Calendars;

/// <summary>Weeks begin on Monday.</summary>
internal static class Weeks
{
    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
