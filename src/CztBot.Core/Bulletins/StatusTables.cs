using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>Counts the items by section and status.</summary>
internal static class StatusTables
{
    public const string Waiting = "待核定";
    public const string Returned = "退回中";
    public const string Missing = "未报送";
    private static readonly IReadOnlyList<string> Order = [.. Statuses.All, Waiting, Returned, Missing];

    public static StatusTable Of(BulletinInput input, IReadOnlyList<Line> lines)
    {
        var columns = Columns(lines);
        StatusRow Row(string title, IReadOnlyCollection<Line> some) =>
            new(title, some.Count, [.. columns.Select(column => some.Count(line => line.Column == column))]);
        return new StatusTable(
            columns,
            [
                .. lines.GroupBy(line => line.Section).OrderBy(group => Place(group.Key)).Select(group => Row(Title(input, group.Key), [.. group])),
                Row(StatusTable.Total, lines.ToList()),
            ]);
    }

    /// <summary>The words that occur, in the order of a form.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<Line> lines) => [.. Order.Where(word => lines.Any(line => line.Column == word))];

    /// <summary>The title of a plan's section.</summary>
    public static string Title(BulletinInput input, int section) =>
        input.Standing.Plan.Sections.FirstOrDefault(one => one.Number == section)?.Title ?? "机制和政策";

    /// <summary>What has no section comes last.</summary>
    public static int Place(int section) => section == 0 ? int.MaxValue : section;
}
