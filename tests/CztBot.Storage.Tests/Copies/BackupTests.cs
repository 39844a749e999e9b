namespace CztBot.Storage.Tests.Copies;

public sealed class BackupTests
{
    [Theory, EveryDatabase]
    public async Task What_was_backed_up_is_what_is_there_after_a_restore_and_the_data_between_is_kept_aside(On on)
    {
        using var shelf = new Shelf();
        using var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(), "提交", null));
        var backed = await Shelf.BackupAsync(on, given, shelf["one.db"]);
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(2, "后来的"), "提交", Given.Report()));
        given.Database.Dispose();

        var restored = await Shelf.RestoreAsync(on, shelf["one.db"], given, shelf["aside.db"]);

        restored.Tables.Select(Line).ShouldBe(backed.Tables.Select(Line));
        using var again = given.OpenAgain();
        (await new ReportStore(again).FindAsync(Given.November, "T05")).ShouldBe(Given.Report());
        (await Shelf.AskAsync(shelf["aside.db"], "SELECT max(version) FROM reports")).ShouldBe(2L);
        await again.WriteAsync(Given.Actor, work => ReportStore.SaveAsync(work, Given.Report(2, "重做"), "提交", Given.Report()));
        await using var past = await given.ConnectAsync();
        await using var command = past.CreateCommand();
        command.CommandText = "DELETE FROM audit";
        await Should.ThrowAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync());
    }

    [Theory]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    public async Task A_backup_of_one_database_restores_on_the_other(On from, On to)
    {
        if (PostgresPrograms.SkipReason is { } missing) Assert.Skip(missing);
        using var shelf = new Shelf();
        using var given = await new Given(from).WithRoundAsync();
        await given.WriteAsync(work => ReportStore.SaveAsync(work, Given.Report(progress: "表情😀，引号'\"，\n换行\t制表"), "提交", null));
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [Given.Message()]));
        await new ClockStore(given.Database).SaveAsync(Given.Actor.At);
        var backed = await Shelf.BackupAsync(from, given, shelf["one.db"]);
        using var target = new Given(to);
        target.Database.Dispose();

        var restored = await Shelf.RestoreAsync(to, shelf["one.db"], target, shelf["aside.db"]);

        restored.Tables.Select(Line).ShouldBe(backed.Tables.Select(Line));
        using var again = target.OpenAgain();
        (await new ReportStore(again).FindAsync(Given.November, "T05"))!.Content!.Progress.ShouldEndWith("制表");
        (await new ClockStore(again).LoadAsync()).ShouldBe(Given.Actor.At);
    }

    [Theory, EveryDatabase]
    public async Task A_backup_under_load_is_of_one_moment(On on)
    {
        using var shelf = new Shelf();
        using var given = new Given(on);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await given.WriteAsync(async work =>
                {
                    await work.AuditAsync("x", "load", null, null);
                    await StandingStore.TouchAsync(work);
                });
            }
        });

        for (var round = 0; round < 5; round++)
        {
            await Shelf.BackupAsync(on, given, shelf[$"{round}.db"]);
            (await Shelf.AskAsync(shelf[$"{round}.db"], "SELECT (SELECT count(*) FROM audit) - (SELECT coalesce(max(value), 0) FROM counters)")).ShouldBe(0L);
        }

        await enough.CancelAsync();
        await writing;
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_is_there_is_not_overwritten_and_a_backup_belongs_to_its_owner_alone(On on)
    {
        using var shelf = new Shelf();
        using var given = new Given(on);
        await Shelf.BackupAsync(on, given, shelf["one.db"]);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(shelf["one.db"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        (await Should.ThrowAsync<DatabaseException>(() => Shelf.BackupAsync(on, given, shelf["one.db"]))).Message.ShouldContain("已经存在");
        (await Should.ThrowAsync<DatabaseException>(() => Shelf.BackupAsync(on, given, Path.Combine(shelf["one.db"], "x.db")))).Message.ShouldContain("无法写入");
    }

    private static (string, long, string) Line(CopiedTable table) => (table.Name, table.After.Rows, table.After.Text);
}
