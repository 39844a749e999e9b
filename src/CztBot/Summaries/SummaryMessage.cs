using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>The signed summary to a leader personally, or to who acts for one in everything; unsigned, nothing leaves (R42, R57, R58).</summary>
public sealed class SummaryMessage(SummaryStore summaries, StandingStore standings, BusinessClock clock, SummaryCards cards) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        // What is not what was signed does not leave either.
        if (await summaries.FindAsync(delivery.Subject) is not { Intact: true } issued) return null;
        var standing = await standings.LoadAsync();
        // Who left office or whose delegation ended since it was planned gets nothing any more.
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } reader) return null;
        if (reader.Is(Roles.Leader)) return await cards.SentAsync(issued, "");
        return standing.Roster.ReadsFor(reader.Id, clock.Today) is { } mandate ? await cards.SentAsync(issued, $"{mandate.Words}阅") : null;
    }
}
