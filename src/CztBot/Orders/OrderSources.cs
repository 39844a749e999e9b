using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>Finds what an order is written from, for those who write orders.</summary>
public sealed class OrderSources(OrderStore orders, ProblemStore problems, DispatchStore dispatches)
{
    public async Task<(OrderSource? Source, Reply? Refusal)> OpenAsync(Turn turn, CardPress press, OrderMove move, OrderView view)
    {
        if (OrderTable.WhyNot(OrderState.Draft, move, OrderReader.Of(turn).Office) is { } refused) return (null, Reply.Say(refused.Reason));
        HandOverOrder? draft = null;
        if (press.Text("order") is { Length: > 0 } id)
        {
            draft = await orders.FindAsync(id);
            if (draft is null) return (null, Reply.Say("没有找到这份草稿，可能已经撤销，不能继续。请发送“交办”，查看最新列表。"));
            if (OrderTable.WhyNot(draft, move, OrderReader.Of(turn).Office) is { } closed) return (null, view.Show(turn, draft, closed.Reason));
        }

        var about = press.Text("problem") is { Length: > 0 } named ? named : draft?.Content.ProblemId;
        var problem = about is null ? null : await problems.FindAsync(about);
        if (about is not null && problem is null) return (null, Reply.Say("没有找到这个问题，不能交办。请发送“问题”，查看最新列表。"));
        return problem is not null && ProblemRules.HandOver(problem, problem.Version) is ProblemOutcome.Refused why
            ? (null, Reply.Say(why.Reason))
            : await OfDispatchAsync(turn, press, new OrderSource(draft, problem), view);
    }

    // An ad hoc dispatch or a meeting behind it; what the minutes propose is handed over once (R44, R54).
    private async Task<(OrderSource? Source, Reply? Refusal)> OfDispatchAsync(Turn turn, CardPress press, OrderSource source, OrderView view)
    {
        if ((press.Text("dispatch") is { Length: > 0 } named ? named : source.Draft?.Content.DispatchId) is not { } id)
            return (press.Text("about") is { } item && turn.Standing.Item(item) is not null ? source with { ItemId = item } : source, null);
        if (await dispatches.FindAsync(id) is not { } dispatch) return (null, Reply.Say("没有找到这次调度，不能交办。请发送“临时调度”，查看最新列表。"));
        if (dispatch.State == DispatchState.Cancelled) return (null, Reply.Say("这次调度已经取消，不能从中交办。请发送“交办”，另行拟单。"));
        var proposal = press.Text("proposal") is { Length: > 0 } key ? key : source.Draft?.Content.Proposal;
        if (proposal is not null && source.Draft is null && (await orders.OfDispatchAsync(id)).FirstOrDefault(order => order.Content.Proposal == proposal && order.State != OrderState.Voided) is { } twice)
            return (null, view.Show(turn, twice, "纪要中的这一项已经拟过交办单，没有重复拟单。"));
        return (source with { Dispatch = dispatch, Proposal = proposal, ItemId = press.Text("about") is { Length: > 0 } about && dispatch.ItemIds.Contains(about) ? about : null }, null);
    }

    /// <summary>What a card made already: pressed again, it shows that.</summary>
    public async Task<HandOverOrder?> IssuedAsync(CardPress press) =>
        press.Clean("request") is { Length: > 0 } request ? (await orders.OfRequestAsync(request)).FirstOrDefault(order => !order.IsDraft) : null;

    /// <summary>The card on which an order is written; a press that names none is a card of its own.</summary>
    public static string RequestOf(OrderSource source, CardPress press) =>
        source.Draft?.Request ?? (press.Clean("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString());
}
