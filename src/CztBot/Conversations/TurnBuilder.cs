using System.Collections.Concurrent;
using System.Text.Json;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>Makes a turn of an activity: who it is, what may be done today, what was said without the mention.</summary>
public sealed class TurnBuilder(Database database, AccountStore accounts, StandingStore standings, BusinessClock clock)
{
    private readonly ConcurrentDictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <returns>Null for a stranger.</returns>
    public async Task<Turn?> BuildAsync(Activity activity, CancellationToken cancellation)
    {
        var channel = activity.ChannelId ?? "";
        var personId = await accounts.PersonAsync(channel, activity.From?.AadObjectId ?? activity.From?.Id ?? "")
            ?? await accounts.PersonAsync(channel, activity.From?.Id ?? "");
        var standing = await standings.LoadAsync();
        if (personId is null || standing.Person(personId) is not { } person) return null;
        var now = clock.Now;
        var actor = new Actor(person.Id, person.Name, channel, now);
        var inGroup = activity.Conversation?.IsGroup ?? false;
        if (!inGroup) await RememberAsync(activity, actor, cancellation);
        return new Turn
        {
            Caller = new Caller(person, standing.UnitsOf(person.Id, actor.Today)),
            Actor = actor,
            Standing = standing,
            InGroup = inGroup,
            Text = Text(activity),
            ConversationId = activity.Conversation?.Id ?? "",
        };
    }

    private static string Text(Activity activity)
    {
        activity.RemoveRecipientMention();
        return activity.Text?.Trim() ?? "";
    }

    // Proactive messages need the conversation; it is written only when it is new.
    private async Task RememberAsync(Activity activity, Actor actor, CancellationToken cancellation)
    {
        var conversation = $"{activity.ServiceUrl}|{activity.Conversation?.Id}";
        if (_seen.TryGetValue(actor.PersonId, out var seen) && seen == conversation) return;
        var reference = JsonSerializer.Serialize(activity.GetConversationReference(), ReferenceJson.Default.ConversationReference);
        var recipient = $"person:{actor.PersonId}";
        if (await accounts.ReferenceAsync(recipient) != reference)
        {
            await database.WriteAsync(actor, async work =>
            {
                await AccountStore.RememberAsync(work, recipient, activity.Conversation?.Id ?? "", reference);
                return true;
            }, cancellation);
        }

        _seen[actor.PersonId] = conversation;
    }
}
