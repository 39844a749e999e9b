using System.Diagnostics;
using System.Globalization;

namespace CztBot.Chaos;

/// <summary>A node as a process of its own, which is killed without a word.</summary>
internal sealed class ChaosNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const string Listening = "Now listening on: ";
    // Who tells where it listens; a shell passes no name with dots on.
    private const string Lifetime = "Logging__LogLevel__Microsoft.Hosting.Lifetime";
    private static readonly Lock Words = new();
    private readonly TaskCompletionSource<string> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private bool _ended;

    private ChaosNode(Process process) => _process = process;

    /// <summary>Where it listens: a port that the system chose for it, so that it can be nobody else's.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Starts the program at a business time and waits until it listens.</summary>
    /// <param name="limit">The largest file that it may write, in blocks of 512 bytes, as on a full disk; null for none.</param>
    public static async Task<ChaosNode> StartAsync(ChaosPlace place, DateTimeOffset at, long? limit = null)
    {
        IReadOnlyList<string> program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "CztBot.dll"), "--data", place.Folder, "--at", at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)];
        // A write beyond the limit has to fail as on a full disk does, not to end the program.
        var start = limit is { } blocks
            ? new ProcessStartInfo("sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh", "env", $"{Lifetime}=Information", .. program])
            : new ProcessStartInfo(program[0], program.Skip(1));
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = place.Folder;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Dispatch__Database"] = place.PostgreSql;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment[Lifetime] = "Information";
        start.Environment["Dispatch__Sending__PerSecond"] = "30";
        start.Environment["Dispatch__Sending__LeaseSeconds"] = "5";
        start.Environment["DOTNET_gcServer"] = "0";
        // The runtime's own file for double mapping is larger than any limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var node = new ChaosNode(Process.Start(start)!);
        // What the nodes said is kept with the records.
        var log = Path.Combine(place.Folder, "nodes.log");
        node._process.OutputDataReceived += (_, said) =>
        {
            node.Hear(said.Data);
            Keep(log, said.Data);
        };
        node._process.ErrorDataReceived += (_, said) => Keep(log, said.Data);
        node._process.BeginOutputReadLine();
        node._process.BeginErrorReadLine();
        try
        {
            await node.ListeningAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended) return;
        _ended = true;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListeningAsync()
    {
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(_listens.Task, ended).WaitAsync(Patience);
        if (!_listens.Task.IsCompleted) throw new ChaosNodeEndedException(_process.ExitCode);
        Url = await _listens.Task;
    }

    private void Hear(string? line)
    {
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at) _listens.TrySetResult(line[(at + Listening.Length)..].Trim());
    }

    private static void Keep(string log, string? line)
    {
        if (line is null) return;
        lock (Words) File.AppendAllText(log, line + Environment.NewLine);
    }
}

/// <summary>A node ended before it listened; what it said is in nodes.log.</summary>
internal sealed class ChaosNodeEndedException(int exitCode) : Exception($"The node ended with {exitCode}; nodes.log says why.")
{
    public int ExitCode { get; } = exitCode;
}
