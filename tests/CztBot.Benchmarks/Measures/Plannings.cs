using System.Diagnostics;
using System.Globalization;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
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
    private const int People = 10_000;
    private static readonly Month Month = new(2019, 11);

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
        var opens = new DateTimeOffset(2019, 12, 2, 9, 0, 0, TimeSpan.FromHours(8));
        await using var app = await BotHost.BuildAsync(new HostChoice { Data = folder, At = opens, Frozen = true, Environment = "Development", Schedule = false, Log = false });
        var standing = await StandingAsync(app.Services);
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

    // A plan of ten thousand tasks, each with a unit and a contact of its own.
    private static async Task<Standing> StandingAsync(IServiceProvider services)
    {
        var numbers = Enumerable.Range(1, People).Select(number => number.ToString("00000", CultureInfo.InvariantCulture)).ToList();
        var plan = new Plan
        {
            Title = "",
            Sections = [new PlanSection(1, "")],
            Items = [.. numbers.Select((number, index) => new PlanItem
            {
                Code = $"T{number}", Kind = PlanItemKind.Task, Number = index + 1, Section = 1, Title = $"任务{number}",
                Parts = [new ReportingItem { Id = $"T{number}", ItemCode = $"T{number}", Title = $"任务{number}", Target = "", Leads = [new UnitRef { UnitId = $"长沙/{number}", Name = $"单位{number}" }], Responsible = [] }],
            })],
        };
        var roster = new Roster
        {
            Units = [.. numbers.Select(number => new Unit($"长沙/{number}", "长沙", $"单位{number}"))],
            People = [.. numbers.Select(number => new Person { Id = $"p{number}", Name = $"联络员{number}", Roles = Roles.Contact })],
            Contacts = [.. numbers.Select(number => new UnitContact($"长沙/{number}", $"p{number}", true, new DateOnly(2019, 1, 1), null))],
            Channels = [],
        };
        return new Standing(plan, roster, (await services.GetRequiredService<StandingStore>().LoadAsync()).Days, services.GetRequiredService<DispatchOptions>().ReportingRules());
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
