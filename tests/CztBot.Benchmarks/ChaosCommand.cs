using System.Diagnostics;
using System.Globalization;
using CztBot.Chaos;
using Npgsql;

namespace CztBot.Benchmarks;

/// <summary>
/// chaos --hours N | --kills N [--seed N] [--database CONNECTION]: months under kills, one after another, until the time is over, enough nodes were killed, or a
/// promise is broken. On PostgreSQL two nodes share each month, in a database of its own that is made and dropped here.
/// </summary>
internal sealed class ChaosCommand
{
    private readonly double _hours;
    private readonly int _kills;
    private readonly int _seed;
    private readonly string _database;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<ChaosVerdict> _verdicts = [];
    private int _killed;

    private ChaosCommand(double hours, int kills, int seed, string database)
    {
        _hours = hours;
        _kills = kills;
        _seed = seed;
        _database = database;
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

        return await new ChaosCommand(hours, kills, Number(arguments, "--seed") ?? 1, Option(arguments, "--database") ?? "").RunAsync();
    }

    private async Task<int> RunAsync()
    {
        do
        {
            var folder = Directory.CreateTempSubdirectory("cztbot-chaos-").FullName;
            var name = $"cztbot_chaos_{Path.GetFileName(folder).Split('-')[^1].ToUpperInvariant()}";
            await OrderAsync($"CREATE DATABASE \"{name}\"");
            var verdict = await MonthAsync(folder, name);
            if (verdict.Faults.Count > 0)
            {
                Total();
                Console.WriteLine($"The records are kept in {(_database.Length > 0 ? $"the database {name}" : folder)}");
                return 1;
            }

            NpgsqlConnection.ClearAllPools();
            await OrderAsync($"DROP DATABASE \"{name}\"");
            Directory.Delete(folder, recursive: true);
        }
        while (_hours > 0 ? _watch.Elapsed.TotalHours < _hours : _killed < _kills);
        Total();
        return 0;
    }

    private async Task<ChaosVerdict> MonthAsync(string folder, string name)
    {
        var seed = _seed + _verdicts.Count;
        var place = new ChaosPlace(folder, _database.Length > 0 ? new NpgsqlConnectionStringBuilder(_database) { Database = name }.ConnectionString : "");
        var run = new ChaosRun(place, seed) { Nodes = _database.Length > 0 ? 2 : 1, Kills = 10, Tell = line => Console.WriteLine($"  {line}") };
        var verdict = await run.RunAsync();
        _killed += run.Killed;
        _verdicts.Add(verdict);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {_verdicts.Count}, seed {seed}: {run.Killed} kills, {verdict.Reports} reports acknowledged, {verdict.Messages} messages, {verdict.Twice} listed as perhaps twice, {verdict.Seen} seen twice, {verdict.Faults.Count} promises broken"));
        foreach (var fault in verdict.Faults.Take(20)) Console.WriteLine($"  {fault}");
        return verdict;
    }

    private async Task OrderAsync(string sql)
    {
        if (_database.Length == 0) return;
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private void Total() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"kills={_killed} reports={_verdicts.Sum(one => one.Reports)} messages={_verdicts.Sum(one => one.Messages)} listedAsTwice={_verdicts.Sum(one => one.Twice)} seenTwice={_verdicts.Sum(one => one.Seen)} papersToConfirm={_verdicts.Sum(one => one.Papers)} broken={_verdicts.Sum(one => one.Faults.Count)}"));

    private static int? Number(IReadOnlyList<string> arguments, string name) =>
        int.TryParse(Option(arguments, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Option(IReadOnlyList<string> arguments, string name) =>
        arguments.Index().FirstOrDefault(one => one.Item == name) is { Item: not null } found && found.Index + 1 < arguments.Count ? arguments[found.Index + 1] : null;
}
