using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Storage;
using CztBot.Tests.Databases;
using CztBot.Tests.World;

namespace CztBot.Tests.Operations;

/// <summary>The demonstration invents people and months: it is never played over what somebody keeps.</summary>
[Collection(nameof(Terminal))]
public sealed class DemoTests
{
    [PostgresFact]
    public async Task A_database_that_holds_something_is_left_alone()
    {
        using var terminal = new Terminal();
        var kept = PostgresServer.Shared.Create();
        using (var database = Database.Connect(kept))
        {
            await database.WriteAsync(Actor.System(BotWorld.Instant("2019-11-20T10:00")), async work =>
            {
                await WorkdayStore.AddYearsAsync(work, [new Workday(new(2027, 3, 5), true, "临时放假")], count => $"导入{count}天");
                return true;
            });

            var (exit, told, error) = await terminal.RunAsync("demo", "--until", "2019-12-03", "--database", kept);

            (exit, told, error).ShouldBe((1, "", "这个数据库里已经有数据，没有生成。请用 --database 指定一个空的数据库。"));
            (await new AuditStore(database).OfAsync("")).Select(entry => entry.Action).ShouldBe(["holidays.change", "holidays.import"], ignoreOrder: true);
            (await new RosterStore(database).LoadAsync()).People.ShouldBeEmpty();
            (await new PlanStore(database).CurrentAsync()).ShouldBeNull();
        }

        PostgresServer.Shared.Drop(kept);
    }

    [PostgresFact]
    public async Task An_empty_database_is_filled_once_and_refused_the_second_time()
    {
        using var terminal = new Terminal();
        var empty = PostgresServer.Shared.Create(migrated: false);
        (await terminal.RunAsync("demo", "--until", "2019-12-03", "--database", empty)).Exit.ShouldBe(0);

        (await terminal.RunAsync("demo", "--until", "2019-12-03", "--database", empty)).ShouldSatisfyAllConditions(
            again => again.Exit.ShouldBe(1), again => again.Error.ShouldContain("已经有数据，没有生成"));

        using (var database = Database.Connect(empty)) (await new RoundStore(database).LatestAsync())!.Month.ShouldBe(Moves.November);
        PostgresServer.Shared.Drop(empty);
    }

    [Fact]
    public async Task One_month_is_never_played_into_a_database_or_a_folder_that_has_data()
    {
        using var terminal = new Terminal();
        (await terminal.RunAsync("demo", "--database", "Host=geheim;Password=geheim7")).ShouldBe((1, "", "--database 只能与 --until 合用，没有演示。逐条演示一个月的，请去掉 --database。"));
        Directory.CreateDirectory(Path.Combine(terminal.Folder, "data"));
        using (Database.Open(Path.Combine(terminal.Folder, "data", "cztbot.db")))
        {
        }

        (await terminal.RunAsync("demo")).ShouldSatisfyAllConditions(
            refused => refused.Exit.ShouldBe(1), refused => refused.Out.ShouldBe(""), refused => refused.Error.ShouldContain("里已经有数据，没有生成。请用 --data 指定一个新目录。"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_one_sentence_without_the_password()
    {
        using var terminal = new Terminal();

        (await terminal.RunAsync("demo", "--until", "2019-12-03", "--database", "Host=;Password=geheim7")).ShouldSatisfyAllConditions(
            refused => refused.Exit.ShouldBe(1), refused => refused.Out.ShouldBe(""), refused => refused.Error.Split('\n').Length.ShouldBe(1), refused => refused.Error.ShouldNotContain("geheim7"));
    }
}
