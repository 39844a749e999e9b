using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Load;
using CztBot.Benchmarks.Processes;
using CztBot.Bulletins;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Benchmarks.Measures;

/// <summary>The bulletin of the real plan, compiled and written, against the bare SQL reads that it needs; and the memory of large papers.</summary>
internal sealed class PaperWritings(string folder)
{
    private const int Half = 5_000;
    private const int Rows = 100_000;
    private const double Allowed = 200;
    private static readonly Month Month = new(2020, 2);
    private static readonly DateTimeOffset At = new(2020, 3, 12, 9, 0, 0, TimeSpan.FromHours(8));

    // What the month's paper is made of, table by table; the first is the stamp that a signature must have seen.
    private static readonly string[] Reads =
    [
        """
        SELECT (SELECT count(*) || '.' || sum(version) FROM reports WHERE month = '2020-02'), (SELECT count(*) || '.' || sum(version) FROM bulletin_edits WHERE month = '2020-02'),
          (SELECT count(*) || '.' || max(at) FROM confirmations WHERE month = '2020-02'), (SELECT count(*) || '.' || sum(version) FROM reports WHERE month < '2020-02' AND body LIKE '%"asIssued":%'),
          (SELECT count(*) || '.' || sum(version) FROM orders WHERE number IS NOT NULL), (SELECT count(*) || '.' || sum(version) FROM projects), (SELECT count(*) || '.' || sum(version) FROM problems WHERE origin LIKE 'project/%')
        """,
        "SELECT * FROM rounds WHERE month = '2020-02'", "SELECT * FROM round_items WHERE month = '2020-02' ORDER BY position",
        "SELECT body FROM reports WHERE month = '2020-02' ORDER BY item_id", "SELECT body FROM reports WHERE month = '2020-01' ORDER BY item_id",
        """
        SELECT body FROM reports AS r WHERE state >= 4 AND month <= '2020-01'
          AND NOT EXISTS (SELECT 1 FROM reports AS later WHERE later.item_id = r.item_id AND later.state >= 4 AND later.month > r.month AND later.month <= '2020-01') ORDER BY item_id
        """,
        "SELECT body FROM reports WHERE month < '2020-02' AND body LIKE '%\"asIssued\":%' ORDER BY month, item_id", "SELECT * FROM confirmations WHERE month = '2020-02' ORDER BY item_id, unit_id",
        "SELECT * FROM bulletins WHERE month = '2020-02'", "SELECT * FROM bulletins WHERE month < '2020-02' ORDER BY month DESC LIMIT 1", "SELECT * FROM bulletin_edits WHERE month = '2020-02' ORDER BY section",
        "SELECT body FROM orders WHERE number IS NOT NULL ORDER BY year, number", "SELECT body FROM projects ORDER BY id", "SELECT body FROM problems WHERE origin LIKE 'project/%'",
    ];

    public async Task<IEnumerable<Row>> MeasureAsync(int rounds)
    {
        // Four months as they are demonstrated, with orders and three issued bulletins; the fourth waits.
        var data = Path.Combine(folder, "papers");
        await RunAsync(["CztBot.dll", "demo", "--until", $"{At:yyyy-MM-dd}", "--orders", "--data", data]);
        var bulletin = new Sides();
        await using (var app = await BotHost.BuildAsync(new HostChoice { Data = data, At = At, Frozen = true, Environment = "Development", Schedule = false, Log = false }))
        {
            // The first of each side is the warm-up.
            for (var round = -1; round < Math.Max(rounds, 3); round++)
            {
                var (bot, floor) = (await CompileAsync(app.Services), Read(Path.Combine(data, "cztbot.db")));
                if (round >= 0) bulletin.Add(bot, floor);
            }
        }

        var (memory, workbook) = (new Sides(), new Sides());
        for (var round = 0; round < rounds; round++)
        {
            var empty = await PeakAsync(PaperProcess.Bulletin, 0);
            memory.Add(await PeakAsync(PaperProcess.Bulletin, 2 * Half) - empty, 2 * (await PeakAsync(PaperProcess.Bulletin, Half) - empty));
            workbook.Add(await PeakAsync(PaperProcess.Workbook, Rows), Allowed);
        }

        return
        [
            Row.AtMost("bulletin of the real plan to its bare SQL reads", "µs", bulletin, 100),
            Row.AtMost($"memory of a bulletin of {2 * Half:N0} items to twice that of {Half:N0}", "MiB", memory, 1.25) with { Required = true },
            Row.AtMost($"memory while a workbook of {Rows:N0} rows is written, to {Allowed:0} MiB", "MiB", workbook, 1) with { Required = true },
        ];
    }

    private static async Task<double> CompileAsync(IServiceProvider services)
    {
        var (desk, files, standings) = (services.GetRequiredService<BulletinDesk>(), services.GetRequiredService<PaperFiles>(), services.GetRequiredService<StandingStore>());
        var standing = await standings.LoadAsync();
        var start = Stopwatch.GetTimestamp();
        var found = await desk.FindAsync(standing, Month, DateOnly.FromDateTime(At.DateTime)) ?? throw new InvalidOperationException("There is no round.");
        var docx = files.Write(found.Paper);
        var spent = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return docx.Length > 5_000 && found.Totals.Verified > 30 && found.Paper is { Orders.Count: > 0, Trend.Count: > 1 } ? spent : throw new InvalidOperationException("The paper does not hold the reports, the orders and the trend.");
    }

    private static double Read(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        var start = Stopwatch.GetTimestamp();
        foreach (var sql in Reads)
        {
            using var command = new SqliteCommand(sql, connection);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                for (var column = 0; column < reader.FieldCount; column++) reader.GetValue(column);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static async Task<double> PeakAsync(string what, int count) =>
        double.Parse(await RunAsync(["CztBot.Benchmarks.dll", "paper", what, count.ToString(CultureInfo.InvariantCulture)]), CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(ServerProcess.Dotnet(arguments))!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
