using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

/// <summary>A fresh database file with one open round.</summary>
public sealed class Given : IDisposable
{
    public static readonly Month November = new(2019, 11);

    private readonly string _folder = Directory.CreateTempSubdirectory("cztbot-storage-").FullName;

    public Given() => Database = Database.Open(File);

    public string File => Path.Combine(_folder, "cztbot.db");

    public Database Database { get; }

    public static Actor Actor { get; } = new("p1", "张三", "test", new DateTimeOffset(2019, 12, 3, 10, 0, 0, TimeSpan.FromHours(8)));

    public static ProgressReport Report(int version = 1, string progress = "完成路基施工。") => new()
    {
        Month = November,
        ItemId = "T05",
        UnitId = "长沙/住建",
        State = ReportState.Submitted,
        Version = version,
        Content = new ReportContent { Progress = progress, Status = Statuses.Normal, NoProblem = true, Percent = 0 },
        FirstSubmittedAt = Actor.At,
        SubmittedAt = Actor.At,
        SubmittedBy = "p1",
    };

    public static Delivery Message(string recipient = "person:p1", string kind = DeliveryKinds.Reminder, string occasion = "DueDay@2019-12-05") => new()
    {
        Month = November, Kind = kind, Recipient = recipient, Occasion = occasion, NotBefore = Actor.At,
    };

    public async Task<Given> WithRoundAsync()
    {
        await WriteAsync(work => RoundStore.OpenAsync(work, new Round
        {
            Month = November,
            OpensOn = new DateOnly(2019, 12, 2),
            DueOn = new DateOnly(2019, 12, 5),
            BulletinOn = new DateOnly(2019, 12, 16),
            RuleVersion = "2019-11",
            Items = [new RoundItem("T05", "长沙/住建", []), new RoundItem("T20", "长沙/发改", ["长沙/财政", "长沙/金融"])],
        }));
        return this;
    }

    public Task<T> WriteAsync<T>(Func<Work, Task<T>> write) => Database.WriteAsync(Actor, write);

    public Task WriteAsync(Func<Work, Task> write) => Database.WriteAsync(Actor, async work =>
    {
        await write(work);
        return true;
    });

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
