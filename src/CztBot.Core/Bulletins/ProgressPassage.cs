using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>重点任务进展 of one section: two or three lines an item, changed ones first, what is not verified named at the end.</summary>
internal static class ProgressPassage
{
    // Two or three lines of 28 characters on a printed page, what opens the entry included; the annex has more.
    private const int Whole = 82;

    // However long a title is, so much of the progress is told.
    private const int Least = 36;

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
        var opening = $"{input.Full(line)}：{content.Status}{lamp}{percent}{change}。";
        var most = Math.Max(Least, Whole - opening.Length);
        var told = content.Unchanged ? $"与上月无变化：{Excerpt.Of(content.UnchangedReason, most)}" : Excerpt.Of(content.Told(), most);
        var co = string.Concat(input.Confirmed
            .Where(one => one.ItemId == line.Item.ItemId && one.Paragraph.Length > 0)
            .Select(one => $"{input.Standing.UnitName(one.UnitId)}补充：{Excerpt.Of(one.Paragraph, Least)}"));
        return opening + told + co;
    }

    private static string LampBefore(Line line) => Lamps.Word(line.Before!.Lamp) is { Length: > 0 } word ? $"、{word}" : "";

    private static string Word(string column) => column switch
    {
        StatusTables.Waiting => "已报送，待核定",
        StatusTables.Returned => "已退回修改",
        _ => "未报送",
    };
}
