using Microsoft.Bot.Builder;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>A bot that does in a turn what the test says.</summary>
internal sealed class SayingBot(Func<ITurnContext, Task> turn) : IBot
{
    private int _turns;

    /// <summary>How often it ran.</summary>
    public int Turns => _turns;

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        return turn(turnContext);
    }
}
