using System.Security.Cryptography;
using System.Text;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>Makes a turn of what arrived: who it is, what may be done today, what was said without the mention.</summary>
public sealed class TurnBuilder(Database database, TurnStore starts, StandingStore standings, GroupAddresses groups, BusinessClock clock, Channels channels)
{
    /// <summary>The channel may show nothing.</summary>
    public bool Off(Incoming incoming) => channels.Shows(incoming.Address.ChannelId) == ChannelContent.None;

    /// <returns>Null for a stranger, and for a contact who does not serve today (R16).</returns>
    public async Task<Turn?> BuildAsync(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var address = incoming.Address;
        if (incoming.InGroup) await groups.RenewAsync(address, cancellation);
        var mark = Mark(incoming);
        var start = await starts.StartAsync(address.ChannelId, address.UserKey, address.User.Id, mark);
        var standing = await standings.LoadAsync(start.Standing);
        if (start.PersonId is not { } id || standing.Person(id) is not { } person) return null;
        var actor = new Actor(person.Id, person.Name, address.ChannelId, clock.Now);
        if (!standing.Roster.ServesOn(person, actor.Today)) return null;
        if (!incoming.InGroup) await RememberAsync(address, start, actor, cancellation);
        return new Turn
        {
            Caller = Caller.Of(standing, person, actor.Today),
            Actor = actor with { Turn = mark },
            Repeated = start.Done,
            Standing = standing,
            InGroup = incoming.InGroup || channels.Shows(address.ChannelId) == ChannelContent.Public,
            Text = incoming.Text,
            Address = address,
            ConversationId = address.Conversation.Id,
        };
    }

    // Ids of a channel may be of any length.
    private static TurnMark? Mark(Incoming incoming) => string.IsNullOrEmpty(incoming.ActivityId) ? null : new TurnMark(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', incoming.Address.ChannelId, incoming.Address.Conversation.Id, incoming.ActivityId, incoming.Press?.Verb)))),
        Guid.CreateVersion7().ToString("N"));

    // Proactive messages need the conversation; it is written only when it is new, or when the bot is back in it.
    private async Task RememberAsync(Address address, TurnStart start, Actor actor, CancellationToken cancellation)
    {
        var current = address.ToJson();
        if (start.Reference == current && !start.Gone) return;
        await database.WriteAsync(actor, async work =>
        {
            await ConversationStore.RememberAsync(work, $"person:{actor.PersonId}", address.Conversation.Id, current);
            return true;
        }, cancellation);
    }
}
