using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Load;
using CztBot.Benchmarks.Processes;
using CztBot.Bulletins;
using CztBot.Core;
using CztBot.Core.Reports;
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
    private static readonly Month Month = new(2019, 11);

    // What a month's paper is made of, table by table.
    private static readonly string[] Reads =
    [
        "SELECT * FROM rounds WHERE month = '2019-11'", "SELECT * FROM round_items WHERE month = '2019-11'", "SELECT * FROM reports WHERE month = '2019-11'",
        "SELECT * FROM reports WHERE month = '2019-10'", "SELECT * FROM bulletins", "SELECT * FROM bulletin_edits WHERE month = '2019-11'", "SELECT * FROM orders", "SELECT * FROM problems",
    ];

    public async Task<IEnumerable<Row>> MeasureAsync(int rounds)
    {
        var data = Path.Combine(folder, "papers");
        await using (var bot = await ServerProcess.BotAsync(data))
        {
            var people = await People.ReadAsync(data);
            using var line = new Line(bot.Url);
            line.Post(Activities.Submit(bot.Url, people.Duties[0].PersonId, people.Month, people.Duties[0].ItemId, 0));
        }

        var file = Path.Combine(data, "cztbot.db");
        var bulletin = new Sides();
        await using (var app = await BotHost.BuildAsync(new HostChoice { Data = data, At = new DateTimeOffset(2019, 12, 16, 9, 0, 0, TimeSpan.FromHours(8)), Frozen = true, Environment = "Development", Schedule = false, Log = false }))
        {
            await FillAsync(app.Services);
            // The first of each side is the warm-up.
            for (var round = -1; round < Math.Max(rounds, 3); round++)
            {
                var (bot, floor) = (await CompileAsync(app.Services), Read(file));
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
            Row.AtMost($"memory of a bulletin of {2 * Half:N0} items to twice that of {Half:N0}", "MiB", memory, 1.25),
            Row.AtMost($"memory while a workbook of {Rows:N0} rows is written, to {Allowed:0} MiB", "MiB", workbook, 1),
        ];
    }

    private static async Task<double> CompileAsync(IServiceProvider services)
    {
        var (desk, files, standings) = (services.GetRequiredService<BulletinDesk>(), services.GetRequiredService<PaperFiles>(), services.GetRequiredService<StandingStore>());
        var standing = await standings.LoadAsync();
        var start = Stopwatch.GetTimestamp();
        var found = await desk.FindAsync(standing, Month, new DateOnly(2019, 12, 16)) ?? throw new InvalidOperationException("There is no round.");
        var docx = files.Write(found.Paper);
        var spent = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return docx.Length > 5_000 && found.Totals.Verified == found.Totals.Expected ? spent : throw new InvalidOperationException("The paper does not hold the reports.");
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

    // Every item of the month has the first report's text, accepted.
    private static async Task FillAsync(IServiceProvider services)
    {
        var (round, all) = (await services.GetRequiredService<RoundStore>().FindAsync(Month) ?? throw new InvalidOperationException("There is no round."), await services.GetRequiredService<ReportStore>().MonthAsync(Month));
        await services.GetRequiredService<Database>().WriteAsync(Actor.System(services.GetRequiredService<BusinessClock>().Now), async work =>
        {
            foreach (var item in round.Items)
            {
                var before = all.FirstOrDefault(report => report.ItemId == item.ItemId);
                var report = all[0] with { ItemId = item.ItemId, UnitId = item.UnitId, State = ReportState.Accepted, Version = (before?.Version ?? 0) + 1 };
                if (!await ReportStore.SaveAsync(work, report, "核定", before)) throw new InvalidOperationException($"The report of {item.ItemId} was not stored.");
            }

            return true;
        });
    }

    private static async Task<double> PeakAsync(string what, int count)
    {
        using var process = Process.Start(ServerProcess.Dotnet(["CztBot.Benchmarks.dll", "paper", what, count.ToString(CultureInfo.InvariantCulture)]))!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? double.Parse(printed, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"Writing a {what} ended with {process.ExitCode}.");
    }
}
