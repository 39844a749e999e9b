using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Storage;
using Spectre.Console;

namespace CztBot.Operations.Demonstration;

/// <summary>demo: one whole month in virtual time, in the terminal.</summary>
public static class Demo
{
    public static Command Command()
    {
        var folder = new Option<string?>("--out") { Description = "把简报写到这个目录" };
        var seed = new Option<int>("--seed") { Description = "随机种子，相同的种子得到相同的一个月", DefaultValueFactory = _ => 3 };
        var until = new Option<DateOnly?>("--until") { Description = "不逐条演示，连续生成到这一天的数据，如 2020-10-12" };
        var orders = new Option<bool>("--orders") { Description = "与 --until 合用：同时生成问题分类、交办、退回、延期、办结、督查和联络员变动" };
        var database = new Option<string?>("--database") { Description = "与 --until 合用：写入这个空的 PostgreSQL 数据库（连接串），不写数据目录里的文件" };
        var command = new Command("demo", "在终端里用虚拟时间演示一个月的调度，或连续生成多个月的数据") { folder, seed, until, orders, database };
        command.SetAction((parsed, _) => CommandLine.Guard(() =>
            RunAsync(parsed.GetValue(CommandLine.Data), parsed.GetValue(database)?.Trim() ?? "", parsed.GetValue(folder), parsed.GetValue(seed), parsed.GetValue(until), parsed.GetValue(orders))));
        return command;
    }

    private static async Task<int> RunAsync(string? data, string database, string? folder, int seed, DateOnly? until, bool orders)
    {
        var month = new Month(2019, 11);
        if (until is { } day && day < month.Next.FirstDay) throw new UserErrorException($"--until 应为 2019-12-01 以后的日期，您写的是 {day:yyyy-MM-dd}。");
        if (data is not null && File.Exists(Path.Combine(data, "cztbot.db")))
            throw new UserErrorException($"{data} 里已经有数据，没有生成。请用 --data 指定一个新目录。");
        if (database.Length > 0 && until is null) throw new UserErrorException("--database 只能与 --until 合用，没有演示。逐条演示一个月的，请去掉 --database。");
        if (database.Length > 0 && HoldsSomething(database))
            throw new UserErrorException("这个数据库里已经有数据，没有生成。请用 --database 指定一个空的数据库。");
        using var temporary = data is null ? new TemporaryFolder() : null;
        await using var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = data ?? temporary!.Path,
            Database = database,
            At = new DateTimeOffset(2019, 11, 29, 15, 0, 0, TimeSpan.FromHours(8)),
            Frozen = true,
            Urls = "http://127.0.0.1:0",
            Schedule = false,
            Log = false,
            Environment = "Development",
        });
        await BotHost.StartAsync(app);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        if (until is { } last)
        {
            await DemoYear.RunAsync(app.Services, new Phone(http, LocalPeople.ServiceUrl(app.Urls.First())), last, seed, orders);
            await app.StopAsync();
            return 0;
        }

        var clock = app.Services.GetRequiredService<BusinessClock>();
        var console = ProgressBar.On(Console.Out);
        var play = new DemoMonth(app.Services, new Phone(http, LocalPeople.ServiceUrl(app.Urls.First())), new Stage(clock, console), new Script(seed));
        var totals = await ProgressBar.ShowAsync(console, !Console.IsOutputRedirected, $"{month.Chinese}调度", share => play.PlayAsync(month, share));
        if (folder is not null) await Bulletins.ExportBulletin.WriteAsync(app.Services, month, folder);
        Console.WriteLine($"expected={totals.Expected} received={totals.Received} late={totals.Late} missing={totals.Missing}");
        await app.StopAsync();
        return 0;
    }

    // Whatever was ever written stands on the trail, whether it is people or a calendar.
    private static bool HoldsSomething(string connection)
    {
        using var database = Database.Connect(connection);
        return new AuditStore(database).Between(from: null, until: null).Any();
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("cztbot-demo-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
