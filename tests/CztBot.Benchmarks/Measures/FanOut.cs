using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Processes;

namespace CztBot.Benchmarks.Measures;

/// <summary>A reminder to each of ten thousand people, the digest of what each still owes, leaves for a channel that takes 50 ms for each.</summary>
internal sealed class FanOut(string folder)
{
    public const int People = ManyPeople.Count;
    public const int First = 1_000;
    public const int AtOnce = 64;
    private const int PerSecond = 500;

    public async Task<IEnumerable<Row>> MeasureAsync(int rounds)
    {
        var data = Path.Combine(folder, "opened");
        await ManyPeople.WriteAsync(data);
        await using var channel = await ServerProcess.ChannelAsync();
        var (paced, early, late, memory) = (new Sides(), new Sides(), new Sides(), new Sides());
        for (var round = 0; round < rounds; round++)
        {
            var sent = await RunAsync(data, channel.Url, round, perSecond: 0);
            var floor = await PrintedAsync(["CztBot.Benchmarks.dll", "floor-posts", channel.Url.ToString(), Text(People), Text(await LengthAsync(channel.Url))]);
            early.Add(sent.Early, floor[0]);
            late.Add(sent.Late, floor[1]);
            memory.Add(sent.MemoryAfter, sent.MemoryBefore);
        }

        paced.Add((await RunAsync(data, channel.Url, rounds, PerSecond)).Rate, PerSecond);
        return
        [
            Row.AtLeast($"reminders to {People:N0}, paced", "messages/s", paced, 0.95),
            Row.AtMost($"reminders to {People:N0}, processor time", "µs a message", early, 4),
            Row.AtMost($"reminders to the next {People:N0}", "µs a message", late, 4),
            Row.AtMost($"memory after {People:N0} messages to {First:N0}", "MiB", memory, 1.2),
        ];
    }

    // The floor posts as much as the bot does.
    private static async Task<int> LengthAsync(Uri channel)
    {
        using var http = new HttpClient { BaseAddress = channel };
        return int.Parse(await http.GetStringAsync(new Uri("last", UriKind.Relative)), CultureInfo.InvariantCulture);
    }

    private async Task<Sent> RunAsync(string data, Uri channel, int run, int perSecond)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, $"fan-out-{run}"));
        foreach (var file in Directory.GetFiles(data, "cztbot.db*")) File.Copy(file, Path.Combine(own.FullName, Path.GetFileName(file)));
        return await PrintedAsync(["CztBot.Benchmarks.dll", "fan-out", own.FullName, channel.ToString(), Text(perSecond)]) is [var early, var late, var rate, var before, var after]
            ? new Sent(early, late, rate, before, after)
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

    private sealed record Sent(double Early, double Late, double Rate, double MemoryBefore, double MemoryAfter);
}
