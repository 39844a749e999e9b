using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Problems;

public sealed class ProblemTests
{
    [Fact]
    [Trait("Rule", "R43")]
    public async Task The_contact_proposes_a_level_the_secretariat_decides_and_both_are_shown_with_the_reason()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.OpenProblemAsync(clerk);
        card.Text.ShouldContain("待分类");
        card.Text.ShouldContain("接线标高两市意见不一。");
        (await world.ClassifyAsync("4")).Text.ShouldContain("由第3级改为第4级，请填写理由");

        var done = await world.ClassifyAsync("4", "规划调整", ("reason", "涉及政府层面。"));

        done.Text.ShouldContain("第3级（三市部门协调，分管副市长调度）");
        done.Text.ShouldContain("第4级（多部门或政府层面协调，常务副市长调度）");
        done.Text.ShouldContain("涉及政府层面。");
        done.Text.ShouldContain("长沙市常务副市长陈思齐");
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_problem_is_shown_to_those_to_whom_its_level_and_portfolio_send_it_and_to_the_citys_coordinator()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        string[] all = ["zhou-qinghe", "wu-kewei", "chen-siqi", "wang-anhe", await world.PersonAsync(Roles.Coordinator, "长沙"), await world.PersonAsync(Roles.Coordinator, "株洲")];
        async Task<string> SeesAsync() => string.Join(' ', await Task.WhenAll(all.Select(async person => (await world.SayAsync(person, "问题")).Text.Contains("接线标高", StringComparison.Ordinal) ? "+" : ".")));

        (await SeesAsync()).ShouldBe(". . . . + .");
        await world.ClassifyAsync();
        (await SeesAsync()).ShouldBe("+ . . . + .");
        await world.ClassifyAsync("5", "政策支持", ("reason", "须报省。"), ("department", "省交通运输厅"));
        (await SeesAsync()).ShouldBe(". . . + + .");
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task Whoever_has_to_settle_a_classified_problem_and_the_unit_that_named_it_are_told_once_for_each_level()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync(OrderMoves.Unit));
        await world.ClassifyAsync();
        await world.DrainAsync();

        world.Told("zhou-qinghe", "有一个问题需要您协调").ShouldBe(1);
        world.Told(contact, "您单位反映的问题已经分类").ShouldBe(1);
        world.Told("wu-kewei", "有一个问题需要您协调").ShouldBe(0, "another portfolio");
        world.Told(clerk, "您协调").ShouldBe(0);

        await world.ClassifyAsync("3", "征地拆迁");
        await world.ClassifyAsync("5", "政策支持", ("reason", "须报省。"), ("department", "省交通运输厅"));
        await world.DrainAsync();

        world.Told("zhou-qinghe", "有一个问题需要您协调").ShouldBe(1);
        world.Told("wang-anhe", "核定层级：第5级").ShouldBe(1);
        world.Told(contact, "您单位反映的问题已经分类").ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task Level_five_makes_the_list_by_provincial_department()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "省级清单")).Sentence.ShouldContain("目前没有需省级协调的事项");
        (await world.ClassifyAsync("5", "政策支持", ("reason", "须报省。"))).Text.ShouldContain("请填写省直部门");
        await world.ClassifyAsync("5", "政策支持", ("reason", "须报省。"), ("department", "省交通运输厅"));

        foreach (var person in (string[])[await world.PersonAsync(Roles.Clerk), "wang-anhe"])
            (await world.SayAsync(person, "省级清单")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("省交通运输厅"), text => text.ShouldContain("接线标高"));
        (await world.SayAsync(await world.ContactAsync(OrderMoves.Unit), "省级清单")).Sentence.ShouldContain("您没有这项权限");
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task Of_two_clerks_who_classify_at_once_the_second_is_shown_what_the_first_decided()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        string[] clerks = ["yuan-jiawen", "cai-xiaoyu"];
        var button = (await world.OpenProblemAsync(clerks[0])).Button("problem.classify");

        var answers = await Task.WhenAll(clerks.Select((clerk, index) =>
            world.PressAsync(clerk, "problem.classify", button, ("level", $"{index + 3}"), ("kind", "规划调整"), ("reason", "涉及三市。"))));

        answers.Count(answer => answer.Text.Contains("已分类。", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(answer => answer.Text.Contains("您的分类没有保存", StringComparison.Ordinal)).ShouldBe(1);
        (await world.ProblemAsync()).Version.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_report_that_is_returned_and_says_the_problem_is_gone_takes_it_back_and_a_classified_one_stays()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ReturnAsync("T05");
        await world.SubmitAsync("T05", ("progress", "标高已商定。"));
        await world.AcceptAsync("T05");
        (await world.Get<ProblemStore>().OpenAsync()).ShouldBeEmpty();

        await world.ReportProblemAsync("T06");
        await world.ClassifyAsync();
        await world.ReturnAsync("T06");
        await world.SubmitAsync("T06", ("progress", "标高已商定。"));
        await world.AcceptAsync("T06");
        (await world.ProblemAsync()).State.ShouldBe(ProblemState.Classified);
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_report_without_a_problem_raises_none_and_one_verified_twice_raises_one()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ReportAsync("T08", "完成路基工程。");
        await world.AcceptAsync("T08");
        await world.ReturnAsync("T05");
        await world.ReportProblemAsync("T05", "4");

        (await world.Get<ProblemStore>().OpenAsync()).ShouldHaveSingleItem().ProposedLevel.ShouldBe(4);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task A_problem_that_needs_no_order_is_recorded_as_such_with_the_reason()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.PressAsync(clerk, "problem.settle", (await world.OpenProblemAsync(clerk)).Button("problem.settle"));
        (await world.PressAsync(clerk, "problem.settle", form.Button("problem.settle"), ("reason", ""))).Text.ShouldContain("请填写无需交办的理由");

        (await world.PressAsync(clerk, "problem.settle", form.Button("problem.settle"), ("reason", "单位已自行解决。"))).Text.ShouldContain("单位已自行解决。");

        (await world.SayAsync(clerk, "问题")).Text.ShouldContain("没有待处理的问题");
    }

    [Fact]
    [Trait("Rule", "R43")]
    public async Task A_clerk_writes_down_what_a_meeting_or_a_leader_said_once_a_card()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.PressAsync(clerk, "problem.raise", (await world.SayAsync(clerk, "问题")).Button("problem.raise"));
        (await world.PressAsync(clerk, "problem.raise", form.Button("problem.raise"), ("text", ""))).Text.ShouldContain("请填写问题");
        (await world.PressAsync(clerk, "problem.raise", form.Button("problem.raise"), ("text", "尽快打通断头路。"), ("source", "leader"))).Text.ShouldContain("请选择领导");
        (await world.PressAsync(clerk, "problem.raise", form.Button("problem.raise"), ("text", "尽快打通断头路。"), ("task", "99"))).Text.ShouldContain("没有编号为“99”的任务");
        (string, string)[] filled = [("text", "尽快打通断头路。"), ("source", "leader"), ("leader", "wang-anhe"), ("task", "5")];

        (await world.PressAsync(clerk, "problem.raise", form.Button("problem.raise"), filled)).Text.ShouldContain("领导指示");
        (await world.PressAsync(clerk, "problem.raise", form.Button("problem.raise"), filled)).Text.ShouldContain("没有重复登记");

        (await world.ProblemAsync()).ShouldSatisfyAllConditions(problem => problem.ItemId.ShouldBe("T05"), problem => problem.InstructorId.ShouldBe("wang-anhe"));
        (await world.SayAsync("wang-anhe", "问题")).Text.ShouldContain("尽快打通断头路。");
    }

    [Fact]
    [Trait("Rule", "R45")]
    public async Task What_was_classified_and_not_handed_over_within_a_working_day_is_shown_as_late()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ClassifyAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        await world.MoveToAsync("2019-12-04T17:00");
        (await world.SayAsync(clerk, "问题")).Text.ShouldNotContain("超时未交办");

        await world.MoveToAsync("2019-12-05T10:00");

        (await world.SayAsync(clerk, "问题")).Text.ShouldContain("其中1个分类后超过1个工作日未交办");
    }
}
