using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>What the records say, and how much of it a person may see (R84, R85, R90).</summary>
public sealed class Knowledge(RoundStore rounds, ReportStore reports)
{
    /// <summary>The round asked for, the latest by default; null where there is none.</summary>
    public Task<Round?> RoundAsync(Month? month) => month is { } asked ? rounds.FindAsync(asked) : rounds.LatestAsync();

    /// <summary>The month's reports by item.</summary>
    public async Task<IReadOnlyDictionary<string, ProgressReport>> ReportsAsync(Month month) =>
        (await reports.MonthAsync(month)).ToDictionary(report => report.ItemId, StringComparer.Ordinal);

    /// <summary>An item's reports up to a month, newest first.</summary>
    public Task<IReadOnlyList<ProgressReport>> HistoryAsync(string itemId, Month until) => reports.OfItemAsync(itemId, until, most: 6);

    /// <summary>Whether a person may read a report's text: what is issued everybody, what is verified the leaders, the rest only those concerned.</summary>
    public static bool MayRead(Turn turn, RoundItem? item, ProgressReport report)
    {
        if (report.State == ReportState.Locked) return true;
        if (turn.InGroup) return false;
        var caller = turn.Caller;
        return caller.Oversees(report.UnitId)
            || caller.ReportsFor(report.UnitId)
            || (item?.CoUnitIds.Any(caller.ReportsFor) ?? false)
            || (report.Verified && caller.Person.Is(Roles.Leader));
    }

    /// <summary>已核定, 已报送，待核定 …: a report's state as an outsider hears it.</summary>
    public static string StateWord(ProgressReport? report) => report?.State switch
    {
        ReportState.Submitted => "已报送，待核定",
        ReportState.Returned => "已退回修改",
        ReportState.Accepted or ReportState.Locked => "已核定",
        _ => "未报送",
    };
}
