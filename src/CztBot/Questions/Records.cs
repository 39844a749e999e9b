using CztBot.Conversations;
using CztBot.Core.Reports;

namespace CztBot.Questions;

/// <summary>The records behind the figures of an answer, as people call them (R59).</summary>
internal static class Records
{
    /// <summary>任务5（第2版）; without a report the item alone.</summary>
    public static string Of(Turn turn, string itemId, ProgressReport? report) =>
        (turn.Standing.Item(itemId) is { } item ? turn.Standing.Label(item) : itemId) + (report is { Reported: true } ? $"（第{report.Version}版）" : "");

    /// <summary>A figure of items with their reports.</summary>
    public static TracedFigure Figure(Turn turn, string name, IEnumerable<string> items, IReadOnlyDictionary<string, ProgressReport> reports)
    {
        List<string> records = [.. items.Select(id => Of(turn, id, reports.GetValueOrDefault(id)))];
        return new TracedFigure(name, $"{records.Count}项", records);
    }
}
