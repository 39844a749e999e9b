using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>The groups of the roster and the conversations registered for them.</summary>
public sealed class GroupDesk(ConversationStore conversations, Database database)
{
    /// <summary>The group of a name, or null.</summary>
    public static GroupChannel? Named(Turn turn, string name) =>
        turn.Standing.Roster.Channels.FirstOrDefault(group => CellText.Fold(group.Name) == CellText.Fold(name));

    /// <summary>一体化工作群、交通专班群: the names to choose from.</summary>
    public static string Names(Turn turn) => string.Join('、', turn.Standing.Roster.Channels.Select(group => group.Name));

    public static string Recipient(GroupChannel group) => $"group:{group.Id}";

    /// <summary>The group that the turn's conversation is registered for; null for none.</summary>
    public async Task<GroupChannel?> HereAsync(Turn turn)
    {
        if (turn.Address is not { } address) return null;
        var here = (await conversations.InAsync(address.Conversation.WithoutThread().Id))
            .Where(one => Address.FromJson(one.Reference).ChannelId == address.ChannelId)
            .Select(one => one.Recipient).ToHashSet(StringComparer.Ordinal);
        return turn.Standing.Roster.Channels.FirstOrDefault(group => here.Contains(Recipient(group)));
    }

    /// <summary>Whether a group has a conversation; those that Development makes up do not count.</summary>
    public async Task<bool> IsRegisteredAsync(GroupChannel group) => await PlaceAsync(group) is not null;

    private async Task<string?> PlaceAsync(GroupChannel group) =>
        (await conversations.AllAsync(Recipient(group))).FirstOrDefault(one => one.Recipient == Recipient(group)) is { } stored
        && !LocalPeople.IsGroup(stored.ConversationId) ? stored.ConversationId : null;

    /// <summary>Registers the turn's conversation; of a channel the whole, so that what is sent there is a post of its own.</summary>
    public async Task RegisterAsync(Turn turn, GroupChannel group, CancellationToken cancellation)
    {
        var before = await PlaceAsync(group);
        var place = turn.Address!.Conversation.WithoutThread();
        var address = turn.Address with { User = new Account(place.Id), Conversation = place with { IsGroup = true }, Locale = null };
        await database.WriteAsync(turn.Actor, async work =>
        {
            await RosterStore.AddGroupAsync(work, group);
            await ConversationStore.RememberAsync(work, Recipient(group), place.Id, address.ToJson());
            await work.AuditAsync("group.register", $"group/{group.Id}", Trail(group, before), Trail(group, place.Id));
            return true;
        }, cancellation);
    }

    /// <returns>False when it was not registered.</returns>
    public async Task<bool> DropAsync(Turn turn, GroupChannel group, CancellationToken cancellation)
    {
        var before = await PlaceAsync(group);
        return await database.WriteAsync(turn.Actor, async work =>
        {
            if (!await ConversationStore.ForgetAsync(work, Recipient(group))) return false;
            await work.AuditAsync("group.drop", $"group/{group.Id}", Trail(group, before) ?? group.Name, null);
            return true;
        }, cancellation);
    }

    // 一体化工作群（19:abc@thread.tacv2）: which conversation the group was or is written to in.
    private static string? Trail(GroupChannel group, string? place) => place is null ? null : $"{group.Name}（{place}）";

    /// <summary>A group that is not in the roster yet.</summary>
    public static GroupChannel Fresh(string name) => new(StableId.Of("g", CellText.Fold(name)), name);
}
