using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>order.issue: 签发 by the head, numbered in the same transaction; a matter that goes to several units gets an order each and one group number (R45–R48).</summary>
public sealed class IssueOrder(Database database, OrderSources sources, OrderForm form, OrderView view, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (OrderTable.WhyNot(OrderState.Draft, OrderMove.Issue, OrderReader.Of(turn).Office) is { } right) return Reply.Say(right.Reason);
        if (await sources.IssuedAsync(press) is { } twice && OrderReader.Of(turn).MayRead(twice)) return view.Show(turn, twice, "这份交办单已经签发，没有重复签发。");
        var (found, refusal) = await sources.OpenAsync(turn, press, OrderMove.Issue, view);
        if (found is not { } source) return refusal!;
        if (!press.Has("requirement", "mainUnit")) return form.Show(turn, press, source, "");
        if (press.Fault(("requirement", "办理要求")) is { } tooLong) return Reply.Say(tooLong);
        var (input, fault) = form.Read(turn, press, source);
        if (input is null) return form.Show(turn, press, source, fault);
        var actor = turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id };
        var issue = new Issuing(turn, source, input, OrderSources.RequestOf(source, press), press.Number("version") ?? -1, press.Number("seen"));
        var issued = await database.WriteAsync(actor, issue.RunAsync, cancellation);
        if (issued.Orders is [var first, ..])
        {
            signal.Raise();
            var others = issued.Orders.Count > 1 ? $"同组共{issued.Orders.Count}份：{string.Join('、', issued.Orders.Select(order => $"{order.Number}{turn.Standing.UnitName(order.Content.UnitId)}"))}。" : "";
            return view.Show(turn, first, $"已签发并送达主办单位。{others}");
        }

        if (issued.Refusal.Length > 0) return form.Show(turn, press, source, issued.Refusal);
        var (now, gone) = await sources.OpenAsync(turn, press, OrderMove.Issue, view);
        return gone ?? form.Show(turn, press, now!, "刚刚有更新，没有签发。您填写的内容还在，请核对后再签发。");
    }
}
