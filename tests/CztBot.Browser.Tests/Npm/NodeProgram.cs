using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace CztBot.Browser.Tests.Npm;

/// <summary>A running Node program: what it writes is read line by line, and it ends with the test.</summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _errors = new();

    private NodeProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) _lines.Writer.TryWrite(text);
            else _lines.Writer.TryComplete();
        };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text) _errors.Enqueue(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the program complained about so far.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts Node where nothing but this machine can be reached and nobody else can reach it.</summary>
    /// <param name="script">The file in <c>clients</c>.</param>
    /// <param name="environment">What it finds in its environment besides ours.</param>
    /// <param name="folder">The working directory; null for that of the scripts.</param>
    public static async Task<NodeProgram> StartAsync(
        string script, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        await NpmPackages.RequireAsync();
        var start = new ProcessStartInfo("node", ["--require", Path.Combine(Repository.Clients, "loopback.cjs"), Path.Combine(Repository.Clients, script), .. arguments])
        {
            UseShellExecute = false, WorkingDirectory = folder ?? Repository.Clients,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        return new NodeProgram(Process.Start(start)!);
    }

    /// <summary>The first line from now on that fits.</summary>
    public async Task<string> LineAsync(Func<string, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
                if (fits(line)) return line;
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Node did not say what was waited for. {Errors}", late);
        }

        throw new InvalidOperationException($"Node ended. {Errors}");
    }

    /// <summary>Writes it a line.</summary>
    public async Task TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>The next line, which is JSON.</summary>
    public async Task<JsonElement> JsonAsync() => JsonElement.Parse(await LineAsync(_ => true));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
