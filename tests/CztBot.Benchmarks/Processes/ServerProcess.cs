using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CztBot.Benchmarks.Processes;

/// <summary>A server as a process of its own, from its start until its first 200.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>From the start of the process to the first 200, in milliseconds.</summary>
    public double ColdStart { get; private set; }

    /// <summary>What the process holds in memory now, in MiB.</summary>
    public double WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>This program as the floor.</summary>
    public static Task<ServerProcess> FloorAsync(string environment = "Development") => StartAsync(environment, url => ["CztBot.Benchmarks.dll", "floor", url]);

    /// <summary>This program as the channel's far side.</summary>
    public static Task<ServerProcess> ChannelAsync() => StartAsync("Production", url => ["CztBot.Benchmarks.dll", "channel", url]);

    /// <summary>The bot in the days between a round's opening and its due date.</summary>
    /// <param name="environment">Development has its demo people; Production starts as it would be deployed.</param>
    public static Task<ServerProcess> BotAsync(string data, string environment = "Development") =>
        StartAsync(environment, _ => ["CztBot.dll", "--data", data, "--at", "2019-12-03T10:00:00+08:00"]);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string environment, Func<string, string[]> arguments)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Dotnet(arguments(url.GetLeftPart(UriPartial.Authority)));
        start.Environment["Urls"] = url.GetLeftPart(UriPartial.Authority);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var begin = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Process.Start(start)!, url);
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        await server.FirstAnswerAsync();
        server.ColdStart = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return server;
    }

    /// <summary>A program of this folder, its output to be read.</summary>
    public static ProcessStartInfo Dotnet(IReadOnlyList<string> arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, arguments[0]), .. arguments.Skip(1)]) { RedirectStandardOutput = true, UseShellExecute = false };

    private async Task FirstAnswerAsync()
    {
        using var http = new HttpClient { BaseAddress = Url };
        while (!_process.HasExited)
        {
            try
            {
                using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(2);
        }

        throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
