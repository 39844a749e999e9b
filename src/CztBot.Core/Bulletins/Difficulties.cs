namespace CztBot.Core.Bulletins;

/// <summary>存在问题 and 需协调事项 of verified reports; what needs leaders stands apart.</summary>
internal static class Difficulties
{
    private const int Most = 150;

    /// <summary>For everybody: problems, difficulties, and coordination below the leaders' levels.</summary>
    public static string Of(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told)
    {
        var said = new List<string>();
        foreach (var line in lines)
        {
            if (line.Verified is not { } content || IsCounted(line, told)) continue;
            var parts = new List<string>();
            if (!content.NoProblem && content.Problems.Length > 0) parts.Add(Excerpt.Of(content.Problems, Most));
            if (content.Difficulties.Length > 0) parts.Add($"困难：{Excerpt.Of(content.Difficulties, Most)}");
            if (content.Coordination.Length > 0 && !ForLeaders(input, line)) parts.Add($"需协调：{Excerpt.Of(content.Coordination, Most)}");
            if (parts.Count > 0) said.Add($"{input.Again(line, told)}：{string.Concat(parts)}");
        }

        if (lines.Count(line => IsCounted(line, told)) is > 0 and var others) said.Add($"{(said.Count > 0 ? "另有" : "")}{others}项反映了问题，见附件。");
        return string.Join('\n', said);
    }

    /// <summary>Whether an item's problem or difficulty is counted and stands in the annex; what somebody has to coordinate is always told.</summary>
    public static bool IsCounted(Line line, IReadOnlySet<string> told) =>
        line.Verified is { Coordination.Length: 0 } content && (content.Difficulties.Length > 0 || content is { NoProblem: false, Problems.Length: > 0 }) && !told.Contains(line.Item.ItemId);

    /// <summary>By level, the highest first (R43): the level is the unit's proposal until the secretariat has classified it.</summary>
    public static string ForLeaders(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told) => string.Join('\n', lines
        .Where(line => ForLeaders(input, line))
        .GroupBy(line => Who(Level(input, line)!.Value), line => (Line: line, Level: Level(input, line)))
        .OrderByDescending(group => group.Max(one => one.Level))
        .Select(group => Clause.Ended($"{group.Key}：{string.Join('；', group.Select(one => $"{input.Again(one.Line, told)}，{Excerpt.Part(one.Line.Verified!.Coordination, Most)}"))}")));

    /// <summary>The texts that are for leaders alone.</summary>
    public static IEnumerable<string> Secret(BulletinInput input, IReadOnlyList<Line> lines) => lines.Where(line => ForLeaders(input, line)).Select(line => line.Verified!.Coordination);

    private static bool ForLeaders(BulletinInput input, Line line) =>
        line.Verified is { Coordination.Length: > 0 } && Level(input, line) is { } level && level >= input.LeadersFromLevel;

    private static int? Level(BulletinInput input, Line line) => input.Levels.TryGetValue(line.Item.ItemId, out var decided) ? decided : line.Verified!.Level;

    private static string Who(int level) => level switch
    {
        5 => "建议三市党政主要领导牵头、向省级争取",
        4 => "建议三市常务副市长协调",
        3 => "建议三市分管副市长协调",
        2 => "建议秘书处协调",
        _ => "建议牵头单位协调",
    };
}
