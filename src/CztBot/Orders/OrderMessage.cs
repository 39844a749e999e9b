using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>An order's card to somebody whom its last move concerns, as it stands when it leaves.</summary>
public sealed class OrderMessage(StandingStore standings, OrderStore orders, OrderView view, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await orders.FindAsync(delivery.Subject) is not { } order || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var reader = OrderReader.Of(standing, person, clock.Today);
        // A unit from which the order was taken is told so, and nothing more of it.
        if (!reader.MayRead(order)) return Reply.Say($"{OrderView.Title(order)}已改由其他单位主办，贵单位不再办理。");
        return view.Show(reader, order, Notice(reader, order));
    }

    private static string Notice(OrderReader reader, HandOverOrder order) => order switch
    {
        { State: OrderState.Voided } => "这份交办单已经撤销，不用再办。",
        { State: OrderState.Closed } => "已核实办结。",
        { State: OrderState.Redo } => "办理结果没有通过核实，请按意见重办。",
        { Refusal: { Upheld: null } } when reader.Caller.InSecretariat => "单位申请退回，请改派或维持交办。",
        { Refusal: not null } => "秘书处维持交办，请签收办理。",
        { State: OrderState.Issued } when reader.PartyOf(order).HasFlag(OrderParty.Unit) => "请签收办理；不属于本单位职责的，请写明理由和建议单位退回。",
        { State: OrderState.Issued } => "请协助主办单位办理。",
        { Asked: not null } => "单位申请延期，请审批。",
        _ => order.Extensions.Count > 0 || order.Opinion.Length > 0 ? "延期申请已经答复，请看时限和意见。" : "",
    };
}
