using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Rounds;

namespace CztBot.Orders;

/// <summary>Hand-over orders: drafted, issued, received, answered, verified, and never lost sight of.</summary>
public static class OrderSlice
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<OrderDesk>()
        .AddSingleton<OrderView>()
        .AddSingleton<OrderBook>()
        .AddSingleton<OrderList>()
        .AddSingleton<OrderForm>()
        .AddSingleton<OrderSources>()
        .AddSingleton<IPlanning, OrderPlanner>()
        .AddPapers<OrderPapers>(OrderPapers.Kind)
        .AddWorkbooks<OrderWorkbooks>(OrderWorkbooks.Kind)
        .AddVerb<OpenOrder>("order.open")
        .AddVerb<OrderList>("order.list")
        .AddVerb<NewOrder>("order.new")
        .AddVerb<DraftOrder>("order.draft")
        .AddVerb<DraftOrder>("order.send")
        .AddVerb<IssueOrder>("order.issue")
        .AddVerb<ReceiveOrder>("order.receive")
        .AddVerb<RefuseOrder>("order.refuse")
        .AddVerb<ReplyToOrder>("order.reply")
        .AddVerb<ExtendOrder>("order.extend")
        .AddVerb<DecideExtension>("order.extension")
        .AddVerb<CloseOrder>("order.close")
        .AddVerb<RedoOrder>("order.redo")
        .AddVerb<ReassignOrder>("order.reassign")
        .AddVerb<UpholdOrder>("order.uphold")
        .AddVerb<VoidOrder>("order.void")
        .AddVerb<DiscardOrder>("order.discard")
        .AddAnswer<OrderAnswer>(Intent.HandoverStats, Intent.HandoverState, Intent.HandoverByInstruction)
        .AddWord<MyOrders>("我的交办")
        .AddWord<OrderQueue>("交办")
        .AddOutgoing<OrderMessage>(DeliveryKinds.OrderCard)
        .AddOutgoing<OrderReminder>(DeliveryKinds.OrderReminder)
        .AddOutgoing<UnreceivedNotice>(DeliveryKinds.OrderUnreceived);
}
