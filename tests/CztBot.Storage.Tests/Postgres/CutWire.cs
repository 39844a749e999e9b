using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;

namespace CztBot.Storage.Tests.Postgres;

/// <summary>A wire to the server that breaks at a statement, once: before it got through, or after it did and before its answer.</summary>
internal sealed class CutWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private readonly Task _accepting;
    private volatile string? _cutAt;
    private volatile bool _forwardFirst;
    private Func<Task> _meanwhile = () => Task.CompletedTask;
    private volatile Task _happening = Task.CompletedTask;
    private int _cuts;

    public CutWire(string server)
    {
        _server = new NpgsqlConnectionStringBuilder(server).Port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Cuts => _cuts;

    /// <summary>The same database by way of this wire.</summary>
    public string Lead(string place) =>
        new NpgsqlConnectionStringBuilder(place) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.ConnectionString;

    public void CutBefore(string statement) => Cut(statement, forwardFirst: false);

    /// <param name="meanwhile">Happens before the near side notices.</param>
    public void CutBefore(string statement, Func<Task> meanwhile)
    {
        _meanwhile = meanwhile;
        CutBefore(statement);
    }

    public void CutAfter(string statement) => Cut(statement, forwardFirst: true);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private void Cut(string statement, bool forwardFirst)
    {
        _forwardFirst = forwardFirst;
        _cutAt = statement;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = RelayAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // The wire was taken down.
        }
    }

    private async Task RelayAsync(TcpClient near)
    {
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _server);
        using (near)
        {
            var muted = new StrongBox<bool>();
            await Task.WhenAny(UpAsync(near, far, muted), DownAsync(far, near, muted));
            // A server that dies meanwhile ends the way down first.
            await _happening;
        }
    }

    private async Task UpAsync(TcpClient near, TcpClient far, StrongBox<bool> muted)
    {
        var buffer = new byte[64 * 1024];
        while (await near.GetStream().ReadAsync(buffer) is var count and > 0)
        {
            if (_cutAt is { } statement && Encoding.UTF8.GetString(buffer, 0, count).Contains(statement, StringComparison.Ordinal))
            {
                _cutAt = null;
                Interlocked.Increment(ref _cuts);
                var over = new TaskCompletionSource();
                _happening = over.Task;
                await _meanwhile();
                over.SetResult();
                if (!_forwardFirst) return;
                muted.Value = true;
            }

            await far.GetStream().WriteAsync(buffer.AsMemory(0, count));
        }
    }

    // The answer says that the server has done it; it goes nowhere.
    private static async Task DownAsync(TcpClient far, TcpClient near, StrongBox<bool> muted)
    {
        var buffer = new byte[64 * 1024];
        while (await far.GetStream().ReadAsync(buffer) is var count and > 0 && !muted.Value)
            await near.GetStream().WriteAsync(buffer.AsMemory(0, count));
    }
}
