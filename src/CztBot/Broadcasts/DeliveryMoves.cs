using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>What the four buttons of the delivery board have in common: the secretariat, a kind of a month, and the board with how many it were.</summary>
public abstract class DeliveryMove(Database database, DeliveryBoard board, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (DeliveryBoard.Refusal(turn) is { } refusal) return refusal;
        if (press.Month is not { } month || press.Text("kind") is not { Length: > 0 } kind) return Reply.Say("没有指明是哪一类消息。请发送“发送情况”，从列表中选择。");
        if (!await board.KnowsAsync(month, kind)) return await board.KindAsync(turn, month, kind, "");
        var plan = await PrepareAsync(month, kind, turn);
        var count = await database.WriteAsync(turn.Actor, async work =>
        {
            var done = await DoAsync(work, month, kind, press, plan);
            if (done == 0) work.Cancel();
            return done;
        }, cancellation);
        signal.Raise();
        return await board.KindAsync(turn, month, kind, Told(count));
    }

    protected virtual Task<IReadOnlyList<Delivery>> PrepareAsync(Month month, string kind, Turn turn) => Task.FromResult<IReadOnlyList<Delivery>>([]);

    protected abstract Task<int> DoAsync(Work work, Month month, string kind, CardPress press, IReadOnlyList<Delivery> plan);

    protected abstract string Told(int count);
}

/// <summary>delivery.resend: what failed or was unreachable, or, when asked for, what nobody knows the end of. What arrived does not go out again.</summary>
public sealed class ResendDeliveries(Database database, DeliveryBoard board, SendSignal signal) : DeliveryMove(database, board, signal)
{
    protected override Task<int> DoAsync(Work work, Month month, string kind, CardPress press, IReadOnlyList<Delivery> plan) =>
        DeliveryCorrections.ResendAsync(work, month, kind, null, press.Text("unknown") == "true");

    protected override string Told(int count) => count == 0 ? "没有需要重发的。" : $"正在重发{count}份。";
}

/// <summary>delivery.cancel: stops what has not arrived.</summary>
public sealed class CancelDeliveries(Database database, DeliveryBoard board, SendSignal signal) : DeliveryMove(database, board, signal)
{
    protected override Task<int> DoAsync(Work work, Month month, string kind, CardPress press, IReadOnlyList<Delivery> plan) => DeliveryCorrections.CancelAsync(work, month, kind);

    protected override string Told(int count) => count == 0 ? "没有可以停止的，都已发出。" : $"已停止发送{count}份。正在发出的可能已经送达，没有送达的不再重试。";
}

/// <summary>delivery.settle: a person has asked, and it did arrive.</summary>
public sealed class SettleDeliveries(Database database, DeliveryBoard board, SendSignal signal) : DeliveryMove(database, board, signal)
{
    protected override Task<int> DoAsync(Work work, Month month, string kind, CardPress press, IReadOnlyList<Delivery> plan) => DeliveryCorrections.SettleAsync(work, month, kind);

    protected override string Told(int count) => count == 0 ? "没有结果不明的。" : $"已记为收到{count}份。";
}

/// <summary>delivery.replace: papers that stand in a channel are written anew in their place, e.g. with links that have not expired; nobody gets a second message.</summary>
public sealed class ReplaceDeliveries(Database database, DeliveryBoard board, DeliveryStore deliveries, SendSignal signal) : DeliveryMove(database, board, signal)
{
    protected override async Task<IReadOnlyList<Delivery>> PrepareAsync(Month month, string kind, Turn turn) => !DeliveryKinds.IsPaper(kind) ? []
        : [.. (await deliveries.MonthAsync(month)).Where(entry => entry.Kind == kind && DeliveryBoard.Replaceable(entry)).Select(entry => new Delivery
        {
            Month = month, Kind = kind, Subject = entry.Subject, Recipient = entry.Recipient, Occasion = $"update@{turn.Actor.At:yyyy-MM-ddTHH:mm}", NotBefore = turn.Actor.At, Replaces = entry.ActivityId,
        })];

    protected override Task<int> DoAsync(Work work, Month month, string kind, CardPress press, IReadOnlyList<Delivery> plan) => DeliveryStore.PlanAsync(work, plan);

    protected override string Told(int count) => count == 0 ? "没有可以更新的，刚刚更新过的请稍后再试。" : $"正在更新{count}份已发的消息，不会产生新消息。";
}
