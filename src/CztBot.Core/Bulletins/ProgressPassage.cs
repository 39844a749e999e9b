using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>重点任务进展 of one section: two or three lines an item, changed ones first, what is not verified named at the end.</summary>
internal static class ProgressPassage
{
    // Two or three lines of a printed page.
    private const int Most = 110;

    public static string Of(BulletinInput input, IReadOnlyList<Line> lines)
    {
        var told = lines.Where(line => line.Verified is not null && !IsStill(line)).OrderByDescending(line => line.Changed).Select(line => Entry(input, line)).ToList();
        var still = lines.Where(IsStill).Select(input.Name).ToList();
        if (still.Count > 0) told.Add($"{string.Join('、', still)}与上月无变化，原因和计划见附件。");
        var open = lines.Where(line => line.Verified is null).GroupBy(line => line.Column)
            .Select(group => $"{string.Join('、', group.Select(input.Name))}{Word(group.Key)}").ToList();
        return string.Join('\n', open.Count == 0 ? told : told.Append($"{string.Join('；', open)}。"));
    }

    // Nothing new and nothing wrong: a name is enough.
    private static bool IsStill(Line line) => line is { Verified.Unchanged: true, Changed: false, Report.Lamp: Lamp.Green or Lamp.None };

    private static string Entry(BulletinInput input, Line line)
    {
        var content = line.Verified!;
        var percent = content.Percent is { } share ? $"，完成{share}%" : "";
        var lamp = Lamps.Word(line.Report!.Lamp) is { Length: > 0 } word ? $"，{word}" : "";
        var change = line.Changed ? $"（上次为{line.Before!.Content!.Status}{LampBefore(line)}）" : "";
        var unchanged = content.Unchanged ? $"与上月无变化：{Excerpt.Of(content.UnchangedReason, Most)}" : Excerpt.Of(content.Told(), Most);
        var co = string.Concat(input.Confirmed
            .Where(one => one.ItemId == line.Item.ItemId && one.Paragraph.Length > 0)
            .Select(one => $"{input.Standing.UnitName(one.UnitId)}补充：{Excerpt.Of(one.Paragraph, Most)}"));
        return $"{input.Standing.Label(line.Reporting)}　{line.Reporting.Title}（{input.Standing.UnitName(line.Item.UnitId)}）："
            + $"{content.Status}{lamp}{percent}{change}。{unchanged}{co}";
    }

    private static string LampBefore(Line line) => Lamps.Word(line.Before!.Lamp) is { Length: > 0 } word ? $"、{word}" : "";

    private static string Word(string column) => column switch
    {
        StatusTables.Waiting => "已报送，待核定",
        StatusTables.Returned => "已退回修改",
        _ => "未报送",
    };
}
