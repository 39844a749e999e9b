using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Orders;

/// <summary>交办: the secretariat's queue, a coordinator's city, a leader's own instructions; 交办 3 or 交办 2019 3: one order.</summary>
public sealed partial class OrderQueue(OrderList list, OrderDesk desk, OrderView view) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (rest.Length == 0)
        {
            // A contact who says 交办 means the own unit's.
            var own = turn.Caller.UnitIds.Count > 0 && !turn.Caller.InSecretariat && !turn.Caller.Person.Is(Roles.Coordinator) && !turn.Caller.Person.Is(Roles.Leader);
            return await list.ShowAsync(turn, own ? OrderList.Mine : OrderList.Queue, 0);
        }

        if (TrackedSources.Read(rest) is { } source) return await list.ShowAsync(turn, OrderList.MayQueue(turn) ? OrderList.Queue : OrderList.Mine, 0, source);
        if (Number().Match(rest) is not { Success: true } match) return Reply.Say("请写成“交办”、“交办 3”或“交办 2019 3”，数字是交办单的编号；按事项来源查看，写成“交办 跨区域项目”。");
        var year = match.Groups["year"].Success ? Whole(match.Groups["year"]) : turn.Today.Year;
        var (order, refusal) = await desk.NumberedAsync(turn, year, Whole(match.Groups["number"]));
        return refusal ?? view.Show(turn, order!);
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[〔\[(]?(?<year>20[0-9]{2})[〕\])]?(?:\s+|(?<=[〕\])])))?(?<number>[0-9]{1,5})\s*号?$")]
    private static partial Regex Number();
}

/// <summary>我的交办: the unit's orders, with those that it assists with or whose items it leads; a leader's own instructions.</summary>
public sealed class MyOrders(OrderList list) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => list.ShowAsync(turn, OrderList.Mine, 0);
}
