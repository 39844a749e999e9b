using CztBot.Conversations;
using CztBot.Core;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>Development: everyone of the roster can be played on the local chat, so everyone has an account and a conversation there.</summary>
public sealed class LocalPeople(Database database, StandingStore standings, ConversationStore conversations, BusinessClock clock)
{
    public const string ChannelId = "webchat";
    public const string BotId = "cztbot";

    public static string UserId(string personId) => $"local-{personId}";

    public static string ConversationId(string personId) => $"local-{personId}";

    public static string GroupConversationId(string groupId) => $"local-group-{groupId}";

    public static bool IsGroup(string conversationId) => conversationId.StartsWith("local-group-", StringComparison.Ordinal);

    /// <summary>Where the local channel takes the bot's messages.</summary>
    public static string ServiceUrl(string address) => $"{address.TrimEnd('/')}/local/connector/";

    /// <summary>Writes accounts and conversations for this address.</summary>
    public async Task BindAsync(string address)
    {
        var standing = await standings.LoadAsync();
        var service = ServiceUrl(address);
        // Whoever was bound, and whatever group was registered, on a real channel is written to there.
        var elsewhere = (await conversations.AllAsync("")).Where(one => Address.FromJson(one.Reference).ChannelId != ChannelId)
            .Select(one => one.Recipient).ToHashSet(StringComparer.Ordinal);
        await database.WriteAsync(Actor.System(clock.Now), async work =>
        {
            foreach (var person in standing.Roster.People)
            {
                await AccountStore.BindAsync(work, ChannelId, UserId(person.Id), person.Id);
                if (elsewhere.Contains($"person:{person.Id}")) continue;
                await RememberAsync(work, $"person:{person.Id}", ConversationId(person.Id), UserId(person.Id), isGroup: false, service);
            }

            foreach (var group in standing.Roster.Channels.Where(group => !elsewhere.Contains($"group:{group.Id}")))
                await RememberAsync(work, $"group:{group.Id}", GroupConversationId(group.Id), GroupConversationId(group.Id), isGroup: true, service);
            return true;
        });
    }

    private static Task RememberAsync(Work work, string recipient, string conversation, string user, bool isGroup, string service)
    {
        var address = new Address
        {
            ChannelId = ChannelId,
            ServiceUrl = service,
            Bot = new Account(BotId, "长株潭调度机器人"),
            User = new Account(user),
            Conversation = new Place(conversation, isGroup),
        };
        return ConversationStore.RememberAsync(work, recipient, conversation, address.ToJson());
    }
}
