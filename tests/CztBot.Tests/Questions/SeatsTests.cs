using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Tests.World;
using Microsoft.Extensions.Configuration;

namespace CztBot.Tests.Questions;

/// <summary>Who presides, and who is in the secretariat (R74, R75).</summary>
public sealed class SeatsTests
{
    [Theory]
    [Trait("Rule", "R74")]
    [InlineData("2019-12-03T10:00", "谁是轮值会长", "现任轮值会长城市：株洲市")]
    [InlineData("2021-04-09T10:00", "轮值会长城市是哪个", "现任轮值会长城市：株洲市")]
    [InlineData("2021-04-12T10:00", "现在轮值会长是谁？", "现任轮值会长城市：湘潭市")]
    [InlineData("2019-12-03T10:00", "2021年5月轮值会长是谁", "2021年5月轮值会长城市：湘潭市")]
    [InlineData("2019-12-03T10:00", "轮值会长", "牵头单位：株洲市发改委")]
    [InlineData("2019-12-03T10:00", "谁是轮值会长", "下一任：湘潭市，自2021年4月10日")]
    [InlineData("2019-12-03T10:00", "机制3谁牵头", "轮值会长城市发改委（现为株洲市发改委）")]
    [InlineData("2021-04-12T10:00", "机制3谁牵头", "轮值会长城市发改委（现为湘潭市发改委）")]
    public async Task The_presidency_is_answered_from_its_table(string at, string question, string says)
    {
        await using var world = await BotWorld.StartAsync(at);

        (await world.SayAsync(await world.PersonAsync(Roles.Leader), question)).Text.ShouldContain(says);
    }

    [Fact]
    [Trait("Rule", "R75")]
    public async Task The_secretariats_people_are_named_alone_and_not_in_a_group()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var leader = await world.PersonAsync(Roles.Leader);

        var alone = (await world.SayAsync(leader, "秘书处负责人是谁")).Text;
        alone.ShouldContain("所在城市：长沙市");
        alone.ShouldContain("负责人：蒋高远");
        alone.ShouldContain("经办：蔡晓雨、袁佳文");
        var group = (await world.SayInGroupAsync(leader, "秘书处设在哪")).Text;
        group.ShouldContain("所在城市：长沙市");
        group.ShouldNotContain("蒋高远");
        (await world.SayAsync(leader, "秘书处管着哪几项")).Text.ShouldNotContain("所在城市");
    }

    [Theory]
    [InlineData("Presidencies:0:City", "武汉", "“武汉”应为长沙、株洲、湘潭之一")]
    [InlineData("Presidencies:0:From", "2019-13-10", "“2019-13-10”应为")]
    [InlineData("Presidencies:0:To", "2019-11-01", "早于起始日期")]
    [InlineData("Hosts:0:From", "某天", "“某天”应为")]
    public void A_wrong_row_is_named(string setting, string value, string says)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Dispatch:Rules:0:EffectiveFrom"] = "2019-11",
            ["Dispatch:Presidencies:0:City"] = "株洲",
            ["Dispatch:Presidencies:0:From"] = "2019-11-10",
            ["Dispatch:Hosts:0:City"] = "长沙",
            ["Dispatch:Hosts:0:From"] = "2019-11-10",
            ["Dispatch:" + setting] = value,
        }).Build();

        Should.Throw<UserErrorException>(() => Settings.Read(configuration)).Message.ShouldContain(says);
    }
}
