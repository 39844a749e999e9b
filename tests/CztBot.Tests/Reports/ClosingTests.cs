using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Reports;

/// <summary>办结销号 of a task over the real program: proposed, returned, verified by others, and closed for good (R41).</summary>
public sealed class ClosingTests
{
    [Fact]
    [Trait("Rule", "R41")]
    public async Task An_old_card_pressed_again_does_not_open_what_is_closed()
    {
        await using var world = await ProposedAsync();
        var contact = await world.ReporterAsync("T24");
        var old = (await world.FormAsync("T24")).Button("report.finish");
        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "item.close", (await world.ReviewAsync("T24")).Button("item.close"));

        (await world.PressAsync(contact, "report.finish", old, ("evidence", "再报一次。"))).Sentence.ShouldContain("已经办结销号，不能再申请办结");

        (await world.Get<ClosureStore>().FindAsync("T24")).ShouldNotBeNull().ShouldSatisfyAllConditions(one => one.State.ShouldBe(Closure.Closed), one => one.Evidence.ShouldBe("竣工备案表1号"));
        await world.DrainAsync();
        world.Told(contact, "从下月起不再报送").ShouldBe(1);
        (await world.FormAsync("T24")).Buttons("report.finish").ShouldBeEmpty();
        await world.MoveToAsync("2020-01-02T09:00");
        (await world.Get<RoundStore>().FindAsync(new(2019, 12)))!.Item("T24").ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R41")]
    public async Task A_clerk_who_reports_for_the_unit_does_not_verify_it_and_a_card_from_before_changes_nothing()
    {
        await using var world = await ProposedAsync();
        var (contact, clerk) = (await world.ReporterAsync("T24"), await world.PersonAsync(Roles.Clerk));
        var seen = (await world.ReviewAsync("T24")).Button("item.close");
        await world.ChangeRolesAsync(contact, Roles.Contact | Roles.Clerk);
        (await world.PressAsync(contact, "item.close", seen)).Sentence.ShouldContain("您不能核实");

        await world.PressAsync(clerk, "item.decline", seen, ("declineReason", "缺验收意见。"));
        await world.PressAsync(contact, "report.finish", (await world.FormAsync("T24")).Button("report.finish"), ("evidence", "验收意见2号"));
        (await world.PressAsync(clerk, "item.close", seen)).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("刚刚有更新"), text => text.ShouldContain("验收意见2号"));

        (await world.Get<ClosureStore>().FindAsync("T24"))!.State.ShouldBe(Closure.Proposed);
    }

    [Fact]
    [Trait("Rule", "R41")]
    public async Task A_proposal_goes_back_with_what_is_missing_the_unit_is_told_and_proposes_anew()
    {
        await using var world = await ProposedAsync();
        var (contact, clerk) = (await world.ReporterAsync("T24"), await world.PersonAsync(Roles.Clerk));
        var review = await world.ReviewAsync("T24");
        (await world.PressAsync(clerk, "item.decline", review.Button("item.decline"), ("declineReason", ""))).Sentence.ShouldContain("请填写退回办结申请的原因");
        (await world.PressAsync(clerk, "item.decline", review.Button("item.decline"), ("declineReason", "缺消防验收意见。"))).Sentence.ShouldContain("已退回单位");
        (await world.ReviewAsync("T24")).Buttons("item.close").ShouldBeEmpty();
        await world.DrainAsync();
        world.Told(contact, "缺消防验收意见。").ShouldBe(1);

        (await world.PressAsync(contact, "report.finish", (await world.FormAsync("T24")).Button("report.finish"), ("evidence", "消防验收意见3号"))).Sentence.ShouldContain("办结申请已提交");
        (await world.PressAsync(clerk, "item.close", (await world.ReviewAsync("T24")).Button("item.close"))).Sentence.ShouldContain("已办结销号");
    }

    private static async Task<BotWorld> ProposedAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T24", "学校建成开学。", ("status", "已完成"));
        await world.PressAsync(await world.ReporterAsync("T24"), "report.finish", (await world.FormAsync("T24")).Button("report.finish"), ("evidence", "竣工备案表1号"));
        await world.AcceptAsync("T24");
        return world;
    }
}
