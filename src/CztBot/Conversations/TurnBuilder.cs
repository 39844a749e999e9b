using System.Collections.Concurrent;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>Makes a turn of what arrived: who it is, what may be done today, what was said without the mention.</summary>
public sealed class TurnBuilder(Database database, AccountStore accounts, StandingStore standings, BusinessClock clock)
{
    private readonly ConcurrentDictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <returns>Null for a stranger.</returns>
    public async Task<Turn?> BuildAsync(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        var address = incoming.Address;
        var personId = await accounts.PersonAsync(address.ChannelId, address.User.Key);
        if (personId is null && address.User.Key != address.User.Id) personId = await accounts.PersonAsync(address.ChannelId, address.User.Id);
        var standing = await standings.LoadAsync();
        if (personId is null || standing.Person(personId) is not { } person) return null;
        var actor = new Actor(person.Id, person.Name, address.ChannelId, clock.Now);
        if (!incoming.InGroup) await RememberAsync(address, actor, cancellation);
        return new Turn
        {
            Caller = Caller.Of(standing, person, actor.Today),
            Actor = actor,
            Standing = standing,
            InGroup = incoming.InGroup,
            Text = incoming.Text,
            ConversationId = address.Conversation.Id,
        };
    }

    // Proactive messages need the conversation; it is written only when it is new.
    private async Task RememberAsync(Address address, Actor actor, CancellationToken cancellation)
    {
        var conversation = $"{address.ServiceUrl}|{address.Conversation.Id}";
        if (_seen.TryGetValue(actor.PersonId, out var seen) && seen == conversation) return;
        var recipient = $"person:{actor.PersonId}";
        var stored = address.ToJson();
        if (await accounts.ReferenceAsync(recipient) != stored)
        {
            await database.WriteAsync(actor, async work =>
            {
                await AccountStore.RememberAsync(work, recipient, address.Conversation.Id, stored);
                return true;
            }, cancellation);
        }

        _seen[actor.PersonId] = conversation;
    }
}
