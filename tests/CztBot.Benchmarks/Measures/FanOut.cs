using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Processes;

namespace CztBot.Benchmarks.Measures;

/// <summary>A reminder to each of ten thousand people leaves for a channel that takes 50 ms for each.</summary>
internal sealed class FanOut(string folder, string data)
{
    public const int People = 10_000;
    public const int WarmUp = 1_000;
    public const int AtOnce = 64;
    private const int PerSecond = 500;

    public async Task<IEnumerable<Row>> MeasureAsync(int rounds)
    {
        await using var channel = await ServerProcess.ChannelAsync();
        var (paced, cost, memory) = (new Sides(), new Sides(), new Sides());
        for (var round = 0; round < rounds; round++)
        {
            var free = await RunAsync(channel.Url, round, perSecond: 0);
            cost.Add(free.Micros, (await PrintedAsync(["CztBot.Benchmarks.dll", "floor-posts", channel.Url.ToString(), Text(People)]))[0]);
            memory.Add(free.MemoryAfter, free.MemoryBefore);
        }

        paced.Add((await RunAsync(channel.Url, rounds, PerSecond)).Rate, PerSecond);
        return
        [
            Row.AtLeast($"reminders to {People:N0}, paced", "messages/s", paced, 0.95),
            Row.AtMost($"reminders to {People:N0}, processor time", "µs a message", cost, 4),
            Row.AtMost($"memory after {WarmUp + People:N0} messages to {WarmUp:N0}", "MiB", memory, 1.2),
        ];
    }

    private async Task<Sent> RunAsync(Uri channel, int run, int perSecond)
    {
        // A copy of its own: a database of which nothing is open any more is its file alone.
        var own = Directory.CreateDirectory(Path.Combine(folder, $"fan-out-{run}"));
        File.Copy(Path.Combine(data, "cztbot.db"), Path.Combine(own.FullName, "cztbot.db"));
        return await PrintedAsync(["CztBot.Benchmarks.dll", "fan-out", own.FullName, channel.ToString(), Text(perSecond)]) is [var micros, var rate, var before, var after]
            ? new Sent(micros, rate, before, after)
            : throw new InvalidOperationException("The fan-out printed something else.");
    }

    private static async Task<double[]> PrintedAsync(IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(ServerProcess.Dotnet(arguments))!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{arguments[1]} ended with {process.ExitCode}.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Sent(double Micros, double Rate, double MemoryBefore, double MemoryAfter);
}
