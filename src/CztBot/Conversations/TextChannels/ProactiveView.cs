using CztBot.Cards;
using CztBot.Core;
using CztBot.Operations;

namespace CztBot.Conversations;

/// <summary>How a message that nobody asked for looks on its recipient's channel.</summary>
public sealed class ProactiveView(ReplyRenderer renderer, DialogueDesk desk, Channels channels, BusinessClock clock)
{
    private const string Person = "person:";

    /// <returns>Null where the channel may show nothing.</returns>
    public async Task<Shown?> ShowAsync(string recipient, Address address, Reply reply, CancellationToken cancellation)
    {
        var personId = recipient.StartsWith(Person, StringComparison.Ordinal) ? recipient[Person.Length..] : null;
        var content = channels.Shows(address.ChannelId);
        if (content == ChannelContent.None) return null;
        if (content == ChannelContent.Public && personId is not null) return new Shown("您有一条新消息，请在其他渠道与我的单聊中发送“帮助”查看。", null);
        if (channels.ShowsCards(address.ChannelId)) return renderer.Show(reply);
        return personId is not null && renderer.Show(reply).Card is { } card
            ? new Shown(await WriteAsync(address, personId, card, cancellation), null)
            : renderer.Show(reply, address.ChannelId);
    }

    // Numbers are remembered as those of an answer are; a form that is being filled keeps its place.
    private async Task<string> WriteAsync(Address address, string personId, System.Text.Json.JsonElement card, CancellationToken cancellation)
    {
        if (await desk.FindAsync(address, personId) is { Field: >= 0, Values.Count: > 0 })
            return $"{CardText.Fold(card, CardParts.Texts, input => input.Value).Text}\n（您正在填表，填完后发送“帮助”，可以查看能办理的事项。）";
        var (text, dialogue) = TextDialogues.Begin(card);
        return await desk.FitAsync(Actor.System(clock.Now), address, personId, text, dialogue, cancellation);
    }
}
