using CztBot.Core.Secrecy;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>One turn: who speaks, which handler, and an answer in any case.</summary>
public sealed partial class Conversation(Router router, TurnBuilder turns, IStrangers strangers, TextDialogues dialogues, Traces traces, ILogger<Conversation> logger)
{
    public Task<Reply> AnswerAsync(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return GuardAsync(incoming.Press is { } press ? Known(press.Verb) : "text", () => EnterAsync(incoming, cancellation));
    }

    private async Task<Reply> EnterAsync(Incoming incoming, CancellationToken cancellation)
    {
        if (turns.Off(incoming)) return Reply.Say("这个渠道没有启用，请在其他渠道与我联系。");
        if (await strangers.BindAsync(incoming, cancellation) is { } bound) return bound;
        if (await turns.BuildAsync(incoming, cancellation) is not { } turn) return await strangers.MeetAsync(incoming, cancellation);
        if (turn.Repeated) return Repeated;
        var reply = await TakeAsync(turn, incoming, cancellation);
        await traces.RememberAsync(turn, reply);
        if (turn.InGroup) reply = GroupView.Of(reply);
        return dialogues.Play(turn) ? Reply.Say(await dialogues.WriteAsync(turn, reply, cancellation)) : reply;
    }

    // On this node the repeat of the last minutes gets the same answer (TurnMemory); this one came to another node, or after a restart.
    private static Reply Repeated => Reply.Say("这一操作刚才已经办理，没有重复记录。请发送“帮助”，继续办理其他事项。");

    private async Task<Reply> TakeAsync(Turn turn, Incoming incoming, CancellationToken cancellation) =>
        Marked([incoming.Text]) ?? await (incoming.Press is null && dialogues.Play(turn)
            ? dialogues.TakeAsync(turn, press => RouteAsync(turn, press, cancellation), cancellation)
            : RouteAsync(turn, incoming.Press, cancellation));

    private async Task<Reply> RouteAsync(Turn turn, CardPress? press, CancellationToken cancellation) =>
        press is null ? await router.SayAsync(turn, cancellation) : Marked(press.Texts()) ?? await router.PressAsync(turn, press, cancellation);

    // A marking is met before any handler: nothing of the text is stored, as whatever it was meant (R91).
    private static Reply? Marked(IEnumerable<string?> texts) => ClassifiedMarking.Refusal(texts) is { } refusal ? Reply.Say(refusal) : null;

    // A defect of ours must not leave the person without an answer, nor show them a stack trace.
    private async Task<Reply> GuardAsync(string verb, Func<Task<Reply>> answer)
    {
        try
        {
            var reply = await answer();
            if (reply is Reply.Sentence) LogSentence(verb);
            return reply;
        }
        catch (RepeatedTurnException)
        {
            return Repeated;
        }
        catch (OperationCanceledException)
        {
            // Whoever asked went away, or waited longer than the database was back; somebody else may be waiting for the repeat of the same activity.
            LogWithdrawn(verb);
            return Failed;
        }
        catch (Exception exception)
        {
            LogFailed(verb, exception);
            return Failed;
        }
    }

    private static Reply Failed => Reply.Say(NotDone);

    /// <summary>What a person hears where we failed.</summary>
    internal const string NotDone = "系统暂时没有办成这件事，您的内容没有丢失，请稍后再试；仍不成功的，请联系秘书处。";

    // What the bot does not know is the sender's text and stays out of the log.
    private string Known(string verb) => router.Knows(verb) ? verb : "unknown";

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Verb} was answered by a sentence")]
    private partial void LogSentence(string verb);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turn was withdrawn before it was done: {Verb}")]
    private partial void LogWithdrawn(string verb);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn failed: {Verb}")]
    private partial void LogFailed(string verb, Exception exception);
}
