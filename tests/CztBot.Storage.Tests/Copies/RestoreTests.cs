namespace CztBot.Storage.Tests.Copies;

public sealed class RestoreTests
{
    [Theory, EveryDatabase]
    public async Task Nothing_is_restored_under_a_running_program(On on)
    {
        using var shelf = new Shelf();
        using var given = await new Given(on).WithRoundAsync();
        await Shelf.BackupAsync(on, given, shelf["one.db"]);

        var refused = await Should.ThrowAsync<DatabaseException>(() => Shelf.RestoreAsync(on, shelf["one.db"], given, shelf["aside.db"]));

        refused.Message.ShouldContain("请先停止");
        File.Exists(shelf["aside.db"]).ShouldBeFalse();
        await given.WriteAsync(work => work.AuditAsync("x", "still/here", null, null));
    }

    [Theory, EveryDatabase]
    public async Task A_backup_of_a_newer_program_is_refused(On on)
    {
        using var shelf = new Shelf();
        using var given = await new Given(on).WithRoundAsync();
        await Shelf.BackupAsync(on, given, shelf["one.db"]);
        await Shelf.AskAsync(shelf["one.db"], "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('CztBot.Storage.Migrations.9999-later.sql', '2030-01-01')");
        given.Database.Dispose();

        (await Should.ThrowAsync<DatabaseException>(() => Shelf.RestoreAsync(on, shelf["one.db"], given, shelf["aside.db"])))
            .Message.ShouldContain("请先升级程序");

        using var again = given.OpenAgain();
        (await new RoundStore(again).LatestAsync()).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_is_no_backup_is_refused_and_the_data_stay(On on)
    {
        using var shelf = new Shelf();
        using var given = await new Given(on).WithRoundAsync();
        await Shelf.BackupAsync(on, given, shelf["one.db"]);
        given.Database.Dispose();
        await File.WriteAllTextAsync(shelf["text.db"], "你好");
        await Shelf.AskAsync(shelf["other.db"], "CREATE TABLE other (a TEXT)");
        var bytes = await File.ReadAllBytesAsync(shelf["one.db"]);
        bytes.AsSpan(4096, bytes.Length - 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(shelf["damaged.db"], bytes);

        foreach (var (name, why) in (ReadOnlySpan<(string, string)>)[("missing.db", "不存在"), ("text.db", "已损坏"), ("other.db", "不是本程序"), ("damaged.db", "已损坏")])
            Should.Throw<DatabaseException>(() => Shelf.RestoreAsync(on, shelf[name], given, shelf["aside.db"]).GetAwaiter().GetResult()).Message.ShouldContain(why);

        using var again = given.OpenAgain();
        (await new RoundStore(again).LatestAsync()).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_backup_of_an_older_program_is_brought_up_to_date(On on)
    {
        using var shelf = new Shelf();
        using var given = await new Given(on).WithRoundAsync();
        await Shelf.BackupAsync(on, given, shelf["one.db"]);
        await Shelf.AskAsync(shelf["one.db"], "DROP TABLE delegations; ALTER TABLE audit DROP COLUMN on_behalf_of; DELETE FROM SchemaVersions WHERE ScriptName LIKE '%0007-delegations%'");
        given.Database.Dispose();

        (await Shelf.RestoreAsync(on, shelf["one.db"], given, shelf["aside.db"])).Tables.ShouldContain(table => table.Name == "delegations");

        using var again = given.OpenAgain();
        (await new RoundStore(again).LatestAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Sqlite_work_that_a_killed_program_left_in_its_journal_is_kept_aside_too()
    {
        using var shelf = new Shelf();
        using var given = await new Given(On.Sqlite).WithRoundAsync();
        await Shelf.BackupAsync(On.Sqlite, given, shelf["one.db"]);
        await given.WriteAsync(work => work.AuditAsync("x", "last/word", null, null));
        // As a killed program leaves it: the journal is not yet played into the file.
        File.Copy(given.Place, shelf["killed.db"]);
        File.Copy(given.Place + "-wal", shelf["killed.db-wal"]);

        await Restore.ToFileAsync(shelf["one.db"], shelf["killed.db"], shelf["aside.db"]);

        (await Shelf.AskAsync(shelf["aside.db"], "SELECT count(*) FROM audit WHERE subject = 'last/word'")).ShouldBe(1L);
        (await Shelf.AskAsync(shelf["killed.db"], "SELECT count(*) FROM audit WHERE subject = 'last/word'")).ShouldBe(0L);
        (await Shelf.AskAsync(shelf["killed.db"], "PRAGMA integrity_check")).ShouldBe("ok");
    }
}
