using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>Begins a dispatch in one transaction: its number, its record, and a message to each of those concerned.</summary>
public sealed class DispatchStart(Database database, DispatchStore dispatches, DispatchView view, SendSignal signal, DispatchOptions options)
{
    private readonly IReadOnlyList<Presidency> _presidencies = options.Presidency();

    /// <summary>The record that a form makes; its number comes with the transaction.</summary>
    public Dispatch Draft(Turn turn, CardPress press, ChosenItems chosen, IReadOnlyList<string> others)
    {
        var targets = DispatchTargets.Of(turn.Standing, chosen.Ticked, others, turn.Today, _presidencies);
        return new Dispatch
        {
            Id = Guid.CreateVersion7().ToString(),
            Request = press.Clean("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString(),
            Number = new DispatchNumber(turn.Today.Year, 0),
            Kind = DispatchWords.KindOf(chosen.Level, chosen.Ticked.Count, turn.Standing),
            Level = chosen.Level,
            Words = chosen.Words,
            Content = press.Clean("content"),
            DueOn = turn.Today,
            Targets = targets.Reached,
            Unreached = targets.Unreached,
            Started = new Stamp(turn.Actor.PersonId, turn.Actor.At),
        };
    }

    /// <summary>What the card made already; null where it made nothing.</summary>
    public async Task<Reply?> TwiceAsync(Turn turn, CardPress press) =>
        press.Clean("request") is { Length: > 0 } request && await dispatches.OfRequestAsync(request) is { } twice
            ? await view.ShowAsync(turn, twice, "这张卡片已经办理，没有重复发出。") : null;

    /// <param name="told">What the person is told besides.</param>
    public async Task<Reply> RunAsync(Turn turn, CardPress press, DispatchOutcome.Moved moved, string told, CancellationToken cancellation)
    {
        var begun = await database.WriteAsync(turn.Actor, async work =>
        {
            var numbered = moved.Dispatch with { Number = new DispatchNumber(turn.Today.Year, await DispatchStore.NextAsync(work, turn.Today.Year)) };
            if (!await DispatchStore.SaveAsync(work, numbered, moved.Action, null)) return null;
            await DeliveryStore.PlanAsync(work, DispatchNotices.Tell(numbered, turn.Standing, work.Actor.At));
            return numbered;
        }, cancellation);
        if (begun is null) return await TwiceAsync(turn, press) ?? Reply.Say("没有发出，请再试一次。");
        signal.Raise();
        var unreached = begun.Unreached.Count > 0 ? $"有{begun.Unreached.Count}家收不到，原因见下。" : "";
        return await view.ShowAsync(turn, begun, $"{told}{unreached}");
    }
}
