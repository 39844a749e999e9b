using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>dispatch.close: 收口 with a recorded end: 已交办, 形成纪要, or 无交办事项 with the reason (R44).</summary>
public sealed class CloseDispatch(DispatchBook book, OrderStore orders, MinutesStore minutes) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var id = press.Text("dispatch") is { Length: > 0 } named ? named : DispatchDesk.About(press).Dispatch;
        var issued = (await orders.OfDispatchAsync(id)).Count(order => order.Number is not null && order.State != OrderState.Voided);
        var written = (await minutes.PartsAsync(id)).Count > 0;
        (string, string, string)[] ends =
        [
            .. issued > 0 ? [("已交办", "ending", "orders")] : Array.Empty<(string, string, string)>(),
            .. written ? [("形成纪要", "ending", "minutes")] : Array.Empty<(string, string, string)>(),
            .. issued == 0 ? [("无交办事项", "ending", "nothing")] : Array.Empty<(string, string, string)>(),
        ];
        var form = new DispatchFields("收口", "dispatch.close", (_, typed) => [AskField.Text("reason", "无交办事项的理由（已交办或形成纪要的不填）", typed.Text("reason"))], ends);
        return await book.MoveAsync(
            turn, press, DispatchMove.Close, form,
            (dispatch, seen, party) => DispatchRules.Close(dispatch, seen, party, Ending(press), press.Clean("reason"), issued, written, turn.Actor), cancellation, lapsed: issued == 0);
    }

    private static DispatchEnding? Ending(CardPress press) => press.Text("ending") switch
    {
        "orders" => DispatchEnding.Orders,
        "minutes" => DispatchEnding.Minutes,
        "nothing" => DispatchEnding.Nothing,
        _ => null,
    };
}
