using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>The one door between the protocol and the bot: activities in, our own records behind, activities out.</summary>
public sealed partial class BotGateway(Conversation conversation, IPresence presence, ReplyRenderer renderer, ILogger<BotGateway> logger) : TeamsActivityHandler
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string SentenceType = "application/vnd.microsoft.activity.message";

    /// <summary>What goes to a channel as a message of its own.</summary>
    public static Activity ToActivity(Shown shown) => shown.Card is { } card
        ? (Activity)MessageFactory.Attachment(new Attachment { ContentType = CardType, Content = SdkJson.ToContent(card) })
        : MessageFactory.Text(shown.Text);

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        var reply = await conversation.AnswerAsync(ToIncoming(activity, Press(activity)), cancellationToken);
        await turnContext.SendActivityAsync(ToActivity(Show(reply, activity.ChannelId ?? "")), cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var press = new CardPress(invokeValue.Action.Verb ?? "", SdkJson.ToElement(invokeValue.Action.Data));
        var reply = await conversation.AnswerAsync(ToIncoming((Activity)turnContext.Activity, press), cancellationToken);
        var shown = Show(reply);
        return shown.Card is { } card
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = CardType, Value = SdkJson.ToContent(card) }
            : new AdaptiveCardInvokeResponse { StatusCode = 200, Type = SentenceType, Value = shown.Text };
    }

    // The handler's own methods for members leave out the bot, and the bot is what this is about.
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var (activity, bot) = (turnContext.Activity, turnContext.Activity.Recipient?.Id);
        return Holds(activity.MembersAdded, bot) ? ArriveAsync(turnContext, cancellationToken)
            : Holds(activity.MembersRemoved, bot) ? presence.LeaveAsync(AddressOf((Activity)activity), cancellationToken)
            : Task.CompletedTask;
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => ArriveAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        presence.LeaveAsync(AddressOf((Activity)turnContext.Activity), cancellationToken);

    private async Task ArriveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await presence.ArriveAsync(AddressOf(turnContext.Activity), cancellationToken) is { } greeting)
            await turnContext.SendActivityAsync(ToActivity(Show(greeting, turnContext.Activity.ChannelId ?? "")), cancellationToken);
    }

    // A card that cannot be made is a defect of ours; whoever waits for it hears so instead of nothing.
    private Shown Show(Reply reply, string? channelId = null)
    {
        try
        {
            return channelId is null ? renderer.Show(reply) : renderer.Show(reply, channelId);
        }
        catch (Exception defect)
        {
            LogNotShown(defect);
            return new Shown(Conversation.NotDone, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply could not be shown")]
    private partial void LogNotShown(Exception defect);

    private static bool Holds(IList<ChannelAccount>? members, string? id) => members?.Any(member => member?.Id == id) ?? false;

    // The press behind a message that an Action.Submit sent; null for a message that somebody typed.
    private static CardPress? Press(Activity activity)
    {
        if (activity.Value is null) return null;
        var press = new CardPress("", SdkJson.ToElement(activity.Value));
        return press.Text("verb") is { } verb ? press with { Verb = verb } : null;
    }

    private static Incoming ToIncoming(Activity activity, CardPress? press)
    {
        activity.RemoveRecipientMention();
        return new Incoming(AddressOf(activity), press is null ? MentionText.Without(activity.Text, activity.Recipient?.Name) : "", press) { ActivityId = activity.Id };
    }

    private static Address AddressOf(Activity activity)
    {
        var channelData = SdkJson.ToElement(activity.ChannelData);
        return new Address
        {
            ChannelId = activity.ChannelId ?? "",
            ServiceUrl = activity.ServiceUrl ?? "",
            Bot = ToAccount(activity.Recipient),
            User = ToAccount(activity.From),
            Conversation = new Place(
                activity.Conversation?.Id ?? "", activity.Conversation?.IsGroup, activity.Conversation?.ConversationType,
                activity.Conversation?.TenantId ?? Id(channelData, "tenant"), Id(channelData, "team")),
            Locale = activity.Locale,
        };
    }

    // {"tenant":{"id":"…"}}, from a channel that may send anything.
    private static string? Id(JsonElement channelData, string part) =>
        channelData.ValueKind == JsonValueKind.Object && channelData.TryGetProperty(part, out var found)
        && found.ValueKind == JsonValueKind.Object && found.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static Account ToAccount(ChannelAccount? account) => new(account?.Id ?? "", account?.Name, account?.AadObjectId);
}
