using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Evaluation;

public sealed class EvaluationNoticeTests
{
    [Fact]
    [Trait("Rule", "R71")]
    public async Task Who_may_appeal_hears_that_the_evaluation_was_signed_until_when_and_where_to_press()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        await world.ReportAsync("T05", "完成路基工程。");
        await world.AcceptAsync("T05");
        await world.MoveToAsync("2019-12-16T10:00");
        var (head, contact, coordinator) = (await world.PersonAsync(Roles.Head), await world.ContactAsync("长沙/住建"), await world.PersonAsync(Roles.Coordinator, "长沙"));
        var asked = await world.PressAsync(head, "evaluation.sign", (await world.SayAsync(head, "年度评价 2019-11")).Button("evaluation.sign"));
        await world.PressAsync(head, "evaluation.sign", asked.Button("evaluation.sign"));
        await world.DrainAsync();

        world.Told(contact, "2019年11月评价（第1版）已经签发").ShouldBe(1);
        world.Told(coordinator, "2019年11月评价（第1版）已经签发").ShouldBe(1);
        var told = world.Channel.To($"chat-{contact}")[^1].Answer;
        told.Text.ShouldContain("2019年12月23日");
        (await world.PressAsync(contact, "evaluation.open", told.Button("evaluation.open"))).Buttons("evaluation.appeal").ShouldNotBeEmpty();
        (await world.Get<DeliveryStore>().MonthAsync(new(2019, 12))).Where(entry => entry.Kind == DeliveryKinds.EvaluationSigned).ShouldAllBe(entry => entry.State == DeliveryStates.Sent);
    }
}
