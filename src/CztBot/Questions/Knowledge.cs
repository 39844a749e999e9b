using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>What the records say, and how much of it a person may see (R84, R85, R90).</summary>
public sealed class Knowledge(RoundStore rounds, ReportStore reports)
{
    /// <summary>The round asked for, the latest by default; null where there is none.</summary>
    public async Task<Round?> RoundAsync(Turn turn, Month? month) =>
        month is { } asked && turn.Standing.Round?.Month != asked ? await rounds.FindAsync(asked) : turn.Standing.Round;

    /// <summary>The latest round within a stretch, the latest of all by default; null where there is none.</summary>
    public async Task<Round?> RoundAsync(Turn turn, Period? period)
    {
        if (period is not { } asked) return turn.Standing.Round;
        return asked.Only is { } month ? await RoundAsync(turn, month) : (await RoundsAsync(asked)) is [.., var last] ? last : null;
    }

    /// <summary>All rounds within a stretch, oldest first; all that there are by default.</summary>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Period? period)
    {
        var found = new List<Round>();
        foreach (var month in await rounds.MonthsAsync())
            if ((period is not { } asked || asked.Has(month)) && await rounds.FindAsync(month) is { } round) found.Add(round);
        return found;
    }

    /// <summary>A round's reports by item, each as the person knows it.</summary>
    public async Task<IReadOnlyDictionary<string, ProgressReport>> ReportsAsync(Turn turn, Round round) =>
        Known(turn, round, await reports.MonthAsync(round.Month)).ToDictionary(report => report.ItemId, StringComparer.Ordinal);

    /// <summary>An item's reports up to a round, newest first, each as the person knows it.</summary>
    public async Task<IReadOnlyList<ProgressReport>> HistoryAsync(Turn turn, string itemId, Round until) =>
        [.. Known(turn, until, await reports.OfItemAsync(itemId, until.Month, most: 6))];

    /// <summary>The last verified report of each item before a month, as far as the person may read it.</summary>
    public async Task<IReadOnlyDictionary<string, ProgressReport>> BeforeAsync(Turn turn, Round round) =>
        Known(turn, round, await reports.LastVerifiedAsync(round.Month.Previous)).Where(report => turn.MayRead(round.Item(report.ItemId), report))
            .ToDictionary(report => report.ItemId, StringComparer.Ordinal);

    /// <summary>Items that are closed (办结销号), with the month; none for those who may not know of it yet.</summary>
    public IReadOnlyDictionary<string, Month> Closed(Turn turn) => turn.Standing.Closed.Count == 0 ? turn.Standing.Closed
        : turn.Standing.Closed.Where(closed => turn.Standing.Item(closed.Key) is { } item && MayKnow(turn, item))
            .ToDictionary(closed => closed.Key, closed => closed.Value, StringComparer.Ordinal);

    /// <summary>That there is no round to speak of, and when its reports are expected.</summary>
    public static string NoRound(Turn turn, Month? asked)
    {
        var month = Month.Of(turn.Today);
        foreach (var expected in asked is { } named ? (Month[])[named] : [month.Previous, month])
            if (turn.Standing.CalendarOf(expected) is { } calendar && calendar.HasDuty(expected) && calendar.DueDate(expected) >= turn.Today)
                return $"没有数据，{expected.Chinese}的月报还没有开始报送，{calendar.DueDate(expected):yyyy年M月d日}24时截止。";
        return asked is null ? "没有数据。" : $"没有{asked.Value.Chinese}的数据。";
    }

    private static IEnumerable<ProgressReport> Known(Turn turn, Round round, IEnumerable<ProgressReport> found) =>
        found.Select(report => turn.Known(round.Item(report.ItemId), report));

    private static bool MayKnow(Turn turn, ReportingItem item) => !turn.InGroup
        && (turn.Caller.LeadsSection(turn.SectionOf(item.Id)) || item.Leads.Any(lead => turn.Caller.Oversees(lead.UnitId) || turn.Caller.ReportsFor(lead.UnitId)));

    /// <summary>已核定, 已报送，待核定 …: a report's state as an outsider hears it.</summary>
    public static string StateWord(ProgressReport? report) => report?.State switch
    {
        ReportState.Submitted => "已报送，待核定",
        ReportState.Returned => "已退回修改",
        ReportState.Accepted or ReportState.Locked => "已核定",
        _ => "未报送",
    };
}
