namespace CztBot.Core.Bulletins;

/// <summary>Reports in, bulletin out (调度办法 第九条): verified text only, every figure from the records, nothing smoothed.</summary>
public static class BulletinCompiler
{
    /// <summary>The machine's text of a month; people's edits go over it afterwards.</summary>
    public static Bulletin Compile(BulletinInput input)
    {
        var lines = input.Lines();
        var told = ToldItems.Of(lines);
        return new Bulletin
        {
            Month = input.Round.Month,
            Plan = input.Standing.Plan.Title,
            Sections = [.. Sections(input, lines, told)],
            Table = StatusTables.Of(input, lines),
            Progress = [.. ProgressRows.Of(input, lines)],
            Orders = input.Orders,
            Secret = UnitsForm.Sentences([.. Difficulties.Secret(input, lines), .. input.Orders.Where(order => order.LeadersOnly).SelectMany(order => (string[])[order.Number, order.Matter]), .. (input.Projects ?? []).Select(project => project.ForLeaders)]),
            OrderTable = OrderPassage.Table(input.Orders),
            Cities = Pictured.Cities(lines),
            Timely = Pictured.Timely(input, lines),
            Trend = Pictured.Trend(input, lines),
            Figures = [.. Figures.Of(input, lines, told)],
            Sources = [.. lines.Where(line => line.Verified is not null).Select(line => new BulletinSource(line.Item.ItemId, line.Report!.Version, line.Item.UnitId))],
        };
    }

    private static IEnumerable<BulletinSection> Sections(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told)
    {
        yield return new BulletinSection("overview", "总体情况", 1, Overview.Of(input, lines, told));
        yield return new BulletinSection("progress", "重点任务进展", 1, "");
        foreach (var section in lines.GroupBy(line => line.Section).OrderBy(group => StatusTables.Place(group.Key)))
            yield return new BulletinSection($"progress.{section.Key}", StatusTables.Title(input, section.Key), 2, ProgressPassage.Of(input, [.. section], told));
        yield return OrderPassage.Section(input.Orders);
        yield return new BulletinSection("issues", "存在问题及需协调事项", 1, "");
        yield return new BulletinSection("problems", "存在问题", 2, Difficulties.Of(input, lines, told) is { Length: > 0 } problems ? problems : "已核定的内容没有反映存在问题。");
        if (Difficulties.ForLeaders(input, lines, told) is { Length: > 0 } coordination)
            yield return new BulletinSection("coordination", "需领导协调事项", 2, coordination, LeadersOnly: true);
        yield return new BulletinSection("projects", "跨区域项目", 1, ProjectPassage.Of(input.Projects));
        if (ProjectPassage.ForLeaders(input.Projects) is { Length: > 0 } matters)
            yield return new BulletinSection("projects.coordination", "跨区域项目需领导协调事项", 2, matters, LeadersOnly: true);
        yield return new BulletinSection("reporting", "报送情况", 1, ReportingPassage.Of(input, lines));
        yield return new BulletinSection("next", "下步工作", 1, NextPassage.Of(input, lines, told));
        if (CorrectionPassage.Of(input.Standing, input.Corrections) is { Length: > 0 } corrections)
            yield return new BulletinSection(CorrectionPassage.Key, "更正", 1, corrections);
    }
}
