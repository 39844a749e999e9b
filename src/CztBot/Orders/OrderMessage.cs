using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>An order's card to somebody whom its last move concerns, as it stands when it leaves.</summary>
public sealed class OrderMessage(StandingStore standings, OrderStore orders, OrderView view, OrderTerms terms, BusinessClock clock) : IOutgoing
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

    private string Notice(OrderReader reader, HandOverOrder order) => order switch
    {
        { State: OrderState.Draft } => "这份交办单正在修改，没有送签。",
        { State: OrderState.Pending } => "这份交办单已送签，请核对后签发，或者修改。",
        { State: OrderState.Voided } => "这份交办单已经撤销，不用再办。",
        { State: OrderState.Closed } => "已核实办结。",
        { Asked: not null } when reader.PartyOf(order).HasFlag(OrderRules.DeciderOf(order, terms)) => "单位申请延期，请审批。",
        { Asked: not null } => "已申请延期，请等答复；答复前时限照算。",
        { State: OrderState.Redo, Decided: not null } => "延期申请已经答复，请看时限和意见，并按重办意见办理。",
        { State: OrderState.Redo } => "办理结果没有通过核实，请按意见重办。",
        { State: OrderState.Replied } when OrderTable.WhyNot(order, OrderMove.Close, reader.PartyOf(order)) is null => "单位已反馈办理结果，请核实办结，或者退回重办。",
        { Refusal: { Upheld: null } } when reader.Caller.InSecretariat => "单位申请退回，请改派或维持交办。",
        { Refusal: not null } => "秘书处维持交办，请签收办理。",
        { State: OrderState.Issued } when reader.PartyOf(order).HasFlag(OrderParty.Unit) => "请签收办理；不属于本单位职责的，请写明理由和建议单位退回。",
        { State: OrderState.Issued } => "请协助主办单位办理。",
        _ => order.Extensions.Count > 0 || order.Opinion.Length > 0 ? "延期申请已经答复，请看时限和意见。" : "",
    };
}
