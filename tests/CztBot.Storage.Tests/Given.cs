using System.Data.Common;
using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CztBot.Storage.Tests;

/// <summary>A fresh database with one open round.</summary>
public sealed class Given : IDisposable
{
    public static readonly Month November = new(2019, 11);

    private readonly On _on;
    private readonly string _place;

    public Given(On on)
    {
        _on = on;
        _place = on == On.Postgres ? PostgresServer.Shared.Create() : Directory.CreateTempSubdirectory("cztbot-storage-").FullName;
        Database = OpenAgain();
    }

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

    /// <summary>What a second process does.</summary>
    public Database OpenAgain() => OpenAgain(new PostgresPatience());

    internal Database OpenAgain(PostgresPatience patience) => _on == On.Postgres ? Database.Connect(_place, patience) : Database.Open(Place);

    /// <summary>Where the data lies: a file, or a connection string.</summary>
    public string Place => _on == On.Postgres ? _place : Path.Combine(_place, "cztbot.db");

    /// <summary>A connection past the program.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = _on == On.Postgres ? new NpgsqlConnection(_place) : new SqliteConnection($"Data Source={Place};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

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
        if (_on == On.Postgres) PostgresServer.Shared.Drop(_place);
        else Directory.Delete(_place, recursive: true);
    }
}
