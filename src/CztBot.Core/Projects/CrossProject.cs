using CztBot.Core.Orders;

namespace CztBot.Core.Projects;

/// <summary>跨区域项目 (R5): imported from a file; its matters between cities are kept in chat (R24).</summary>
public sealed record CrossProject : ITracked<CrossProject>
{
    /// <summary>编号 of the file: the same number is the same project, however often it is imported.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>One of <see cref="ProjectWords.Fields"/>.</summary>
    public required string Field { get; init; }

    /// <summary>At least two.</summary>
    public required IReadOnlyList<string> Cities { get; init; }

    /// <summary>项目业主.</summary>
    public required string Owner { get; init; }

    /// <summary>所在区县.</summary>
    public required string County { get; init; }

    /// <summary>The reporting items that it belongs to; empty for one on its own.</summary>
    public IReadOnlyList<string> ItemIds { get; init; } = [];

    /// <summary>How it stands; of a project that belongs to a task the task's report says it (R25).</summary>
    public string Progress { get; init; } = "";

    /// <summary>What has to be settled between cities now, at most one of each kind.</summary>
    public IReadOnlyList<ProjectMatter> Matters { get; init; } = [];

    /// <summary>How many matters there ever were: gives each a number of its own.</summary>
    public int LastMatter { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>Who last wrote in chat; null as long as only the file spoke.</summary>
    public Stamp? Updated { get; init; }

    /// <summary>Set once it left the scope (R6).</summary>
    public ScopeExit? Left { get; init; }

    /// <summary>销号: proposed with evidence, then verified; null where neither.</summary>
    public TrackedClosing? Closing { get; init; }

    /// <summary>Who last changed in chat which tasks it belongs to; null as long as the file's word counts.</summary>
    public Stamp? Relinked { get; init; }

    /// <summary>办结销号.</summary>
    public bool IsClosed => Closing?.Verified is not null;

    // A task may have several projects and goes on without one of them.
    bool ITracked<CrossProject>.ClosesWithTask => false;

    string ITracked<CrossProject>.ListWord => "项目";

    CrossProject ITracked<CrossProject>.With(TrackedClosing? closing) => this with { Version = Version + 1, Closing = closing };

    /// <summary>The month in which it left or was closed still counts it.</summary>
    public bool CountsIn(Month month) => (Left is null || Left.CountsIn(month)) && Closing?.CountsIn(month) != false;

    public ProjectMatter? Matter(string kind) => Matters.FirstOrDefault(matter => matter.Kind == kind);

    /// <summary>Everything but the version is the same.</summary>
    public bool Says(CrossProject other) =>
        this with { Version = 0, Cities = [], ItemIds = [], Matters = [] } == other with { Version = 0, Cities = [], ItemIds = [], Matters = [] }
        && Cities.SequenceEqual(other.Cities) && ItemIds.SequenceEqual(other.ItemIds) && Matters.SequenceEqual(other.Matters);
}

/// <summary>What has to be settled with another city (调度办法 第六条第二款).</summary>
/// <param name="Kind">planning, land, demolition or other.</param>
/// <param name="State">How it stands.</param>
/// <param name="City">The other city.</param>
/// <param name="Department">The other city's department, as written.</param>
/// <param name="UnitId">The unit that the department is; 城市/部门 as written where nobody knows it.</param>
/// <param name="Action">What is needed of it.</param>
/// <param name="Number">Its number in the project; the same matter keeps it.</param>
/// <param name="Since">Who named it first.</param>
public sealed record ProjectMatter(string Kind, string State, string City, string Department, string UnitId, string Action, int Number, Stamp Since)
{
    /// <summary>湘潭市自然资源和规划局.</summary>
    public string Unit(Standing standing) => standing.UnitName(UnitId) is var name && name != UnitId ? name : Department.StartsWith(City, StringComparison.Ordinal) ? Department : $"{City}市{Department}";
}

/// <summary>The words of projects.</summary>
public static class ProjectWords
{
    public static IReadOnlyList<string> Fields { get; } = ["基础设施互联互通", "产业协同", "民生共享", "环境共治"];

    /// <summary>The inputs' names with what they are called, in the order of the method.</summary>
    public static IReadOnlyList<(string Kind, string Word)> Kinds { get; } = [("planning", "规划调整"), ("land", "用地审批"), ("demolition", "征地拆迁"), ("other", "其他涉市矛盾")];

    public static string Kind(string kind) => Kinds.FirstOrDefault(pair => pair.Kind == kind).Word ?? kind;
}
