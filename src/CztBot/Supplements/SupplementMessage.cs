using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>The signed supplement on its way: the whole to a leader or who acts for one in everything, the form for units to a group. Unsigned, nothing leaves (R42, R60).</summary>
public sealed class SupplementMessage(SupplementStore supplements, StandingStore standings, BusinessClock clock, SupplementCards cards) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        // What is not what was signed does not leave either.
        if (await supplements.IssuedAsync(delivery.Subject) is not { Intact: true } issued) return null;
        if (delivery.Kind == DeliveryKinds.SupplementCircular) return await cards.PostedAsync(issued);
        var standing = await standings.LoadAsync();
        // Who left office or whose delegation ended since it was planned gets nothing any more.
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } reader) return null;
        if (reader.Is(Roles.Leader)) return await cards.SentAsync(issued, "");
        return standing.Roster.ReadsFor(reader.Id, clock.Today) is { } mandate ? await cards.SentAsync(issued, $"{mandate.Words}阅") : null;
    }
}
