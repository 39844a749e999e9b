using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>重点任务进展 of one section: two or three lines an item that is told of, changed ones first; the others and what is not verified are named at the end.</summary>
internal static class ProgressPassage
{
    // Two or three lines of 28 characters on a printed page, what opens the entry included; the annex has more.
    private const int Whole = 82;

    // However long a title is, so much of the progress is told.
    private const int Least = 36;

    public static string Of(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told)
    {
        var entries = lines.Where(line => told.Contains(line.Item.ItemId) && !line.IsStill).OrderByDescending(line => line.Changed).Select(line => Entry(input, line));
        var still = lines.Where(line => line.IsStill).Select(input.Name).ToList();
        List<string> named =
        [
            .. lines.Where(line => line is { Verified: not null, IsStill: false } && !told.Contains(line.Item.ItemId))
                .OrderByDescending(line => line.OffPlan).ThenByDescending(line => line.Changed).GroupBy(Course).Select(group => $"{string.Join('、', group.Select(line => input.Standing.Label(line.Reporting)))}{(group.Count() > 1 ? "均" : "")}{group.Key}"),
            .. lines.Where(line => line.Verified is null).GroupBy(line => line.Column).Select(group => $"{string.Join('、', group.Select(input.Name))}{Word(group.Key)}"),
        ];
        var last = (still.Count > 0 ? $"{string.Join('、', still)}与上月无变化，原因和计划见附件。" : "") + (named.Count > 0 ? $"{string.Join('；', named)}。" : "");
        return string.Join('\n', last.Length > 0 ? entries.Append(last) : entries);
    }

    // 按序时推进, where neither the status nor the lamp says anything else.
    private static string Course(Line line)
    {
        var now = Named(line.Report!);
        if (line.Changed) return $"由{Named(line.Before!)}转为{now}";
        return line.Verified!.Status == Statuses.Normal && !line.OffPlan ? "按序时推进" : $"为{now}";
    }

    private static string Entry(BulletinInput input, Line line)
    {
        var content = line.Verified!;
        var percent = content.Percent is { } share ? $"，完成{share}%" : "";
        var lamp = Lamps.Word(line.Report!.Lamp) is { Length: > 0 } word ? $"，{word}" : "";
        var change = line.Changed ? $"（上次为{Stands(line.Before!)}）" : "";
        var opening = $"{input.Full(line)}：{content.Status}{lamp}{percent}{change}。";
        var most = Math.Max(Least, Whole - opening.Length);
        var told = content.Unchanged ? $"与上月无变化：{Excerpt.Of(content.UnchangedReason, most)}" : Excerpt.Of(content.Told(), most);
        var co = string.Concat(input.Confirmed
            .Where(one => one.ItemId == line.Item.ItemId && one.Paragraph.Length > 0)
            .Select(one => $"{input.Standing.UnitName(one.UnitId)}补充：{Excerpt.Of(one.Paragraph, Least)}"));
        return opening + told + co;
    }

    private static string Named(ProgressReport report) => report.Content!.Status + (Lamps.Word(report.Lamp) is { Length: > 0 } word ? $"（{word}）" : "");

    private static string Stands(ProgressReport report) => report.Content!.Status + (Lamps.Word(report.Lamp) is { Length: > 0 } word ? $"、{word}" : "");

    private static string Word(string column) => column switch
    {
        StatusTables.Waiting => "已报送，待核定",
        StatusTables.Returned => "已退回修改",
        _ => "未报送",
    };
}
