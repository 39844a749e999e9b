using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

public sealed class SigningTests
{
    private static readonly Month November = new(2019, 11);

    [Fact]
    [Trait("Rule", "R42")]
    public async Task Nothing_leaves_before_the_head_has_signed()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.SayAsync(clerk, "发布")).Text.ShouldContain("还没有签发，不能发布");
        var forged = System.Text.Json.JsonSerializer.SerializeToElement(new { month = "2019-11" });
        (await world.PressAsync(clerk, "bulletin.publish", forged)).Text.ShouldContain("还没有签发，不能发布");
        await world.DrainAsync();

        world.Papers().ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_head_signs_and_the_clerk_has_no_such_button()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var head = await world.PersonAsync(Roles.Head);

        (await world.SayAsync(clerk, "简报")).Buttons("bulletin.sign").ShouldBeEmpty();
        var data = (await world.SayAsync(head, "简报")).Button("bulletin.sign");
        (await world.PressAsync(clerk, "bulletin.sign", data, ("confirmed", "true"))).Text.ShouldStartWith("简报由秘书处负责人签发，您没有这项权限。");

        (await world.Get<BulletinStore>().FindAsync(November)).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R60")]
    public async Task Signing_numbers_the_paper_and_locks_what_it_stands_on_and_nothing_else()
    {
        await using var world = await BulletinWorld.StartAsync();

        (await world.SignAsync()).Text.ShouldContain("第1期（总第1期）");

        var reports = await world.Get<ReportStore>().MonthAsync(November);
        reports.ToDictionary(report => report.ItemId, report => report.State).ShouldBe(new Dictionary<string, ReportState>
        {
            ["T05"] = ReportState.Locked, ["T06"] = ReportState.Locked, ["T07"] = ReportState.Submitted,
        });
        (await world.Get<BulletinStore>().FindAsync(November))!.Body.ShouldNotContain(BulletinWorld.Waiting);
    }

    [Fact]
    public async Task What_changed_after_the_preview_is_not_signed_unseen()
    {
        await using var world = await BulletinWorld.StartAsync();
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"));

        await world.AcceptAsync("T07");

        (await world.PressAsync(head, "bulletin.sign", asked.Button("bulletin.sign"))).Text.ShouldContain("没有签发");
        (await world.Get<BulletinStore>().FindAsync(November)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_still_open_is_named_before_the_signature_and_without_it_nothing_is_asked()
    {
        await using var world = await BulletinWorld.StartAsync();
        var head = await world.PersonAsync(Roles.Head);
        (await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"))).Text.ShouldContain("还有1项待核定、0项退回中");
        await world.AcceptAsync("T07");

        (await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"))).Text.ShouldContain("第1期（总第1期）");
    }

    [Fact]
    public async Task Two_presses_at_once_issue_one_paper_under_one_number()
    {
        await using var world = await BulletinWorld.StartAsync();
        var head = await world.PersonAsync(Roles.Head);
        var asked = await world.PressAsync(head, "bulletin.sign", (await world.SayAsync(head, "签发")).Button("bulletin.sign"));
        var sign = asked.Button("bulletin.sign");

        var answers = await Task.WhenAll(world.PressAsync(head, "bulletin.sign", sign), world.PressAsync(head, "bulletin.sign", sign));

        answers.ShouldAllBe(answer => answer.Text.Contains("第1期（总第1期）", StringComparison.Ordinal));
        (await world.Get<BulletinStore>().FindAsync(November))!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_that_comes_after_the_issue_is_taken_as_supplementary_and_stays_missing_in_the_issued_paper()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var issued = await world.Get<BulletinStore>().FindAsync(November);
        await world.MoveToAsync("2019-12-17T10:00");

        await world.ReportAsync("T08", "完成可研报告。");

        (await world.Get<ReportStore>().FindAsync(November, "T08"))!.Supplementary.ShouldBeTrue();
        (await world.Get<BulletinStore>().FindAsync(November)).ShouldBe(issued);
    }
}
