using System.Text.Json;
using CztBot.Core;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace CztBot.Conversations;

/// <summary>The one door between the protocol and the bot: activities in, our own turns behind, activities out.</summary>
public sealed partial class BotGateway(Router router, TurnBuilder turns, ReplyRenderer renderer, ILogger<BotGateway> logger)
    : TeamsActivityHandler
{
    private const string Stranger = "您的账号尚未登记，请联系秘书处登记后使用。";

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        if (await turns.BuildAsync(activity, cancellationToken) is not { } turn)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(Stranger), cancellationToken);
            return;
        }

        var press = ActivityValues.SubmittedPress(activity);
        var reply = press is null
            ? await AnswerAsync("text", () => router.SayAsync(turn, cancellationToken))
            : await AnswerAsync(Known(press.Verb), () => router.PressAsync(turn, press, cancellationToken));
        await turnContext.SendActivityAsync(renderer.ToActivity(reply), cancellationToken);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await turns.BuildAsync((Activity)turnContext.Activity, cancellationToken) is not { } turn)
            return renderer.ToInvokeResponse(Reply.Say(Stranger));
        var press = new CardPress(invokeValue.Action.Verb ?? "", ActivityValues.Json(invokeValue.Action.Data));
        return renderer.ToInvokeResponse(await AnswerAsync(Known(press.Verb), () => router.PressAsync(turn, press, cancellationToken)));
    }

    // A defect of ours must not leave the person without an answer, nor show them a stack trace.
    private async Task<Reply> AnswerAsync(string verb, Func<Task<Reply>> answer)
    {
        try
        {
            var reply = await answer();
            if (reply is Reply.Sentence) LogSentence(verb);
            return reply;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(verb, exception);
            return Reply.Say("系统暂时没有办成这件事，您的内容没有丢失，请稍后再试；仍不成功的，请联系秘书处。");
        }
    }

    // What the bot does not know is the sender's text and stays out of the log.
    private string Known(string verb) => router.Knows(verb) ? verb : "unknown";

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Verb} was answered by a sentence")]
    private partial void LogSentence(string verb);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn failed: {Verb}")]
    private partial void LogFailed(string verb, Exception exception);
}
