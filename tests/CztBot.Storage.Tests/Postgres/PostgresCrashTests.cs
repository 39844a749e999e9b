using Npgsql;

namespace CztBot.Storage.Tests.Postgres;

/// <summary>The server goes away at the worst moments.</summary>
public sealed class PostgresCrashTests : IDisposable
{
    private readonly PostgresServer? _server = PostgresPrograms.SkipReason is null ? PostgresServer.Start() : null;

    [PostgresFact]
    public async Task Reading_and_writing_go_on_after_the_server_came_back()
    {
        using var database = Database.Connect(_server!.Create());
        await AuditAsync(database, "crash/1");

        _server.Crash();
        await AuditAsync(database, "crash/2");
        (await CountAsync(database)).ShouldBe(2);

        _server.Crash();
        (await CountAsync(database)).ShouldBe(2);
    }

    [PostgresFact]
    public async Task A_work_in_the_middle_of_a_crash_fails_for_its_caller_and_leaves_nothing_and_is_not_run_again()
    {
        using var database = Database.Connect(_server!.Create());
        var runs = 0;

        var failing = database.WriteAsync(Given.Actor, async work =>
        {
            runs++;
            await work.AuditAsync("x", "crash/half", null, null);
            _server.Crash();
            while (true) await work.SingleAsync<int>("SELECT 1");
#pragma warning disable CS0162 // The loop ends with the connection.
            return true;
#pragma warning restore CS0162
        });

        await Should.ThrowAsync<NpgsqlException>(() => failing);
        runs.ShouldBe(1);
        (await CountAsync(database)).ShouldBe(0);
        await AuditAsync(database, "crash/next");
        (await CountAsync(database)).ShouldBe(1);
    }

    [PostgresFact]
    public async Task A_server_that_stays_away_is_an_error_after_a_while()
    {
        using var database = Database.Connect(_server!.Create(), new PostgresPatience { Restart = TimeSpan.FromMilliseconds(300) });
        _server.Stop();

        await Should.ThrowAsync<NpgsqlException>(async () =>
        {
            while (true) await AuditAsync(database, "crash/never");
        });
    }

    [PostgresFact]
    public async Task A_commit_whose_answer_was_lost_is_found_to_stand_and_answered()
    {
        await using var wire = new CutWire(_server!.To(""));
        using var database = Database.Connect(wire.Lead(_server.Create()));
        wire.CutAfter("COMMIT");

        await AuditAsync(database, "crash/acknowledged");

        wire.Cuts.ShouldBe(1);
        (await CountAsync(database)).ShouldBe(1);
    }

    [PostgresFact]
    public async Task A_commit_that_never_arrived_is_told_as_not_saved()
    {
        await using var wire = new CutWire(_server!.To(""));
        using var database = Database.Connect(wire.Lead(_server.Create()));
        wire.CutBefore("COMMIT");

        var failure = await Should.ThrowAsync<DatabaseException>(() => AuditAsync(database, "crash/lost"));

        failure.Message.ShouldContain("没有保存");
        wire.Cuts.ShouldBe(1);
        (await CountAsync(database)).ShouldBe(0);
    }

    [PostgresFact]
    public async Task A_commit_that_a_crash_took_is_not_mistaken_for_a_later_one_that_got_its_number()
    {
        await using var wire = new CutWire(_server!.To(""));
        var place = _server.Create();
        using var database = Database.Connect(wire.Lead(place));
        using var other = Database.Connect(place);
        wire.CutBefore("COMMIT", async () =>
        {
            _server.Crash();
            await AuditAsync(other, "crash/other");
        });

        var failure = await Should.ThrowAsync<DatabaseException>(() => AuditAsync(database, "crash/lost"));

        failure.Message.ShouldContain("没有保存");
        (await new AuditStore(database).OfAsync("crash/")).ShouldHaveSingleItem();
    }

    public void Dispose() => _server?.Dispose();

    private static Task<bool> AuditAsync(Database database, string subject) => database.WriteAsync(Given.Actor, async work =>
    {
        await work.AuditAsync("x", subject, null, null);
        return true;
    });

    private static async Task<int> CountAsync(Database database) => (await new AuditStore(database).OfAsync("crash/")).Count;
}
