using System.Diagnostics;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;
using Microsoft.Data.Sqlite;

namespace CztBot.Benchmarks.Measures;

/// <summary>A message to each of ten thousand people is put into the ledger; against bare inserts of as many rows in one transaction.</summary>
internal static class Plannings
{
    private const int People = 10_000;

    public static async Task<Row> MeasureAsync(string folder, int rounds)
    {
        var sides = new Sides();
        // The first of each side is the warm-up.
        for (var round = -1; round < rounds; round++)
        {
            var (bot, floor) = (await PlanAsync(Path.Combine(folder, $"plan-{round}.db"), round), Insert(Path.Combine(folder, $"inserts-{round}.db"), round));
            if (round >= 0) sides.Add(bot, floor);
        }

        return Row.AtMost($"planning for {People:N0} people", "ms", sides, 5);
    }

    private static IReadOnlyList<Delivery> Deliveries(int round) => [.. Enumerable.Range(0, People).Select(person => new Delivery
    {
        Month = new Month(2019, 11), Kind = DeliveryKinds.Opening, Recipient = $"person:p{person:00000}", Occasion = $"Opening@{round}", NotBefore = new DateTimeOffset(2019, 12, 2, 9, 0, 0, TimeSpan.FromHours(8)),
    })];

    private static async Task<double> PlanAsync(string file, int round)
    {
        using var database = Database.Open(file);
        var start = Stopwatch.GetTimestamp();
        var planned = await database.WriteAsync(Actor.System(new DateTimeOffset(2019, 12, 2, 9, 0, 0, TimeSpan.FromHours(8))), work => DeliveryStore.PlanAsync(work, Deliveries(round)));
        return planned == People ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"{planned} of {People} were planned.");
    }

    private static double Insert(string file, int round)
    {
        Database.Open(file).Dispose();
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        var start = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        using var insert = new SqliteCommand("""
            INSERT INTO deliveries (id, delivery_key, month, kind, subject, recipient, occasion, importance, state, planned_at, not_before, attempts)
            VALUES (@id, @key, '2019-11', 'opening', '', @recipient, @occasion, 4, 'planned', '2019-12-02T09:00:00.000+08:00', '2019-12-02T09:00:00.000+08:00', 0)
            """, connection, transaction);
        foreach (var name in (string[])["@id", "@key", "@recipient", "@occasion"]) insert.Parameters.Add(name, SqliteType.Text);
        foreach (var delivery in Deliveries(round))
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value, insert.Parameters[3].Value) = (Guid.CreateVersion7().ToString(), delivery.Key, delivery.Recipient, delivery.Occasion);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
