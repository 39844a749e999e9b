using CztBot.Storage.Tests.Copies;

namespace CztBot.Storage.Tests;

public sealed class NewerDatabaseTests
{
    [Theory, EveryDatabase]
    public async Task An_older_program_does_not_open_what_a_newer_one_upgraded_and_says_what_to_do(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        await UpgradeByNewerAsync(given);

        var refused = Should.Throw<DatabaseException>(() => given.OpenAgain().Dispose());

        refused.Message.ShouldContain("请使用新版本程序");
        refused.Message.ShouldContain("升级前的备份");
        (await new RoundStore(given.Database).LatestAsync()).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task The_way_back_is_the_backup_from_before_the_upgrade(On on)
    {
        using var shelf = new Shelf();
        using var given = await new Given(on).WithRoundAsync();
        await Shelf.BackupAsync(on, given, shelf["before.db"]);
        await UpgradeByNewerAsync(given);
        given.Database.Dispose();
        // PostgreSQL keeps the newer tables, so there the old state goes into a database of its own.
        using var empty = new Given(on);
        empty.Database.Dispose();
        var target = on == On.Postgres ? empty : given;

        await Shelf.RestoreAsync(on, shelf["before.db"], target, shelf["aside.db"]);

        using var again = target.OpenAgain();
        (await new RoundStore(again).LatestAsync()).ShouldNotBeNull();
    }

    private static async Task UpgradeByNewerAsync(Given given)
    {
        await using var past = await given.ConnectAsync();
        await using var command = past.CreateCommand();
        command.CommandText = "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('CztBot.Storage.Migrations.9999-later.sql', '2030-01-01')";
        await command.ExecuteNonQueryAsync();
    }
}
