using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Members;

[Collection(nameof(Terminal))]
public sealed class ImportRosterTests
{
    private const string Header = "姓名,角色,单位,联络员类型,起始日期,截止日期,城市,职务,分管领域,岗位,邮箱,编号,备注\n";
    private const string Good = Header
        + "张三,联络员,长沙市住建委,主,2019-11-01,,,,,,,,\n"
        + "李四,秘书处负责人,秘书处,,,,,,,,,,\n"
        + "王五,市领导,,,,,湘潭,副市长,推进交通共建,,,,\n";

    [Fact]
    public async Task A_roster_is_checked_imported_and_the_same_again_changes_nothing()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("roster.csv", Good);

        var checkedOnly = await terminal.RunAsync("import", "roster", file, "--check");
        checkedOnly.ShouldSatisfyAllConditions(done => done.Exit.ShouldBe(0), done => done.Out.ShouldContain("people=3 contacts=1"));
        var imported = await terminal.RunAsync("import", "roster", file);
        imported.Out.ShouldBe(checkedOnly.Out);

        (await terminal.RunAsync("import", "roster", file)).Out.ShouldEndWith("changes=0");
    }

    [Fact]
    public async Task What_fell_away_is_said_once_and_gone()
    {
        using var terminal = new Terminal();
        await terminal.RunAsync("import", "roster", await terminal.FileAsync("roster.csv", Good + "赵六,联络员,株洲市发改委,主,2019-11-01,,,,,,,,\n"));
        var smaller = await terminal.FileAsync("smaller.csv", Good);

        (await terminal.RunAsync("import", "roster", smaller)).Out.ShouldContain("移出人员：赵六");

        (await terminal.RunAsync("import", "roster", smaller)).Out.ShouldEndWith("changes=0");
    }

    [Fact]
    public async Task People_with_an_account_are_not_thrown_out_without_being_told_so()
    {
        using var terminal = new Terminal();
        await terminal.RunAsync("import", "roster", await terminal.FileAsync("roster.csv", Good + "赵六,联络员,株洲市发改委,主,2019-11-01,,,,,,,,\n"));
        await terminal.InsideAsync("2019-12-02T09:00:00+08:00", async services =>
        {
            var person = (await services.GetRequiredService<StandingStore>().LoadAsync()).Roster.People.First(one => one.Name == "赵六");
            return await services.GetRequiredService<Database>().WriteAsync(Actor.System(DateTimeOffset.UnixEpoch), async work =>
            {
                await AccountStore.BindAsync(work, "test", "user-6", person.Id);
                return true;
            });
        });
        var smaller = await terminal.FileAsync("smaller.csv", Good);

        (await terminal.RunAsync("import", "roster", smaller, "--check")).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(0), done => done.Out.ShouldContain("注意：已绑定账号的1人不在新名册中，导入后账号即停用：赵六。正式导入时需要加 --replace。"));
        (await terminal.RunAsync("import", "roster", smaller)).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain("赵六。没有导入。确认要移出的，请加 --replace。"));

        (await terminal.RunAsync("import", "roster", smaller, "--replace")).Exit.ShouldBe(0);
        (await terminal.RunAsync("import", "roster", smaller)).Out.ShouldEndWith("changes=0");
    }

    [Fact]
    public async Task The_template_can_be_filled_in_and_imported()
    {
        using var terminal = new Terminal();
        var file = Path.Combine(terminal.Folder, "template.xlsx");

        (await terminal.RunAsync("export", "roster-template", "--out", file)).Exit.ShouldBe(0);

        var (exit, shown, _) = await terminal.RunAsync("import", "roster", file);
        exit.ShouldBe(0);
        shown.ShouldContain("是模板的示例，正式导入前请删去");
        shown.ShouldContain("people=7");
        shown.ShouldContain("新增委托：钱示例委托赵示例（全部，2019-11-10至2019-12-31）。");
        (await terminal.RunAsync("import", "roster", file)).Out.ShouldEndWith("changes=0");
    }

    [Fact]
    [Trait("Rule", "R16")]
    public async Task A_units_leader_comes_with_the_roster_and_stays_with_the_same_file()
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("roster.csv", Good + "李大为,单位负责人,长沙市住建委,负责人,2019-11-01,,,主任,,,,,\n");

        (await terminal.RunAsync("import", "roster", file)).Out.ShouldSatisfyAllConditions(
            shown => shown.ShouldContain("登记长沙市住建委负责人：李大为（主任，2019-11-01起）。"), shown => shown.ShouldContain("people=3 contacts=1"));
        (await terminal.RunAsync("import", "roster", file, "--replace")).Out.ShouldEndWith("changes=0");

        (await terminal.RunAsync("import", "roster", await terminal.FileAsync("wrong.csv", Good + "李大为,联络员,长沙市住建委,负责人,2019-11-01,,,主任,,,,,\n"))).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain("第5行“角色”"));
    }

    [Fact]
    public async Task A_file_with_a_classification_marking_is_not_imported()
    {
        using var terminal = new Terminal();

        var (exit, _, error) = await terminal.RunAsync(
            "import", "roster", await terminal.FileAsync("roster.csv", Good + "赵六,联络员,长沙市教育局,主,2019-11-01,,,,,,,,【内部】名单\n"));
        var plan = await terminal.RunAsync("import", "plan", await terminal.FileAsync("plan.txt", "机密★1年\n行动计划"));

        exit.ShouldBe(1);
        error.ShouldContain("“【内部】”");
        plan.Exit.ShouldBe(1);
        plan.Error.ShouldContain("“机密★1年”");
    }

    [Theory]
    [InlineData("赵六,联络员,长沙市某某局,主,2019-11-01,,,,,,,,", "第5行", "单位")]
    [InlineData("赵六,联络员,长沙市教育局,主,某天,,,,,,,,", "第5行", "起始日期")]
    [InlineData("赵六,科长,长沙市教育局,主,2019-11-01,,,,,,,,", "第5行", "角色")]
    [InlineData("赵六,市领导,,,,,武汉,市长,,,,,", "第5行", "城市")]
    [InlineData("赵六,市领导,,,,,长沙,主任,,,,,", "第5行", "职务")]
    [InlineData("赵六,联络员,长沙市教育局,主,2019-11-01,,,,,,不是邮箱,,", "第5行", "邮箱")]
    [InlineData("赵六,联络员,长沙市住建委,主,2019-11-01,,,,,,,,", "第5行", "联络员类型")]
    public async Task A_faulty_row_is_named_with_its_column_and_nothing_is_imported(string row, string line, string column)
    {
        using var terminal = new Terminal();
        var file = await terminal.FileAsync("roster.csv", Good + row + "\n");

        var (exit, _, error) = await terminal.RunAsync("import", "roster", file);

        exit.ShouldBe(1);
        error.ShouldContain(line);
        error.ShouldContain(column);
        (await terminal.RunAsync("import", "roster", await terminal.FileAsync("good.csv", Good))).Out.ShouldContain("people=3 contacts=1 channels=3 changes=");
    }

    [Theory]
    [InlineData("roster.txt", "名册应为 .xlsx 或 .csv 文件")]
    [InlineData("missing.csv", "文件不存在或无法读取")]
    public async Task Another_kind_of_file_is_refused_in_a_sentence(string name, string sentence)
    {
        using var terminal = new Terminal();
        await terminal.FileAsync("roster.txt", Good);

        (await terminal.RunAsync("import", "roster", Path.Combine(terminal.Folder, name))).ShouldSatisfyAllConditions(
            done => done.Exit.ShouldBe(1), done => done.Error.ShouldContain(sentence));
    }

    [Fact]
    public async Task The_demo_people_fill_every_seat_of_the_dispatch()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var standing = await world.StandingAsync();
        var roster = standing.Roster;

        standing.Plan.Items.Where(item => item.Kind == PlanItemKind.Task).SelectMany(item => item.Parts).SelectMany(part => part.Leads)
            .Select(unit => unit.UnitId).Distinct().ShouldSatisfyAllConditions(
                units => units.Count().ShouldBe(22), units => units.ShouldAllBe(unit => standing.ContactOf(unit, world.Clock.Today) != null));
        roster.WithRole(Roles.Coordinator).Select(person => person.City).ShouldBe(["长沙", "株洲", "湘潭"], ignoreOrder: true);
        roster.WithRole(Roles.Clerk).ShouldNotBeEmpty();
        roster.WithRole(Roles.Head).ShouldHaveSingleItem();
        foreach (var city in (string[])["长沙", "株洲", "湘潭"])
        {
            foreach (var office in (Office[])[Office.Secretary, Office.Mayor, Office.ExecutiveViceMayor])
                roster.LeadersOf(city, office).ShouldHaveSingleItem();
            roster.LeadersOf(city, Office.ViceMayor).ShouldAllBe(leader => leader.Portfolio.Count > 0);
        }

        roster.Channels.Select(group => group.Name).ShouldBe(["一体化工作群", "交通专班群", "联络员群"]);
    }
}
