using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Tests.World;

namespace CztBot.Tests.TextChannels;

/// <summary>What unfolds on a card is entered by its number, filled in and left again.</summary>
public sealed class SecretariatByTextTests
{
    [Fact]
    public async Task A_clerk_returns_a_report_with_a_reason_by_numbers()
    {
        await using var world = await OpenAsync();
        var phone = await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk));

        var review = await phone.SayAsync("审核 5");
        review.ShouldContain("1. 核定");
        review.ShouldContain("2. 退回");
        (await phone.SayAsync("2")).ShouldContain("（1/2）退回原因（单位会看到原文）");
        (await phone.SayAsync("请写明数量。")).ShouldContain("（2/2）需要修改的栏目");
        (await phone.SayAsync("1、3")).ShouldContain("需要修改的栏目：工作进展、完成比例");
        await phone.SayAsync("1");

        (await world.StoredAsync("T05"))!.ShouldSatisfyAllConditions(
            report => report.State.ShouldBe(ReportState.Returned), report => report.Return!.Reason.ShouldBe("请写明数量。"), report => report.Return!.Fields.ShouldBe(["progress", "percent"]));
    }

    [Fact]
    public async Task The_way_back_from_what_was_unfolded_is_a_number_too()
    {
        await using var world = await OpenAsync();
        var phone = await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk));
        var inside = await phone.SayAsync("审核 5", "2", "返回");

        inside.ShouldContain(". 返回");
        var number = inside.Split('\n').Single(line => line.EndsWith(". 返回", StringComparison.Ordinal)).Split('.')[0];
        (await phone.SayAsync(number)).ShouldContain("1. 核定");
    }

    [Fact]
    public async Task What_the_card_proposes_goes_along_with_the_button()
    {
        await using var world = await OpenAsync();
        var phone = await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk));

        (await phone.SayAsync("审核 5")).ShouldContain("亮灯");
        await phone.SayAsync("1");

        (await world.StoredAsync("T05"))!.ShouldSatisfyAllConditions(report => report.State.ShouldBe(ReportState.Accepted), report => report.Lamp.ShouldBe(Lamp.Green));
    }

    [Fact]
    public async Task A_number_gives_nobody_a_right()
    {
        await using var world = await OpenAsync();
        var clerk = await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk));
        await clerk.SayAsync("审核 5");
        await world.ChangeRolesAsync(await world.PersonAsync(Roles.Clerk), Roles.Leader);

        (await clerk.SayAsync("1")).ShouldContain("没有");

        (await world.StoredAsync("T05"))!.State.ShouldBe(ReportState.Submitted);
    }

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        await world.ReportAsync("T05", "完成路基工程。");
        return world;
    }
}
