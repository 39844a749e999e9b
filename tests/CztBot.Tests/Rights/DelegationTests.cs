using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>Who acts for whom, on the way out and on the trail (R43, R75).</summary>
public sealed class DelegationTests
{
    [Fact]
    public async Task The_bulletin_goes_to_the_mayor_and_to_who_acts_for_the_mayor_in_everything()
    {
        await using var world = await RightsWorld.StartAsync();
        var clerk = world.Cast.Of("经办", RightsWorld.Unit, 2);

        (await world.World.SayAsync(clerk, "发布")).Text.ShouldContain("秦秘书（受长沙市市长王安和委托）");
        var board = await world.World.PublishAsync();

        board.Text.ShouldContain("应发21份");
        (await world.World.SayAsync(clerk, "发布")).Text.ShouldContain("秦秘书（受长沙市市长王安和委托）");
        var mayor = world.Cast.Of("本市市长", RightsWorld.Unit, 2);
        world.World.Told(mayor, "报：三市主要领导、有关领导").ShouldBe(1);
        world.World.Told(mayor, "委托").ShouldBe(0);
        world.World.Told(Cast.Aide, "受长沙市市长王安和委托阅").ShouldBe(1);
        world.World.Told(Cast.Aide, RightsWorld.ForLeaders).ShouldBe(1);
        foreach (var other in (string[])[Cast.PartAide, Cast.LateAide]) world.World.Told(other, "长株潭一体化工作").ShouldBe(0);
    }

    [Fact]
    public async Task What_was_planned_for_a_delegate_does_not_leave_once_the_delegation_ended()
    {
        await using var world = await RightsWorld.StartAsync();
        var roster = (await world.World.StandingAsync()).Roster;
        var actor = Core.Actor.System(world.World.Clock.Now);
        var delivery = new Core.Rounds.Delivery
        {
            Month = Moves.November, Kind = "bulletin", Subject = "bulletin", Recipient = $"person:{Cast.Aide}", Occasion = "issue", NotBefore = actor.At,
        };
        await world.World.Get<Database>().WriteAsync(actor, async work =>
        {
            await RosterStore.ReplaceAsync(work, roster with { Delegations = [] }, "委托到期");
            return await DeliveryStore.PlanAsync(work, [delivery]);
        });

        await world.World.DrainAsync();

        world.World.Told(Cast.Aide, "长株潭一体化工作").ShouldBe(0);
        (await world.World.Get<DeliveryStore>().MonthAsync(Moves.November, "bulletin")).ShouldHaveSingleItem().State.ShouldBe(DeliveryStates.Cancelled);
    }

    [Fact]
    public async Task A_deputy_signs_in_the_own_name_and_for_the_head_and_the_trail_keeps_both()
    {
        await using var world = await RightsWorld.StartAsync();
        world.Return("未签发");
        var head = world.Cast.Of("负责人", RightsWorld.Unit, 2);

        var answer = await world.World.PressAsync(Cast.Deputy, "bulletin.sign", Moves.Data(("month", "2019-11"), ("stamp", world.Stamp), ("confirmed", "true")));

        answer.Text.ShouldContain("已签发（受秘书处负责人蒋高远委托）");
        var entry = (await world.World.Get<AuditStore>().OfAsync("bulletin/"))[^1];
        entry.PersonId.ShouldBe(Cast.Deputy);
        entry.OnBehalfOf.ShouldBe(head);
        (await world.World.Get<AuditStore>().OfAsync("report/")).ShouldContain(one => one.PersonId == Cast.Deputy && one.OnBehalfOf == head);
    }

    [Fact]
    public async Task A_deputy_is_one_within_the_days_and_the_head_leaves_no_trace_of_a_deputy()
    {
        await using var world = await RightsWorld.StartAsync();
        world.Return("未签发");
        var roster = (await world.World.StandingAsync()).Roster;
        var over = roster.Delegations[0] with { Until = new DateOnly(2019, 12, 15) };
        await world.World.Get<Database>().WriteAsync(Core.Actor.System(world.World.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster with { Delegations = [.. roster.Delegations.Where(one => one.ToId != Cast.Deputy), over with { FromId = "jiang-gaoyuan", ToId = Cast.Deputy }] }, "到期");
            return true;
        });
        var data = Moves.Data(("month", "2019-11"), ("stamp", world.Stamp), ("confirmed", "true"));

        (await world.World.PressAsync(Cast.Deputy, "bulletin.sign", data)).Sentence.ShouldContain("您没有这项权限");
        (await world.World.SignAsync()).Text.ShouldContain("已签发。");
        (await world.World.Get<AuditStore>().OfAsync("bulletin/")).ShouldAllBe(one => one.OnBehalfOf == null);
    }

    [Fact]
    public async Task A_delegates_answers_say_for_whom_they_are_given()
    {
        await using var world = await RightsWorld.StartAsync();
        world.Return("未签发");

        (await world.World.SayAsync(Cast.Aide, "任务11b")).Text.ShouldContain("受长沙市市长王安和委托查看。");
        (await world.World.SayAsync(Cast.Aide, "长沙怎么样")).Text.ShouldContain("受长沙市市长王安和委托查看。");
        (await world.World.SayAsync(Cast.Aide, "谁没报")).Text.ShouldContain("受长沙市市长王安和委托查看。");
        (await world.World.SayInGroupAsync(Cast.Aide, "谁没报")).Text.ShouldNotContain("委托");
        (await world.World.SayAsync(world.Cast.Of("本市市长", RightsWorld.Unit, 2), "任务11b")).Text.ShouldNotContain("委托");
        (await world.World.SayAsync(Cast.PartAide, "谁没报")).Text.ShouldContain("委托范围内应报4项");
    }

    [Fact]
    public async Task A_new_head_takes_over_and_all_work_is_kept()
    {
        await using var world = await RightsWorld.StartAsync();
        world.Return("未签发");
        var head = world.Cast.Of("负责人", RightsWorld.Unit, 2);
        var edit = Moves.Data(("month", "2019-11"), ("section", "overview"), ("version", "0"));
        await world.World.PressAsync(head, "bulletin.edit", edit, ("text", "前任负责人改过的总体情况。"));
        var roster = (await world.World.StandingAsync()).Roster;
        await world.World.Get<Database>().WriteAsync(Core.Actor.System(world.World.Clock.Now), async work =>
        {
            var people = roster.People.Select(person => person.Id == head ? person with { Roles = Roles.Aide } : person.Id == "yuan-jiawen" ? person with { Roles = Roles.Head } : person);
            await RosterStore.ReplaceAsync(work, roster with { People = [.. people] }, "换届");
            return true;
        });

        (await world.World.SayAsync(head, "签发")).Text.ShouldBe("还没有签发过简报。");
        (await world.World.SignAsync()).Text.ShouldContain("已签发");

        (await world.World.SayAsync("yuan-jiawen", "简报")).Text.ShouldContain("第1期");
        (await world.World.PressAsync("yuan-jiawen", "bulletin.preview", Moves.Data(("month", "2019-11"), ("form", "bulletin")))).Text.ShouldContain("前任负责人改过的总体情况。");
    }
}
