using System.Text.Json.Nodes;
using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Rights;

/// <summary>Where more than one reads along (R90).</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task A_circular_on_its_way_to_a_group_leaves_out_numbers_and_addresses_that_people_typed()
    {
        await using var world = await RightsWorld.StartAsync();

        await world.World.PublishAsync();

        var circulars = world.World.Papers().Where(posted => posted.Conversation.StartsWith("group-", StringComparison.Ordinal)).ToList();
        circulars.Count.ShouldBe(3);
        circulars.ShouldAllBe(posted => posted.Answer.Text.Contains($"{RightsWorld.Progress}，联系电话［联系方式略］", StringComparison.Ordinal));
        circulars.ShouldAllBe(posted => !posted.Activity.ToString().Contains(RightsWorld.Phone, StringComparison.Ordinal));
        world.World.Told(world.Cast.Of("本市市长", RightsWorld.Unit, 2), RightsWorld.Phone).ShouldBe(1);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_conversation_of_several_is_a_group_even_where_the_channel_only_names_its_type(string type)
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var press = world.Invoke(await world.PersonAsync(Roles.Clerk), "bulletin.open", Moves.Data(("month", "2019-11")));
        press["conversation"] = new JsonObject { ["id"] = "several", ["conversationType"] = type };

        using var response = await world.PostAsync(press);

        (await response.Content.ReadAsStringAsync()).ShouldContain("请到与我的单聊中办理");
    }

    [Fact]
    public async Task Help_in_a_group_names_nobody_and_offers_only_what_a_group_may()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");

        var help = await world.SayInGroupAsync(await world.PersonAsync(Roles.Head), "帮助");

        help.Text.ShouldContain("请到与我的单聊中办理");
        help.Text.ShouldNotContain("蒋高远");
        help.Buttons("word.say").Select(button => button.GetProperty("text").GetString()).ShouldBe(["通报", "谁没报"]);
    }
}
