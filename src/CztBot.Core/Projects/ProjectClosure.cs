using CztBot.Core.Orders;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Projects.CrossProject>;

namespace CztBot.Core.Projects;

/// <summary>What 销号 and 关联任务 of a project have of their own (R5, R25); the rest is <see cref="TrackedClosure"/>.</summary>
public static class ProjectClosure
{
    /// <summary>申请销号, once nothing has to be settled between cities any more.</summary>
    public static Outcome Finish(CrossProject one, int seen, string evidence, Actor actor) =>
        one is { Left: null, Closing: null, Matters.Count: > 0 } ? new Outcome.Refused($"“{one.Name}”还有涉市事项没有解决，不能申请销号。已经解决的，请先更新涉市事项。")
        : TrackedClosure.Finish(one, seen, evidence, actor);

    /// <summary>核实销号; something that came up between cities since has to be settled first.</summary>
    /// <param name="own">Whether the verifier reports for a unit that leads a linked task.</param>
    public static Outcome Verify(CrossProject one, int seen, bool? pass, string opinion, bool own, Actor actor) =>
        pass == true && one is { Left: null, Closing: { Verified: null }, Matters.Count: > 0 }
            ? new Outcome.Refused($"“{one.Name}”还有涉市事项没有解决，不能销号。请退回销号申请；已经解决的，请先更新涉市事项。")
            : TrackedClosure.Verify(one, seen, pass, opinion, own, actor);

    /// <summary>关联任务: the reporting items that it belongs to, or none any more, with the reason.</summary>
    public static Outcome Link(CrossProject one, int seen, IReadOnlyList<string> itemIds, string reason, Actor actor) => TrackedClosure.Link(
        one, seen, one with { Version = one.Version + 1, ItemIds = itemIds, Relinked = new Stamp(actor.PersonId, actor.At) }, one.ItemIds.SequenceEqual(itemIds), string.Join('、', itemIds), reason);
}
