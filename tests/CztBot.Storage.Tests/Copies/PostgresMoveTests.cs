using CztBot.Core;
using Npgsql;

namespace CztBot.Storage.Tests.Copies;

public sealed class PostgresMoveTests
{
    [PostgresFact]
    public async Task A_sqlite_installation_moves_as_it_is_and_every_table_adds_up()
    {
        using var given = await InstallationAsync();
        var place = PostgresServer.Shared.Create(migrated: false);
        var shares = new List<double>();

        var report = await Restore.MoveAsync(given.Place, place, shares.Add);

        report.Tables.ShouldAllBe(table => table.Same);
        report.Tables.Single(table => table.Name == "deliveries").After.Rows.ShouldBe(300);
        shares.ShouldBeInOrder();
        shares[^1].ShouldBeGreaterThan(0.9);
        using (var moved = Database.Connect(place))
        {
            (await new ReportStore(moved).FindAsync(Given.November, "T05")).ShouldBe(Given.Report());
            (await new DeliveryStore(moved).MonthAsync(Given.November)).Count.ShouldBe(300);
        }

        PostgresServer.Shared.Drop(place);
    }

    [PostgresFact]
    public async Task A_target_that_holds_anything_is_refused_and_stays_as_it_is()
    {
        using var given = await InstallationAsync();
        using var target = await new Given(On.Postgres).WithRoundAsync();
        target.Database.Dispose();

        (await Should.ThrowAsync<DatabaseException>(() => Restore.MoveAsync(given.Place, target.Place))).Message.ShouldContain("已有数据（表 ");

        using var again = target.OpenAgain();
        (await new DeliveryStore(again).MonthAsync(Given.November)).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task A_program_that_still_runs_is_not_moved_under_its_feet()
    {
        using var given = await InstallationAsync();
        using var running = given.OpenAgain();

        (await Should.ThrowAsync<DatabaseException>(() => Restore.MoveAsync(given.Place, PostgresServer.Shared.To("postgres")))).Message.ShouldContain("请先停止服务");
    }

    [PostgresFact]
    public async Task What_does_not_add_up_is_shown_and_not_written()
    {
        using var given = await InstallationAsync();
        using var target = new Given(On.Postgres);
        target.Database.Dispose();
        await using (var connection = await target.ConnectAsync())
        {
            await using var command = connection.CreateCommand();
            // The target pads what it gets.
            command.CommandText = "ALTER TABLE deliveries ALTER COLUMN kind TYPE char(40)";
            await command.ExecuteNonQueryAsync();
            NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
        }

        var report = await Restore.MoveAsync(given.Place, target.Place);

        report.Tables.Where(table => !table.Same).Select(table => table.Name).ShouldBe(["deliveries"]);
        using var again = target.OpenAgain();
        (await new DeliveryStore(again).MonthAsync(Given.November)).ShouldBeEmpty();
        (await new RoundStore(again).LatestAsync()).ShouldBeNull();
    }

    private static async Task<Given> InstallationAsync()
    {
        var given = await new Given(On.Sqlite).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, 300).Select(i => Given.Message($"person:p{i}"))]));
        given.Database.Dispose();
        return given;
    }
}
