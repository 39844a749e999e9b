using CztBot.Conversations;
using CztBot.Core;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>Greets a conversation that the bot was added to: how to be bound, or how to register the group.</summary>
public sealed class Welcome(Doorkeeper door, StandingStore standings, Database database, TimeProvider machine)
{
    /// <param name="here">Who is written to in this conversation.</param>
    /// <returns>Null where it was greeted within the day: some channels announce the bot at every page load.</returns>
    public async Task<Reply?> GreetAsync(Address address, IReadOnlyList<StoredConversation> here, CancellationToken cancellation)
    {
        var place = address.Conversation.WithoutThread();
        var now = machine.GetUtcNow();
        // Binding comes before the greeting, so that it is done even where nothing is said.
        var sentence = place.IsShared ? ToGroup(await standings.LoadAsync(), here) : await door.WelcomeAsync(address, cancellation);
        var first = await database.WriteAsync(
            Actor.System(now), work => ConversationStore.GreetAsync(work, address.ChannelId, place.Id, now), cancellation);
        return first ? Reply.Say(sentence) : null;
    }

    private static string ToGroup(Standing standing, IReadOnlyList<StoredConversation> here) =>
        standing.Roster.Channels.FirstOrDefault(group => here.Any(one => one.Recipient == $"group:{group.Id}")) is { } known
            ? $"大家好，我是长株潭调度机器人。本群已登记为“{known.Name}”，简报通报会发到这里。"
            : EnrolmentWords.HelloGroup;
}
