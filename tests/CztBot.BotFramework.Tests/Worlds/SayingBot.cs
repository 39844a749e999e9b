using Microsoft.Bot.Builder;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>A bot that does in a turn what the test says.</summary>
internal sealed class SayingBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    private int _turns;

    public SayingBot(Func<ITurnContext, Task> turn)
        : this((context, _) => turn(context))
    {
    }

    /// <summary>How often it ran.</summary>
    public int Turns => _turns;

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        return turn(turnContext, cancellationToken);
    }
}
