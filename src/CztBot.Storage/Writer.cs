using System.Threading.Channels;

namespace CztBot.Storage;

/// <summary>
/// The one who writes. What waits while a commit is on its way to the disk goes into the next one together: each work behind a
/// savepoint of its own, so that a failing one takes back only itself, and nobody is answered before the commit.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostTogether = 64;
    private readonly Channel<PendingWork> _waiting = Channel.CreateUnbounded<PendingWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PreparedConnection _connection;
    private readonly Task _running;

    public Writer(string settings)
    {
        _connection = new PreparedConnection(settings);
        _running = Task.Run(RunAsync);
    }

    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public void Add(PendingWork work) => ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(work), this);

    /// <summary>Writes what still waits, then closes.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _running.GetAwaiter().GetResult();
        _connection.Dispose();
    }

    private async Task RunAsync()
    {
        var together = new List<PendingWork>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var work))
            {
                if (!work.Withdrawn) together.Add(work);
            }

            if (together.Count > 0) await CommitAsync(together);
            together.Clear();
        }
    }

    private async Task CommitAsync(List<PendingWork> together)
    {
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            foreach (var work in together) await OneAsync(work);
            _connection.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            Abandon();
            foreach (var work in together) work.Fail(failure);
            return;
        }

        foreach (var work in together) work.Answer();
    }

    private async Task OneAsync(PendingWork work)
    {
        _connection.Execute("SAVEPOINT work");
        if (!await work.RunAsync(_connection)) _connection.Execute("ROLLBACK TO work");
        _connection.Execute("RELEASE work");
    }

    // SQLite may have given up the transaction by itself, e.g. on a full disk.
    private void Abandon()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.Execute("ROLLBACK");
    }
}
