using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

/// <summary>The calendar as it is shipped, and the reporting dates that were worked out apart from the code.</summary>
internal static class Shipped
{
    public static readonly IReadOnlyList<Workday> Days =
        WorkdayFile.Parse(Resource.Text("workdays.tsv")).ShouldBeOfType<WorkdaysRead>().Days;

    public static readonly WorkingCalendar Calendar = new(Days);

    public static readonly ReportingCalendar Reporting = new(Calendar, new ReportingRules());

    public static readonly IReadOnlyList<string[]> Dates =
        [.. Resource.Text("reporting-dates.tsv").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Trim().Split('\t'))];
}
