using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>One issue as a transaction: the problem is handed over once, each order takes the next number, the units are told. All or nothing.</summary>
/// <param name="Version">The draft's version on the card.</param>
/// <param name="Seen">The problem's version on the card; null where the card had none.</param>
internal sealed record Issuing(Turn Turn, OrderSource Source, OrderInput Input, string Request, int Version, int? Seen)
{
    /// <returns>The orders; or a refusal; or neither, where somebody was quicker.</returns>
    public async Task<(IReadOnlyList<HandOverOrder> Orders, string Refusal)> RunAsync(Work work)
    {
        if (!await HandOverAsync(work)) return Taken(work);
        var group = Input.Units.Count > 1 ? await OrderStore.NextAsync(work, Turn.Today.Year, group: true) : (int?)null;
        var orders = new List<HandOverOrder>();
        foreach (var (position, unit) in Input.Units.Index())
        {
            var content = Input.Content with { UnitId = unit };
            var draft = position == 0 ? Source.Draft : null;
            if (draft is null && await BeginAsync(work, position, content) is { } fresh) draft = fresh;
            if (draft is null) return Taken(work);
            var number = new OrderNumber(Turn.Today.Year, await OrderStore.NextAsync(work, Turn.Today.Year));
            var seen = draft == Source.Draft ? Version : draft.Version;
            var outcome = OrderWriting.Issue(draft, seen, Party, content, number, group, work.Actor);
            if (outcome is OrderOutcome.Refused refused) return Taken(work, refused.Reason);
            if (outcome is not OrderOutcome.Moved moved || !await OrderStore.SaveAsync(work, moved.Order, moved.Action, draft)) return Taken(work);
            orders.Add(moved.Order);
        }

        foreach (var order in orders)
            await DeliveryStore.PlanAsync(work, OrderNotices.Tell(order, OrderNotices.ContactsOf(order, Turn.Standing, Turn.Today), work.Actor.At));
        return (orders, "");
    }

    private OrderParty Party => OrderReader.Of(Turn).Office;

    private async Task<HandOverOrder?> BeginAsync(Work work, int position, OrderContent content) =>
        OrderWriting.Begin(Guid.CreateVersion7().ToString(), Request, position, Party, content, send: false) is OrderOutcome.Moved begun
        && await OrderStore.SaveAsync(work, begun.Order, begun.Action, null) ? begun.Order : null;

    private async Task<bool> HandOverAsync(Work work)
    {
        if (Source.Problem is not { } problem) return true;
        return await ProblemStore.FindAsync(work, problem.Id) is { } now
            && ProblemRules.HandOver(now, Seen is > 0 ? Seen.Value : problem.Version) is ProblemOutcome.Moved moved
            && await ProblemStore.SaveAsync(work, moved.Problem, moved.Action, now);
    }

    // The numbers that were counted go back with everything else.
    private static (IReadOnlyList<HandOverOrder> Orders, string Refusal) Taken(Work work, string refusal = "")
    {
        work.Cancel();
        return ([], refusal);
    }
}
