using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>The dispatches that led to no order, no minutes and no 无交办事项 (R44).</summary>
public sealed class UnclosedDispatches(DispatchStore dispatches, OrderStore orders, MinutesStore minutes)
{
    /// <summary>As they stand in the records, at an instant.</summary>
    internal async Task<IReadOnlyList<DispatchRow>> FindAsync(DateTimeOffset at)
    {
        var (led, written) = (await orders.CountByDispatchAsync(), await minutes.AllAsync());
        return [.. (await dispatches.AllAsync()).Where(one => DispatchRules.IsUnclosed(one, led.GetValueOrDefault(one.Id), written.Contains(one.Id), at))
            .OrderBy(one => one.DueOn).Select(one => new DispatchRow(one, [], led.GetValueOrDefault(one.Id), Unclosed: true))];
    }
}

/// <summary>One digest of them to the secretariat; dropped when all have their end meanwhile.</summary>
public sealed class UnclosedReminder(StandingStore standings, UnclosedDispatches dispatches, BusinessClock clock) : IOutgoing
{
    private const int Rows = 4;

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } person || !person.InSecretariat()) return null;
        if (await dispatches.FindAsync(clock.Now) is not { Count: > 0 } open) return null;
        var reader = DispatchReader.Of(standing, person, clock.Now);
        return new DigestCard(
            $"有{open.Count}次调度没有闭环", "会议或者时限已过。请录入纪要、拟交办单，或者收口并写明无交办事项的理由。",
            [.. open.Take(Rows).Select(row => row.Show(reader))], open.Count > Rows ? $"另有{open.Count - Rows}次，请看“未闭环”。" : "")
        {
            Actions = [NoticeAction.Of("未闭环", "word.say", ("text", "未闭环"))],
        }.ToReply();
    }
}
