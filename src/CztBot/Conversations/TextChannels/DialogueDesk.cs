using CztBot.Core;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>Keeps the dialogues of channels without cards across restarts and nodes, a day long.</summary>
public sealed class DialogueDesk(Database database, DialogueStore dialogues, Channels channels, TimeProvider machine)
{
    private const string MoreHint = "\n（未完，回复“更多”看后面的内容）";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public Task<Dialogue?> FindAsync(Turn turn) => FindAsync(turn.Address!, turn.Actor.PersonId);

    public async Task<Dialogue?> FindAsync(Address address, string personId) =>
        await dialogues.FindAsync(address.ChannelId, address.Conversation.Id, personId, machine.GetUtcNow()) is { } json ? Dialogue.FromJson(json) : null;

    public Task SaveAsync(Turn turn, Dialogue dialogue, CancellationToken cancellation) => SaveAsync(turn.Actor, turn.Address!, turn.Actor.PersonId, dialogue, cancellation);

    public Task DropAsync(Turn turn, CancellationToken cancellation) => database.WriteAsync(turn.Actor, async work =>
    {
        await DialogueStore.DropAsync(work, turn.Address!.ChannelId, turn.Address.Conversation.Id, turn.Actor.PersonId);
        return true;
    }, cancellation);

    /// <summary>A text as long as the channel takes it; the rest is kept with where the person stands.</summary>
    /// <param name="dialogue">Where the text leaves its reader; null where that does not change.</param>
    public Task<string> FitAsync(Turn turn, string text, Dialogue? dialogue, CancellationToken cancellation) =>
        FitAsync(turn.Actor, turn.Address!, turn.Actor.PersonId, text, dialogue, cancellation);

    public async Task<string> FitAsync(Actor actor, Address address, string personId, string text, Dialogue? dialogue, CancellationToken cancellation)
    {
        var (shown, rest) = Cut(text, channels.MaxLength(address.ChannelId));
        if (rest.Length > 0) dialogue ??= await FindAsync(address, personId) ?? new Dialogue();
        if (dialogue is not null) await SaveAsync(actor, address, personId, dialogue with { Rest = rest }, cancellation);
        return shown;
    }

    /// <summary>The first part that fits, at the end of a line where there is one, and what is left.</summary>
    internal static (string Shown, string Left) Cut(string text, int most)
    {
        if (text.Length <= most) return (text, "");
        var room = most - MoreHint.Length;
        var line = text.LastIndexOf('\n', room);
        var end = line > room / 2 ? line : char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
        return (text[..end] + MoreHint, text[end..].TrimStart('\n'));
    }

    private Task<bool> SaveAsync(Actor actor, Address address, string personId, Dialogue dialogue, CancellationToken cancellation) => database.WriteAsync(actor, async work =>
    {
        await DialogueStore.SaveAsync(work, address.ChannelId, address.Conversation.Id, personId, dialogue.ToJson(), machine.GetUtcNow(), Lifetime);
        return true;
    }, cancellation);
}
