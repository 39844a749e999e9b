using System.Data.Common;
using System.Net.Http.Headers;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Databases;
using CztBot.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using VerbName = CztBot.Conversations.VerbName;

namespace CztBot.Tests.Corpus;

/// <summary>Tests that measure the whole process run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>One program for the whole corpus.</summary>
public sealed class CorpusWorld : IAsyncLifetime
{
    // The first is that of the other tests; one shows text only, and one nobody has heard of.
    private static readonly string[] Channels = ["test", "msteams", "sms", "directline", "telegraph"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private DbConnection? _watch;

    internal BotWorld World { get; private set; } = null!;

    internal BadActivities Activities { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        World = await BotWorld.StartAsync("2019-12-01T12:00");
        await World.MoveToAsync("2019-12-03T10:00");
        await World.ReportAsync("T05", "完成路基工程。");
        string[] known =
        [
            await World.ReporterAsync("T05"), await World.PersonAsync(Roles.Clerk), await World.PersonAsync(Roles.Head), await World.PersonAsync(Roles.Leader),
            await World.PersonAsync(Roles.Coordinator),
        ];
        await World.Get<Database>().WriteAsync(Actor.System(World.Clock.Now), async work =>
        {
            foreach (var channel in Channels)
                foreach (var person in known)
                    foreach (var account in (string[])[$"user-{person}", $"aad-user-{person}"]) await AccountStore.BindAsync(work, channel, account, person);
            return true;
        });
        Activities = new BadActivities(known, World.Channel.Url, [.. World.Get<IEnumerable<VerbName>>().Select(name => name.Verb)], Channels);
        _watch = Place.OnPostgres ? new NpgsqlConnection(World.PostgreSql) : new SqliteConnection($"Data Source={Path.Combine(World.Folder, "cztbot.db")};Mode=ReadOnly;Pooling=False");
        await _watch.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null) await _watch.DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>Posts a body as it is and says what is wrong with the answer; null when all is well.</summary>
    internal async Task<string?> FaultAsync(byte[] body)
    {
        await World.DrainAsync();
        var before = Version();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var posting = World.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, patience.Token);
            // What the program waits for at most, the printing of pages for example, it measures by the world's clock, which stands still.
            if (await Task.WhenAny(posting, Task.Delay(Moment, patience.Token)) != posting) World.Machine.Advance(Moment);
            using var response = await posting;
            var status = (int)response.StatusCode;
            var error = World.Log.Lines.FirstOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
            World.Log.Clear();
            if (status is not (200 or 400 or 413 or 501) || error is not null) return $"status {status}, log: {error}";
            return status != 200 && Version() != before ? $"status {status}, and the database was changed" : null;
        }
        catch (OperationCanceledException)
        {
            return "no answer in ten seconds";
        }
    }

    /// <summary>The channels on which somebody stands in the middle of a card that was written out as text.</summary>
    internal Task<IReadOnlyList<string>> DialoguesAsync() => World.Get<Database>().ReadAsync(async connection =>
        (IReadOnlyList<string>)(await connection.QueryAsync<string>("SELECT DISTINCT channel FROM dialogues")).AsList());

    // Another number after each commit of somebody else.
    private long Version()
    {
        using var command = _watch!.CreateCommand();
        command.CommandText = Place.OnPostgres ? "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint" : "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }
}
