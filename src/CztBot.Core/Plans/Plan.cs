namespace CztBot.Core.Plans;

/// <summary>The action plan (行动计划): what is dispatched, as published.</summary>
public sealed record Plan
{
    /// <summary>The plan's full title, e.g. 长株潭城市群一体化发展行动计划(2019-2020年).</summary>
    public required string Title { get; init; }

    /// <summary>Sections of the tasks in order, e.g. 1 推进规划融合.</summary>
    public required IReadOnlyList<PlanSection> Sections { get; init; }

    /// <summary>Tasks, mechanisms, policies and measures in the order of the text.</summary>
    public required IReadOnlyList<PlanItem> Items { get; init; }

    /// <summary>Everything that has a duty block of its own, in the order of the text.</summary>
    public IEnumerable<ReportingItem> ReportingItems => Items.SelectMany(item => item.Parts);
}

/// <summary>A section of the tasks.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Title">As published without its number, e.g. 推进交通共建.</param>
public sealed record PlanSection(int Number, string Title);

/// <summary>What an item of the plan is (合作事项).</summary>
public enum PlanItemKind
{
    /// <summary>重点工作任务, reported monthly.</summary>
    Task,

    /// <summary>重要工作机制, reported quarterly.</summary>
    Mechanism,

    /// <summary>重大工作政策, reported quarterly.</summary>
    Policy,

    /// <summary>工作措施, not reported.</summary>
    Measure,
}

/// <summary>An item of the plan (合作事项).</summary>
public sealed record PlanItem
{
    /// <summary>T05, M1, P2 or S3: kind and number.</summary>
    public required string Code { get; init; }

    public required PlanItemKind Kind { get; init; }

    /// <summary>The number within the kind, as published.</summary>
    public required int Number { get; init; }

    /// <summary>The section's number; null outside the tasks.</summary>
    public int? Section { get; init; }

    public required string Title { get; init; }

    /// <summary>One part, or two with a, b behind the code; a measure has none.</summary>
    public required IReadOnlyList<ReportingItem> Parts { get; init; }
}

/// <summary>A part of an item with its own duty block (报送单元): what one report is about.</summary>
public sealed record ReportingItem
{
    /// <summary>T05, T11a, T11b, M1.</summary>
    public required string Id { get; init; }

    /// <summary>The code of its <see cref="PlanItem"/>, e.g. T11.</summary>
    public required string ItemCode { get; init; }

    /// <summary>The item's title, and the part's label where there are two.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be reached; a summary in the shipped catalogue, the published text after an import.</summary>
    public required string Target { get; init; }

    /// <summary>True where the text gives something to count or a dated milestone; otherwise no percentage is ever asked (R26).</summary>
    public bool Measurable { get; init; }

    /// <summary>The published date of the target, where there is one.</summary>
    public DateOnly? TargetDate { get; init; }

    /// <summary>True for what recurs until the period ends and cannot be closed before (R41).</summary>
    public bool Recurring { get; init; }

    /// <summary>牵头单位 in the order of the text: the first reports, the others confirm (R34).</summary>
    public required IReadOnlyList<UnitRef> Leads { get; init; }

    /// <summary>责任单位 in the order of the text.</summary>
    public required IReadOnlyList<UnitRef> Responsible { get; init; }
}

/// <summary>A unit as a duty block names it.</summary>
public sealed record UnitRef
{
    /// <summary>城市/部门, e.g. 长沙/住建; 秘书处; or a placeholder that starts with @, e.g. @轮值会长城市/发改, @项目所在地/相关区县政府.</summary>
    public required string UnitId { get; init; }

    /// <summary>The name as published, the city put before where the text inherits it, e.g. 湘潭市交通局.</summary>
    public required string Name { get; init; }

    /// <summary>True while no real unit stands behind it (R15, R74).</summary>
    public bool IsPlaceholder => UnitId.StartsWith('@');
}
