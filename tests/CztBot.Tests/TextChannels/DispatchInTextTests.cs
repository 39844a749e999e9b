using CztBot.Storage;
using CztBot.Tests.Dispatches;
using CztBot.Tests.World;

namespace CztBot.Tests.TextChannels;

public sealed class DispatchInTextTests
{
    [Fact]
    public async Task A_dispatch_is_answered_on_a_channel_without_cards()
    {
        await using var world = await DispatchMoves.AskedAsync();
        var phone = await Handset.OfAsync(world, await world.ContactAsync(DispatchMoves.Builders));

        var list = await phone.SayAsync("我的调度");
        var form = await phone.SayAsync("1", "3");
        var summary = await phone.SayAsync("方案已会签。");
        var receipt = await phone.SayAsync("1");

        string.Join("\n---\n", list, form, summary, receipt).ShouldContain("已收到");
        (await world.Get<DispatchStore>().AnswersAsync((await world.DispatchAsync()).Id)).ShouldHaveSingleItem().TextOn("T05").ShouldBe("方案已会签。");
    }
}
