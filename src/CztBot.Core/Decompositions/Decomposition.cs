using CztBot.Core.Orders;
using CztBot.Core.Plans;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Decompositions.Decomposition>;

namespace CztBot.Core.Decompositions;

/// <summary>分解方案: how a unit breaks an item of the plan down, optional (R80); every version is kept.</summary>
public sealed record Decomposition
{
    public const int MostTasks = 30;

    public required string Id { get; init; }

    public required string ItemId { get; init; }

    public required string UnitId { get; init; }

    /// <summary>0 as long as nothing was written.</summary>
    public int Version { get; init; }

    /// <summary>In the unit's own order.</summary>
    public IReadOnlyList<SubTask> Tasks { get; init; } = [];

    /// <summary>Who wrote the last version.</summary>
    public Stamp? Written { get; init; }

    public static string IdOf(string itemId, string unitId) => $"{itemId}@{unitId}";

    public static Decomposition Empty(string itemId, string unitId) => new() { Id = IdOf(itemId, unitId), ItemId = itemId, UnitId = unitId };

    /// <summary>A unit that leads the item or takes part in it.</summary>
    public static bool Concerns(ReportingItem item, string unitId) => item.Leads.Concat(item.Responsible).Any(unit => unit.UnitId == unitId);

    /// <summary>What is not done yet, by date.</summary>
    public IReadOnlyList<SubTask> Open => [.. Tasks.Where(task => !task.Done).OrderBy(task => task.DueOn)];

    /// <summary>Takes the place of what stood; without any task the unit has no plan any more.</summary>
    public Outcome Replace(int seen, IReadOnlyList<SubTask> tasks, string action, Actor actor) =>
        tasks.SequenceEqual(Tasks) ? new Outcome.Refused("分解方案与现有内容相同，没有保存；确有变化的，请修改后再提交。")
        : seen != Version ? new Outcome.Stale()
        : new Outcome.Moved(this with { Version = Version + 1, Tasks = tasks, Written = new Stamp(actor.PersonId, actor.At) }, action);
}

/// <summary>子任务.</summary>
/// <param name="Person">责任人, as the unit calls them.</param>
public sealed record SubTask(string Text, string Person, DateOnly DueOn, bool Done)
{
    public bool IsOverdue(DateOnly today) => !Done && DueOn < today;
}
