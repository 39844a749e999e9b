using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;
using CztBot.Tests.Rights;
using CztBot.Tests.World;

namespace CztBot.Tests.Orders;

/// <summary>Who is told of an order's moves, and in which words (R49–R51, R75).</summary>
public sealed class OrderNewsTests
{
    [Fact]
    [Trait("Rule", "R75")]
    public async Task What_waits_for_a_signature_is_told_to_the_head_and_the_named_deputy_and_a_draft_to_nobody()
    {
        await using var world = await ExtendedAsync();
        var (head, clerk) = (await world.PersonAsync(Roles.Head), (await world.StandingAsync()).Roster.People.First(person => person.Is(Roles.Clerk) && person.Id != Cast.Deputy).Id);
        var form = await world.PressAsync(clerk, "order.new", Moves.Data());
        var draft = await world.PressAsync(clerk, "order.draft", form.Button("order.draft"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"));
        await world.DrainAsync();
        world.Told(head, "确定接线方案。").ShouldBe(0);

        var again = await world.PressAsync(clerk, "order.new", draft.Button("order.new"));
        await world.PressAsync(clerk, "order.send", again.Button("order.send"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"));
        await world.DrainAsync();

        foreach (var signer in (string[])[head, Cast.Deputy]) world.Told(signer, "已送签，请核对后签发").ShouldBe(1, signer);
        world.Told(clerk, "已送签").ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "R52")]
    public async Task A_result_is_told_to_those_who_verify_it()
    {
        await using var world = await ExtendedAsync();
        await world.IssueAsync("长沙市住建委", ("instructor", "wang-anhe"));
        await world.ReceiveAsync();
        await world.ReplyAsync();
        await world.DrainAsync();

        foreach (var person in (string[])[await world.PersonAsync(Roles.Clerk), "wang-anhe", Cast.Aide]) world.Told(person, "单位已反馈办理结果，请核实办结").ShouldBe(1, person);
        world.Told(await world.PersonAsync(Roles.Head), "单位已反馈办理结果").ShouldBe(0, "verifying is the clerks' work");
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task A_second_extension_is_told_to_the_issuing_leader_and_to_who_acts_for_them()
    {
        await using var world = await ExtendedAsync();
        await world.IssueAsync("长沙市住建委", ("instructor", "wang-anhe"));
        await world.ReceiveAsync();
        var contact = await world.ContactAsync(OrderMoves.Unit);
        await world.MoveAsync(contact, "order.extend", ("reason", "方案待批。"), ("due", "2019-12-31"));
        await world.DrainAsync();
        foreach (var signer in (string[])[await world.PersonAsync(Roles.Head), Cast.Deputy]) world.Told(signer, "单位申请延期，请审批").ShouldBe(1, signer);
        await world.MoveAsync(Cast.Deputy, "order.extension", ("opinion", "同意。"), ("decision", "grant"));

        await world.MoveAsync(contact, "order.extend", ("reason", "仍待批。"), ("due", "2020-01-10"));
        await world.DrainAsync();

        foreach (var person in (string[])["wang-anhe", Cast.Aide]) world.Told(person, "单位申请延期，请审批").ShouldBe(1, person);
        world.Told(Cast.PartAide, "单位申请延期").ShouldBe(0, "the order is outside what was delegated");
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task A_request_for_time_in_a_result_that_is_done_over_asks_for_a_decision_and_its_answer_says_so()
    {
        await using var world = await ExtendedAsync();
        await world.IssueAsync();
        await world.ReceiveAsync();
        await world.ReplyAsync();
        var (contact, head) = (await world.ContactAsync(OrderMoves.Unit), await world.PersonAsync(Roles.Head));
        await world.MoveAsync(await world.PersonAsync(Roles.Clerk), "order.redo", ("opinion", "请补充图纸。"));
        await world.MoveAsync(contact, "order.extend", ("reason", "图纸待绘。"), ("due", "2019-12-31"));
        await world.DrainAsync();
        world.Told(head, "单位申请延期，请审批").ShouldBe(1);
        world.Told(head, "请按意见重办").ShouldBe(0);
        (await world.SayAsync(head, "交办")).Text.ShouldContain("退回重办，申请延期");

        await world.MoveAsync(head, "order.extension", ("opinion", "请抓紧。"), ("decision", "grant"));
        await world.DrainAsync();

        world.Told(contact, "延期申请已经答复，请看时限和意见，并按重办意见办理").ShouldBe(1);
        (await world.OrderAsync()).Opinion.ShouldBe("请补充图纸。\n延期审批意见：请抓紧。");
    }

    [Fact]
    [Trait("Rule", "R47")]
    public async Task A_clerk_takes_back_a_draft_that_has_no_number()
    {
        await using var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.PressAsync(clerk, "order.new", Moves.Data());
        var draft = await world.PressAsync(clerk, "order.draft", form.Button("order.draft"), ("requirement", "确定接线方案。"), ("mainUnit", "长沙市住建委"));
        draft.Buttons("order.void").ShouldBeEmpty();
        var asked = await world.PressAsync(clerk, "order.discard", draft.Button("order.discard"));
        asked.Text.ShouldContain("草稿没有编号");

        (await world.PressAsync(clerk, "order.discard", asked.Button("order.discard"))).Text.ShouldContain("已撤销");

        (await world.SayAsync(clerk, "交办")).Text.ShouldContain("没有未办结的交办单");
        (await world.IssueAsync()).Text.ShouldContain("〔2019〕1号");
        (await world.Get<OrderStore>().IssuedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R46")]
    public async Task A_problem_leads_to_its_orders_and_an_order_back_to_its_problem()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await world.ClassifyAsync();
        var head = await world.PersonAsync(Roles.Head);
        await world.IssueAsync("湘潭市住建局", ("requirement", "另一件事。"));
        var form = await world.PressAsync(head, "order.new", (await world.OpenProblemAsync(head)).Button("order.new"));
        var issued = await world.PressAsync(head, "order.issue", form.Button("order.issue"), ("requirement", "会同有关单位确定接线方案。"), ("mainUnit", "长沙市住建委"));

        var problem = await world.PressAsync(head, "problem.open", issued.Button("problem.open"));
        problem.Text.ShouldContain("接线标高两市意见不一。");
        var list = await world.PressAsync(head, "order.list", problem.Button("order.list"));

        list.Text.ShouldSatisfyAllConditions(text => text.ShouldContain("这个问题的交办单1份"), text => text.ShouldContain("〔2019〕2号"), text => text.ShouldNotContain("另一件事"));
        list.Button("problem.open").GetProperty("problem").GetString().ShouldBe((await world.ProblemAsync()).Id);
        (await world.PressAsync(await world.ContactAsync("湘潭/住建"), "order.list", problem.Button("order.list"))).Sentence.ShouldContain("没有您可以查看的交办单");
    }

    private static async Task<BotWorld> ExtendedAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-06T10:00");
        var roster = Cast.Extended((await world.StandingAsync()).Roster);
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster, "委托");
            foreach (var aide in (string[])[Cast.Aide, Cast.PartAide]) await AccountStore.BindAsync(work, "test", $"user-{aide}", aide);
            return true;
        });
        foreach (var person in roster.People) await world.SayAsync(person.Id, "帮助");
        return world;
    }
}
