using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.Rights;
using CztBot.Tests.World;

namespace CztBot.Tests.Problems;

/// <summary>An instruction by sentence: shown with all its fields, written by a button and once, and never by the sentence.</summary>
public sealed class InstructionTests
{
    private const string Said = "让长沙住建委下周五前报三干情况说明";
    private const string Mayor = "wang-anhe";

    [Fact]
    [Trait("Rule", "R89")]
    public async Task A_leaders_sentence_is_confirmed_with_all_its_fields_and_becomes_a_problem_once_of_which_the_secretariat_is_told()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var (clerk, head) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));

        var card = await world.SayAsync(Mayor, Said);

        foreach (var part in (string[])["主办单位：长沙市住建委", "所属任务：任务5", $"要求：{Said}", "时限：2019年12月13日", "提出人：王安和", "还没有写入任何内容"]) card.Text.ShouldContain(part);
        (await OpenAsync(world)).ShouldBeEmpty();

        var receipt = await world.PressAsync(Mayor, "problem.instruct", card.Button("problem.instruct"));
        var twice = await world.PressAsync(Mayor, "problem.instruct", card.Button("problem.instruct"));
        await world.DrainAsync();

        receipt.Text.ShouldContain("已转秘书处拟单\n下一步：秘书处核实、分类后拟交办单");
        receipt.Buttons("word.say").ShouldNotBeEmpty();
        twice.Text.ShouldContain("没有重复登记");
        var problem = (await OpenAsync(world)).ShouldHaveSingleItem();
        (problem.Source, problem.InstructorId, problem.UnitId, problem.ItemId, problem.DueOn, problem.Text).ShouldBe((ProblemSource.Leader, Mayor, "长沙/住建", "T05", new DateOnly(2019, 12, 13), Said));
        world.Told(clerk, "领导提出交办事项，请核实拟单").ShouldBe(1);
        world.Told(head, "交办领导：长沙市市长王安和").ShouldBe(1);
        (await world.PressAsync(Mayor, "problem.open", receipt.Button("problem.open"))).Text.ShouldContain("要求时限：2019年12月13日");
    }

    [Fact]
    [Trait("Rule", "R89")]
    public async Task What_a_leader_asked_for_stands_in_the_form_of_the_order_that_is_drafted_of_it()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var card = await world.SayAsync(Mayor, Said);
        await world.PressAsync(Mayor, "problem.instruct", card.Button("problem.instruct"));

        var classified = await world.ClassifyAsync("2", "部门协调", ("reason", "由秘书处协调。"));
        var form = await world.PressAsync(await world.PersonAsync(Roles.Clerk), "order.new", classified.Button("order.new"));

        (form.Input("requirement"), form.Input("mainUnit"), form.Input("due"), form.Input("instructor")).ShouldBe((Said, "长沙市住建委", "2019-12-13", Mayor));
    }

    [Fact]
    [Trait("Rule", "R89")]
    public async Task The_secretariats_sentence_opens_the_form_of_an_order_with_what_was_said()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);

        var card = await world.SayAsync(clerk, Said);
        var form = await world.PressAsync(clerk, "order.new", card.Button("order.new"));

        card.Buttons("problem.instruct").ShouldBeEmpty();
        (form.Input("requirement"), form.Input("mainUnit"), form.Input("due")).ShouldBe((Said, "长沙市住建委", "2019-12-13"));
        (await world.PressAsync(clerk, "order.draft", form.Button("order.draft"), ("requirement", Said), ("mainUnit", "长沙市住建委"), ("due", "2019-12-13"))).Text.ShouldContain("草稿已保存。");
        (await world.Get<OrderStore>().OpenAsync()).ShouldHaveSingleItem().Content.ItemId.ShouldBe("T05");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_delegate_asks_in_the_leaders_place_within_the_scope_and_nobody_else_does()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_TEST_DATABASE") is null, "The table of rights is played on SQLite.");
        await using var world = await RightsWorld.StartAsync();

        var card = await world.World.SayAsync(Cast.Aide, Said);
        (await world.World.PressAsync(Cast.Aide, "problem.instruct", card.Button("problem.instruct"))).Text.ShouldContain("代为提出：秦秘书");
        (await world.World.SayAsync(Cast.PartAide, Said)).Sentence.ShouldContain("不在委托给您的范围内");
        (await world.World.PressAsync(Cast.PartAide, "problem.instruct", card.Button("problem.instruct"))).Sentence.ShouldContain("不在委托给您的范围内");
        (await world.World.SayAsync(await world.World.ContactAsync("长沙/交通"), Said)).Sentence.ShouldBe("交办由市领导和秘书处提出，您可以请秘书处办理。没有写入任何内容。");
        (await world.World.SayInGroupAsync(Mayor, Said)).Sentence.ShouldBe("交办事项不在群里提出，没有写入任何内容。请到与我的单聊中再说一遍。");

        (await OpenAsync(world.World)).Where(problem => problem.InstructorId is not null).ShouldHaveSingleItem().RaisedBy.ShouldBe(Cast.Aide);
    }

    [Fact]
    [Trait("Rule", "R89")]
    public async Task What_was_not_said_stands_as_not_said_and_what_has_no_field_stays_in_the_text()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");

        var bare = await world.SayAsync(Mayor, "请长沙住建委和湘潭住建局书面说明三干进展");
        bare.Text.ShouldContain("时限：未写明，一般事项为10个工作日");
        await world.PressAsync(Mayor, "problem.instruct", bare.Button("problem.instruct"));

        var problem = (await OpenAsync(world)).ShouldHaveSingleItem();
        (problem.UnitId, problem.DueOn).ShouldBe((null, null));
        problem.Text.ShouldContain("主办单位：长沙市住建委、湘潭市住建局。");
        (await world.PressAsync(Mayor, "problem.instruct", Moves.Data(("text", " ")))).Sentence.ShouldContain("没有写明要求，没有保存");
        (await world.PressAsync(Mayor, "problem.instruct", Moves.Data(("text", "报说明"), ("due", "周五")))).Sentence.ShouldContain("时限应为");
    }

    private static Task<IReadOnlyList<Problem>> OpenAsync(BotWorld world) => world.Get<ProblemStore>().OpenAsync();
}
