namespace CztBot.Core;

/// <summary>Where a tracked item comes from (R1).</summary>
public enum TrackedSource
{
    /// <summary>2019–2020年行动计划.</summary>
    Plan,

    /// <summary>2018–2019年结转事项.</summary>
    CarryOver,

    /// <summary>跨区域项目.</summary>
    Project,

    /// <summary>临时调度.</summary>
    AdHoc,
}

/// <summary>The names of the sources, for programs and for people.</summary>
public static class TrackedSources
{
    private static readonly string[] Names = ["plan-2019-2020", "plan-2018-2019-carryover", "cross-region-project", "adhoc"];
    private static readonly string[] Words = ["2019–2020年行动计划", "2018–2019年结转事项", "跨区域项目", "临时调度"];

    public static IReadOnlyList<TrackedSource> All { get; } = Enum.GetValues<TrackedSource>();

    /// <summary>A project's matter whatever task it belongs to, then what belongs to the plan; the rest is ad hoc.</summary>
    public static TrackedSource Of(bool ofProject, string? itemId) => ofProject ? TrackedSource.Project : itemId is null ? TrackedSource.AdHoc : TrackedSource.Plan;

    public static string Name(this TrackedSource source) => Names[(int)source];

    public static string Word(this TrackedSource source) => Words[(int)source];

    /// <summary>The source that somebody names behind the word of a list, in full or in short: 计划, 结转, 项目, 临时; null for anything else.</summary>
    public static TrackedSource? Read(string said) => said.Trim() switch
    {
        "计划" or "行动计划" => TrackedSource.Plan,
        "结转" or "结转事项" => TrackedSource.CarryOver,
        "项目" or "跨区域项目" => TrackedSource.Project,
        "临时" or "临时调度" => TrackedSource.AdHoc,
        var other => All.Where(source => other == source.Name() || other == source.Word()).Select(source => (TrackedSource?)source).FirstOrDefault(),
    };
}

/// <summary>How much a source has in the scope of a month.</summary>
/// <param name="Counted">What counts once, here.</param>
/// <param name="Elsewhere">What counts with the task that it belongs to (R4, R25).</param>
/// <param name="Imported">False where no file was imported: then it is not 无 (R3).</param>
public sealed record SourceTotal(TrackedSource Source, int Counted, int Elsewhere, bool Imported = true)
{
    /// <summary>单列3项，另有1项并入任务.</summary>
    public string Sentence => !Imported ? "尚未导入" : $"{Counted}项{(Elsewhere > 0 ? $"，另有{Elsewhere}项并入计划任务，不重复计数" : "")}";
}
