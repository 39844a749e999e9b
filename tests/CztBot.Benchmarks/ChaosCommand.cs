using System.Diagnostics;
using System.Globalization;
using CztBot.Chaos;

namespace CztBot.Benchmarks;

/// <summary>chaos --hours N [--seed N] [--database CONNECTION]: months under kills, one after another, until the time is over or a promise is broken.</summary>
internal static class ChaosCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (!double.TryParse(Option(arguments, "--hours"), NumberStyles.Float, CultureInfo.InvariantCulture, out var hours) || hours <= 0)
        {
            await Console.Error.WriteLineAsync("chaos needs --hours N, e.g. 0.1 or 8.");
            return 2;
        }

        var database = Option(arguments, "--database") ?? "";
        var seed = int.TryParse(Option(arguments, "--seed"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : 1;
        var watch = Stopwatch.StartNew();
        for (var run = 1; run == 1 || watch.Elapsed.TotalHours < hours; run++, seed++)
        {
            var folder = Directory.CreateTempSubdirectory("cztbot-chaos-").FullName;
            var verdict = await new ChaosRun(new ChaosPlace(folder, database), seed) { Nodes = database.Length > 0 ? 2 : 1, Kills = 10, Tell = line => Console.WriteLine($"  {line}") }.RunAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run}, seed {seed}: {verdict.Reports} reports acknowledged, {verdict.Messages} messages, {verdict.Twice} listed as perhaps twice, {verdict.Seen} seen twice, {verdict.Faults.Count} promises broken"));
            foreach (var fault in verdict.Faults.Take(20)) Console.WriteLine($"  {fault}");
            if (verdict.Faults.Count > 0)
            {
                Console.WriteLine($"The records are kept in {folder}");
                return 1;
            }

            Directory.Delete(folder, recursive: true);
            // One database holds one month of chaos.
            if (database.Length > 0) break;
        }

        return 0;
    }

    private static string? Option(IReadOnlyList<string> arguments, string name) =>
        arguments.Index().FirstOrDefault(one => one.Item == name) is { Item: not null } found && found.Index + 1 < arguments.Count ? arguments[found.Index + 1] : null;
}
