using System.Threading.Channels;

namespace CztBot.Storage;

/// <summary>
/// The one who writes. What comes until a commit goes to the disk goes along with it: each work behind a
/// savepoint of its own, so that a failing one takes back only itself, and nobody is answered before the commit.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostTogether = 64;
    private readonly Channel<PendingWork> _waiting = Channel.CreateUnbounded<PendingWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IEngine _engine;
    private readonly Task _running;

    public Writer(IEngine engine)
    {
        _engine = engine;
        _running = Task.Run(RunAsync);
    }

    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public void Add(PendingWork work) => ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(work), this);

    /// <summary>Writes what still waits, then closes.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _running.GetAwaiter().GetResult();
    }

    private async Task RunAsync()
    {
        var together = new List<PendingWork>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            if (Take(together)) await CommitAsync(together);
            together.Clear();
        }
    }

    /// <returns>False when nobody waits, or the commit is full.</returns>
    private bool Take(List<PendingWork> together)
    {
        var before = together.Count;
        while (together.Count < MostTogether && _waiting.Reader.TryRead(out var work))
        {
            if (!work.Withdrawn) together.Add(work);
        }

        return together.Count > before;
    }

    private async Task CommitAsync(List<PendingWork> together)
    {
        try
        {
            await using var batch = await _engine.BeginAsync();
            // Who comes while the others are written goes along.
            for (var next = 0; next < together.Count || Take(together); next++) await OneAsync(batch, together[next]);
            await batch.CommitAsync();
        }
        catch (Exception failure)
        {
            // Works are never run a second time by themselves: what they did besides writing would be done twice.
            foreach (var work in together) work.Fail(failure);
            return;
        }

        foreach (var work in together) work.Answer();
    }

    private static async Task OneAsync(IBatch batch, PendingWork work)
    {
        await batch.ExecuteAsync("SAVEPOINT work");
        if (!await work.RunAsync(batch.Connection)) await batch.ExecuteAsync("ROLLBACK TO work");
        await batch.ExecuteAsync("RELEASE work");
    }
}
