using CztBot.Storage;
using CztBot.Tests.Databases;
using CztBot.Tests.World;

namespace CztBot.Tests.Operations;

[Collection(nameof(Terminal))]
public sealed class CopyCommandsTests
{
    [Fact]
    public async Task A_backup_brings_back_what_was_there()
    {
        using var terminal = new Terminal();
        var backup = Path.Combine(terminal.Folder, "one.db");
        await ImportAsync(terminal, "2027-03-05");

        (await terminal.RunAsync("backup", backup)).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(0), done => done.Out.ShouldStartWith($"已备份到 {backup}："), done => done.Error.ShouldBe(""));
        await ImportAsync(terminal, "2027-03-04");
        (await terminal.RunAsync("due", "--month", "2027-02")).Out.ShouldStartWith("due=2027-03-05");
        var restored = await terminal.RunAsync("restore", backup);

        restored.ShouldSatisfyAllConditions(done => done.Exit.ShouldBe(0), done => done.Out.ShouldContain("原有数据另存为 "));
        (await terminal.RunAsync("due", "--month", "2027-02")).Out.ShouldStartWith("due=2027-03-08");
    }

    [Fact]
    public async Task What_is_no_backup_is_one_sentence()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("letter.txt", "你好");

        (await terminal.RunAsync("restore", file)).ShouldBe((1, "", $"{file}：文件已损坏或不是备份文件，请换一份备份。"));
        (await terminal.RunAsync("migrate-data", "--to", "Host=;Password=geheim7")).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldNotContain("geheim7"));
    }

    [PostgresFact]
    public async Task An_installation_moves_and_the_table_says_that_it_is_the_same()
    {
        if (Place.OnPostgres) Assert.Skip("This moves a SQLite installation.");
        using var terminal = new Terminal();
        await ImportAsync(terminal, "2027-03-05");
        var target = PostgresServer.Shared.Create(migrated: false);

        var moved = await terminal.RunAsync("migrate-data", "--to", target);

        moved.Exit.ShouldBe(0, moved.Error);
        moved.Out.ShouldContain("workdays");
        moved.Out.ShouldContain("一致");
        moved.Out.ShouldNotContain("不一致");
        moved.Out.ShouldContain("逐表核对一致");
        (await terminal.RunAsync("migrate-data", "--to", target)).ShouldSatisfyAllConditions(
            again => again.Exit.ShouldBe(1), again => again.Error.ShouldContain("目标数据库里已有数据"));
        using (var database = Database.Connect(target))
            (await new WorkdayStore(database).LoadAsync()).ShouldContain(day => day.Date == new DateOnly(2027, 3, 5));
        PostgresServer.Shared.Drop(target);
    }

    private static async Task ImportAsync(Terminal terminal, string day)
    {
        var file = await terminal.FileAsync("2027.json", $$"""{"year":2027,"days":[{"name":"假日","date":"{{day}}","isOffDay":true}]}""");
        (await terminal.RunAsync("import", "holidays", file)).Exit.ShouldBe(0);
    }
}
