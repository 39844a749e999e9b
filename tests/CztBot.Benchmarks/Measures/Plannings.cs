using System.Diagnostics;
using CztBot.Benchmarks.Processes;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Benchmarks.Measures;

/// <summary>
/// A whole month is planned for ten thousand people who report nothing: who owes what, who was written to already, and the ledger, at every occasion; against bare
/// inserts of as many rows, in a transaction for each occasion.
/// </summary>
internal static class Plannings
{
    private const int People = ManyPeople.Count;
    private static readonly Month Month = ManyPeople.Month;

    public static async Task<Row> MeasureAsync(string folder, int rounds)
    {
        var sides = new Sides();
        // The first of each side is the warm-up.
        for (var round = -1; round < rounds; round++)
        {
            var (bot, occasions) = await PlanAsync(Path.Combine(folder, $"plan-{round}"));
            var floor = Insert(Path.Combine(folder, $"inserts-{round}.db"), occasions);
            if (round >= 0) sides.Add(bot, floor);
        }

        return Row.AtMost($"planning a month for {People:N0} people", "ms", sides, 5);
    }

    private static async Task<(double Milliseconds, int Occasions)> PlanAsync(string folder)
    {
        var opens = ManyPeople.Opens;
        await using var app = await BotHost.BuildAsync(new HostChoice { Data = folder, At = opens, Frozen = true, Environment = "Development", Schedule = false, Log = false });
        var days = (await app.Services.GetRequiredService<StandingStore>().LoadAsync()).Days;
        var standing = new Standing(ManyPeople.Plan(), ManyPeople.Roster(), days, app.Services.GetRequiredService<DispatchOptions>().ReportingRules());
        var calendar = standing.CalendarOf(Month)!;
        var month = RoundOpening.Of(Month, standing.Plan, calendar, [], new HashSet<string>());
        var planner = app.Services.GetRequiredService<ReminderPlanner>();
        var occasions = calendar.Occasions(Month).Select(occasion => new DateTimeOffset(occasion.Date.ToDateTime(occasion.Time), opens.Offset)).ToList();
        var start = Stopwatch.GetTimestamp();
        foreach (var at in occasions) await planner.PlanAsync(Month, month, standing, at, CancellationToken.None);
        var spent = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var planned = (await app.Services.GetRequiredService<DeliveryStore>().MonthAsync(Month)).Count;
        return planned == People * occasions.Count ? (spent, occasions.Count) : throw new InvalidOperationException($"{planned} messages were planned at {occasions.Count} occasions.");
    }

    private static double Insert(string file, int occasions)
    {
        Database.Open(file).Dispose();
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        var start = Stopwatch.GetTimestamp();
        for (var occasion = 0; occasion < occasions; occasion++)
        {
            using var transaction = connection.BeginTransaction();
            using var insert = new SqliteCommand("""
                INSERT INTO deliveries (id, delivery_key, month, kind, subject, recipient, occasion, importance, state, planned_at, not_before, attempts)
                VALUES (@id, @key, '2019-11', 'opening', '', @recipient, @occasion, 4, 'planned', '2019-12-02T09:00:00.000+08:00', '2019-12-02T09:00:00.000+08:00', 0)
                """, connection, transaction);
            foreach (var name in (string[])["@id", "@key", "@recipient", "@occasion"]) insert.Parameters.Add(name, SqliteType.Text);
            for (var person = 1; person <= People; person++)
            {
                var delivery = new Delivery { Month = Month, Kind = DeliveryKinds.Opening, Recipient = $"person:p{person:00000}", Occasion = $"Opening@{occasion}", NotBefore = default };
                (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value, insert.Parameters[3].Value) = (Guid.CreateVersion7().ToString(), delivery.Key, delivery.Recipient, delivery.Occasion);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
