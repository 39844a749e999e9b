using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Tests.Broadcasts;

/// <summary>The program's own message, but the first time its database is away.</summary>
internal sealed class AwayOnce(IOutgoing own) : IOutgoing
{
    private int _asked;

    public Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation) =>
        Interlocked.Increment(ref _asked) == 1 ? throw new DatabaseException("数据库暂时无法使用，请稍后再试。") : own.ComposeAsync(delivery, cancellation);
}
