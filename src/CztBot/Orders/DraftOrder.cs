using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>order.draft and order.send: 存草稿, and 送签 to the head (R45). A draft has one main unit; several are named at the issue.</summary>
public sealed class DraftOrder(Database database, OrderSources sources, OrderForm form, OrderView view, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var send = press.Verb == "order.send";
        var (found, refusal) = await sources.OpenAsync(turn, press, send ? OrderMove.Send : OrderMove.Save, view);
        if (found is not { } source) return refusal!;
        if (!press.Has("requirement", "mainUnit")) return form.Show(turn, press, source, "");
        if (press.Fault(("requirement", "办理要求")) is { } tooLong) return Reply.Say(tooLong);
        var (input, fault) = form.Read(turn, press, source);
        if (input is null) return form.Show(turn, press, source, fault);
        if (input.Units.Count > 1) return form.Show(turn, press, source, "几个单位各办一单的，由秘书处负责人直接签发，或者分开拟单。");
        var saved = await database.WriteAsync(turn.Actor, work => SaveAsync(turn, work, press, source, input, send), cancellation);
        if (send) signal.Raise();
        if (saved is not null) return view.Show(turn, saved, send ? "已送签，等秘书处负责人签发。" : "草稿已保存。");
        var (now, gone) = await sources.OpenAsync(turn, press, OrderMove.Save, view);
        return gone ?? form.Show(turn, press, now!, "这份草稿刚刚有更新，没有保存。您填写的内容还在，请核对后再提交。");
    }

    private static async Task<HandOverOrder?> SaveAsync(Turn turn, Work work, CardPress press, OrderSource source, OrderInput input, bool send)
    {
        var party = OrderReader.Of(turn).Office;
        var request = OrderSources.RequestOf(source, press);
        if (source.Draft is null && await OrderStore.OfRequestAsync(work, request) is [var twice, ..]) return twice;
        // The problem may have been classified anew since the form was read.
        var problem = input.Content.ProblemId is { } id ? await ProblemStore.FindAsync(work, id) : null;
        var content = input.Content with { Level = problem?.Classification?.Level ?? input.Content.Level };
        var outcome = source.Draft is { } draft
            ? OrderWriting.Save(draft, press.Number("version") ?? -1, party, content, send)
            : OrderWriting.Begin(Guid.CreateVersion7().ToString(), request, 0, party, content, send);
        if (outcome is not OrderOutcome.Moved moved || !await OrderStore.SaveAsync(work, moved.Order, moved.Action, source.Draft)) return null;
        // Whoever may sign is told that it waits.
        var signers = send ? turn.Standing.Roster.Signers(turn.Today).Select(person => person.Id).Where(person => person != work.Actor.PersonId) : [];
        await DeliveryStore.PlanAsync(work, OrderNotices.Tell(moved.Order, signers, work.Actor.At));
        return moved.Order;
    }
}
