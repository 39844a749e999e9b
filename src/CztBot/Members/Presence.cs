using CztBot.Conversations;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>The bot was added to a conversation or taken out of it: greets once a day, and keeps track of where it can write to.</summary>
public sealed class Presence(Welcome welcome, ConversationStore conversations, GroupAddresses groups, Database database, BusinessClock clock) : IPresence
{
    public async Task<Reply?> ArriveAsync(Address address, CancellationToken cancellation)
    {
        await groups.RenewAsync(address, cancellation);
        var here = await HereAsync(address);
        await EachAsync(address, here.Where(one => one.GoneAt is not null), ConversationStore.ReturnAsync, cancellation);
        return await welcome.GreetAsync(address, here, cancellation);
    }

    public async Task LeaveAsync(Address address, CancellationToken cancellation) =>
        await EachAsync(address, (await HereAsync(address)).Where(one => one.GoneAt is null), ConversationStore.LeaveAsync, cancellation);

    // A team reports the bot's coming and going by one of its channels, and means all of them.
    private async Task<IReadOnlyList<StoredConversation>> HereAsync(Address address)
    {
        var here = await conversations.InAsync(address.Conversation.WithoutThread().Id);
        IReadOnlyList<StoredConversation> team = address.Conversation.TeamId is null ? [] : await conversations.AllAsync("group:");
        return [.. here.Concat(team.Where(one => Address.FromJson(one.Reference).Conversation.TeamId == address.Conversation.TeamId))
            .Where(one => Address.FromJson(one.Reference).ChannelId == address.ChannelId)
            .DistinctBy(one => one.Recipient)];
    }

    private async Task EachAsync(
        Address address, IEnumerable<StoredConversation> which, Func<Work, string, Task> change, CancellationToken cancellation)
    {
        var changed = which.ToList();
        if (changed.Count == 0) return;
        await database.WriteAsync(Actor.System(clock.Now) with { Channel = address.ChannelId }, async work =>
        {
            foreach (var one in changed) await change(work, one.Recipient);
            return true;
        }, cancellation);
    }
}
