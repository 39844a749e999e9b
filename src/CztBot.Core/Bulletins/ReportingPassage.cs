using CztBot.Core.Reports;

namespace CztBot.Core.Bulletins;

/// <summary>报送情况: units by name, never persons.</summary>
internal static class ReportingPassage
{
    public static string Of(BulletinInput input, IReadOnlyList<Line> lines)
    {
        var said = new List<string>();
        void Add(string heading, IEnumerable<string> names)
        {
            if (names.ToList() is { Count: > 0 } all) said.Add($"{heading}{all.Count}项：{string.Join('、', all)}。");
        }

        Add("逾期报送", lines.Where(line => input.Judged(line) == Punctuality.Late)
            .Select(line => $"{input.Standing.Label(line.Reporting)}（{input.Standing.UnitName(line.Item.UnitId)}，逾期{Timeliness.DaysLate(line.Report!, input.Round)}天）"));
        var missing = lines.Where(line => input.Judged(line) == Punctuality.Missing).ToLookup(line => input.HasContact(line));
        Add("未报送", missing[true].Select(input.Name));
        Add("未报送（缺联络员）", missing[false].Select(input.Name));
        Add("已报送待核定", lines.Where(line => line.Column == StatusTables.Waiting).Select(input.Name));
        Add("退回修改未重报", lines.Where(line => line.Column == StatusTables.Returned).Select(input.Name));
        var silent = lines.Select(line => (Line: line, Units: input.SilentOf(line).ToList())).Where(one => one.Units.Count > 0).ToList();
        if (silent.Count > 0)
        {
            var named = silent.Select(one => $"{input.Standing.Label(one.Line.Reporting)}（{string.Join('、', one.Units.Select(input.Standing.UnitName))}）");
            said.Add($"会报未确认{silent.SelectMany(one => one.Units).Distinct().Count()}家（{silent.Count}项任务）：{string.Join('、', named)}。");
        }

        Add("上月补报", input.Supplementary.Select(report => input.Standing.Item(report.ItemId) is { } item
            ? $"{input.Standing.Label(item)}（{input.Standing.UnitName(report.UnitId)}）"
            : report.ItemId));
        return said.Count == 0 ? "各牵头单位均按时报送。" : string.Join('\n', said);
    }
}
