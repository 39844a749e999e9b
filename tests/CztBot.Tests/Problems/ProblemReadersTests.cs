using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Problems;

/// <summary>Whom a problem reaches besides the secretariat and the leaders (R43).</summary>
public sealed class ProblemReadersTests
{
    [Fact]
    [Trait("Rule", "R43")]
    public async Task Level_one_is_read_by_the_lead_and_its_responsible_units_and_by_no_other()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var contact = await world.ContactAsync(OrderMoves.Unit);
        (await world.SayAsync(contact, "问题")).Sentence.ShouldContain("目前没有请您单位解决的问题");
        await world.ClassifyAsync("1", "部门协调", ("reason", "本单位可以解决。"));

        var list = await world.SayAsync(contact, "问题");
        list.Text.ShouldContain("接线标高");
        (await world.PressAsync(contact, "problem.open", list.Button("problem.open"))).Text.ShouldContain("第1级（牵头单位会同责任单位解决）");
        (await world.SayAsync(await world.ReporterAsync("T24"), "问题")).Sentence.ShouldContain("目前没有请您单位解决的问题");
        (await world.PressAsync(contact, "problem.classify", Moves.Data(("problem", (await world.ProblemAsync()).Id), ("version", "2")), ("level", "2"))).Sentence.ShouldContain("您没有这项权限");
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task What_two_cities_have_to_settle_is_read_by_the_coordinators_of_both()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), work => ProblemStore.SaveAsync(
            work,
            new Problem
            {
                Id = "p1", Origin = "project/K-01/land", Source = ProblemSource.Project, UnitId = "长沙/住建", OtherUnitId = "株洲/自然资源规划", Text = "用地指标没有落实。",
                RaisedAt = world.Clock.Now, RaisedBy = "yuan-jiawen",
            },
            "登记", null));

        foreach (var (city, reads) in ((string, bool)[])[("长沙", true), ("株洲", true), ("湘潭", false)])
            (await world.SayAsync(await world.PersonAsync(Roles.Coordinator, city), "问题")).Text.Contains("用地指标", StringComparison.Ordinal).ShouldBe(reads, city);
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_problem_without_a_task_names_its_unit_and_goes_to_that_citys_leaders()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.PressAsync(clerk, "problem.raise", (await world.SayAsync(clerk, "问题")).Button("problem.raise"));
        var kept = await world.PressAsync(clerk, "problem.raise", form.Button("problem.raise"), ("text", "渣土跨市运输没有联单。"), ("unit", "住建"));
        kept.Text.ShouldContain("请写单位全称");
        kept.Input("text").ShouldBe("渣土跨市运输没有联单。");
        await world.PressAsync(clerk, "problem.raise", kept.Button("problem.raise"), ("text", "渣土跨市运输没有联单。"), ("unit", "湘潭市住建局"));
        (await world.ProblemAsync()).UnitId.ShouldBe("湘潭/住建");

        var done = await world.ClassifyAsync("4", "部门协调", ("reason", "涉及几个部门。"));

        done.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("湘潭市常务副市长"), text => text.ShouldNotContain("长沙市常务副市长"));
    }
}
