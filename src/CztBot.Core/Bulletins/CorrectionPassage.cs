using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>更正: what earlier bulletins said and what it should be, with the reason; progress only, which both papers show (R59).</summary>
public static class CorrectionPassage
{
    /// <summary>The section's key.</summary>
    public const string Key = "corrections";

    private const int Most = 110;

    private const int MostReason = 60;

    /// <summary>A paragraph for each correction; empty without any.</summary>
    public static string Of(Standing standing, IReadOnlyList<ProgressReport> corrections) =>
        string.Join('\n', corrections.Select(report => Entry(standing, report)).Where(entry => entry.Length > 0));

    /// <summary>Whether a paper tells of a correction; one that its editor took out, or never saw, waits for the next.</summary>
    /// <param name="seen">The machine's text under the paper's.</param>
    /// <param name="text">The section as it is signed.</param>
    public static bool Tells(Standing standing, ProgressReport report, string seen, string text) =>
        Entry(standing, report) is var entry && (entry.Length == 0 || (seen.Contains(entry, StringComparison.Ordinal) && text.Contains(Name(standing, report), StringComparison.Ordinal)));

    private static string Entry(Standing standing, ProgressReport report)
    {
        var (before, after) = (Said(report.AsIssued!), Said(report.Content!));
        if (before == after) return "";
        var from = before.Length <= Most && after.Length <= Most ? 0 : Start(before, after);
        return $"{Name(standing, report)}月报原文“{Cut(before, from)}”，更正为“{Cut(after, from)}”。原因：{Excerpt.Of(report.Correction ?? "", MostReason)}";
    }

    private static string Name(Standing standing, ProgressReport report) =>
        $"{(standing.Item(report.ItemId) is { } item ? standing.Label(item) : report.ItemId)}（{standing.UnitName(report.UnitId)}）{report.Month.Chinese}";

    private static string Said(ReportContent content) => content.Unchanged ? $"与上月无变化：{content.UnchangedReason}" : content.Progress;

    // Long texts are told from a little before where they part.
    private static int Start(string before, string after)
    {
        var parts = before.AsSpan().CommonPrefixLength(after);
        var sentence = before.AsSpan(0, parts).LastIndexOfAny('。', '！', '？') + 1;
        var start = parts - sentence <= Most / 2 && sentence < Math.Min(before.Length, after.Length) ? sentence : Math.Max(0, parts - (Most / 4));
        return start > 0 && char.IsLowSurrogate(before[start]) ? start - 1 : start;
    }

    private static string Cut(string text, int from) => (from > 0 ? "……" : "") + Excerpt.Of(text[from..], Most).TrimEnd('。');
}
