using System.Threading.Channels;

namespace CztBot.Conversations;

/// <summary>Wakes the sender when somebody planned a message; the schedule wakes it anyway, so a lost signal only costs time.</summary>
public sealed class SendSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _channel.Writer.TryWrite(true);

    internal IAsyncEnumerable<bool> WaitAsync(CancellationToken cancellation) => _channel.Reader.ReadAllAsync(cancellation);
}
