using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>The items that a bulletin tells of one by one; so that its text stays short; the annex has every item.</summary>
internal static class ToldItems
{
    // So few are all told.
    private const int Few = 10;

    // Three lines each are one page.
    private const int Most = 8;

    /// <summary>The ids: of a few all, of many those that are not on plan, red ones first, and then those that changed.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<Line> lines)
    {
        List<Line> verified = [.. lines.Where(line => line.Verified is not null)];
        var told = verified.Count <= Few ? verified : verified
            .Where(line => line.Changed || line.OffPlan)
            .OrderByDescending(line => line.OffPlan ? line.Report!.Lamp : Lamp.None).ThenByDescending(line => line.Changed)
            .Take(Most);
        return told.Select(line => line.Item.ItemId).ToHashSet(StringComparer.Ordinal);
    }
}
