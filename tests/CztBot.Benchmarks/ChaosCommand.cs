using System.Diagnostics;
using System.Globalization;
using CztBot.Chaos;
using CztBot.Storage;
using CztBot.Tests.Databases;
using Npgsql;

namespace CztBot.Benchmarks;

/// <summary>
/// chaos --hours N | --kills N [--seed N] [--postgres]: months under kills, one after another, until the time is over, enough nodes were killed, or a promise is
/// broken. On SQLite the disk is full now and then; on PostgreSQL, a server of this run's own, two nodes share each month and the server crashes under load.
/// </summary>
internal sealed class ChaosCommand
{
    private readonly double _hours;
    private readonly int _kills;
    private readonly int _seed;
    private readonly PostgresServer? _server;
    private int _crashes;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<ChaosVerdict> _verdicts = [];
    private int _killed;

    private ChaosCommand(double hours, int kills, int seed, PostgresServer? server)
    {
        _hours = hours;
        _kills = kills;
        _seed = seed;
        _server = server;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var hours = double.TryParse(Option(arguments, "--hours"), NumberStyles.Float, CultureInfo.InvariantCulture, out var some) ? some : 0;
        var kills = Number(arguments, "--kills") ?? 0;
        if (hours <= 0 == kills <= 0)
        {
            await Console.Error.WriteLineAsync("chaos needs either --hours N, e.g. 0.1 or 8, or --kills N, e.g. 500.");
            return 2;
        }

        if (arguments.Contains("--postgres") && PostgresPrograms.Folder is null)
        {
            await Console.Error.WriteLineAsync(PostgresPrograms.Missing);
            return 1;
        }

        using var server = arguments.Contains("--postgres") ? PostgresServer.Start() : null;
        return await new ChaosCommand(hours, kills, Number(arguments, "--seed") ?? 1, server).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        do
        {
            var folder = Directory.CreateTempSubdirectory("cztbot-chaos-").FullName;
            var place = new ChaosPlace(folder, _server?.Create() ?? "");
            var verdict = await MonthAsync(place);
            if (verdict.Faults.Count > 0)
            {
                Total();
                if (_server is not null) await Backup.OfPostgresAsync(place.PostgreSql, Path.Combine(folder, "cztbot.db"));
                Console.WriteLine($"The records are kept in {folder}");
                return 1;
            }

            NpgsqlConnection.ClearAllPools();
            _server?.Drop(place.PostgreSql);
            Directory.Delete(folder, recursive: true);
        }
        while (_hours > 0 ? _watch.Elapsed.TotalHours < _hours : _killed < _kills);
        Total();
        return 0;
    }

    private async Task<ChaosVerdict> MonthAsync(ChaosPlace place)
    {
        var seed = _seed + _verdicts.Count;
        var run = new ChaosRun(place, seed)
        {
            Nodes = _server is null ? 1 : 2, Kills = 10, FullDisk = _server is null, Meanwhile = _server is null ? null : CrashAsync, Tell = line => Console.WriteLine($"  {line}"),
        };
        var verdict = await run.RunAsync();
        _killed += run.Killed;
        _verdicts.Add(verdict);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {_verdicts.Count}, seed {seed}: {run.Killed} kills, {verdict.Reports} reports acknowledged, {verdict.Messages} messages, {verdict.Twice} listed as perhaps twice, {verdict.Unrecorded} arrived unrecorded, {verdict.Faults.Count} promises broken"));
        foreach (var fault in verdict.Faults.Take(20)) Console.WriteLine($"  {fault}");
        return verdict;
    }

    private Task CrashAsync()
    {
        _server!.Crash();
        _server.WaitUntilReady();
        _crashes++;
        return Task.CompletedTask;
    }

    private void Total() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"kills={_killed} crashes={_crashes} months={_verdicts.Count} reports={_verdicts.Sum(one => one.Reports)} messages={_verdicts.Sum(one => one.Messages)} listedAsTwice={_verdicts.Sum(one => one.Twice)} unrecorded={_verdicts.Sum(one => one.Unrecorded)} papersToConfirm={_verdicts.Sum(one => one.Papers)} broken={_verdicts.Sum(one => one.Faults.Count)}"));

    private static int? Number(IReadOnlyList<string> arguments, string name) =>
        int.TryParse(Option(arguments, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Option(IReadOnlyList<string> arguments, string name) =>
        arguments.Index().FirstOrDefault(one => one.Item == name) is { Item: not null } found && found.Index + 1 < arguments.Count ? arguments[found.Index + 1] : null;
}
