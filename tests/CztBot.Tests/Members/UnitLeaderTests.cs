using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

/// <summary>更换负责人, 停用负责人: who answers for a unit in its papers (R16).</summary>
public sealed class UnitLeaderTests
{
    private const string Unit = "长沙/住建";

    [Fact]
    [Trait("Rule", "R16")]
    public async Task A_unit_gets_a_leader_another_one_and_none_each_with_days_and_without_any_duty()
    {
        await using var world = await OpenAsync();

        (await ChangeAsync(world, ("name", "李 大为"), ("post", "主任"), ("from", "2018-03-01"))).Text.ShouldContain("李大为（主任，2018-03-01起）");
        (await ChangeAsync(world, ("name", "周立新"), ("post", "主任"), ("from", "2019-12-10"))).Text.ShouldContain("李大为（主任，2018-03-01至2019-12-09）、周立新（主任，2019-12-10起）");
        world.Clock.MoveTo(BotWorld.Instant("2019-12-11T09:00"));
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.SayAsync(clerk, "更换联络员 长沙市住建委")).Text.ShouldContain("单位负责人：周立新（主任，2019-12-10起）");
        var end = await world.SayAsync(clerk, "停用负责人 长沙市住建委");
        (await world.PressAsync(clerk, "leader.change", end.Button("leader.change"), ("from", "2019-12-11"))).Text.ShouldContain("没有登记");

        var roster = (await world.StandingAsync()).Roster;
        roster.UnitLeaders.Select(one => (one.Name, one.Until)).ShouldBe([("李大为", new DateOnly(2019, 12, 9)), ("周立新", new DateOnly(2019, 12, 10))]);
        roster.People.ShouldNotContain(person => person.Name == "李大为" || person.Name == "周立新");
        (await world.SayAsync(clerk, "停用负责人 长沙市住建委")).Sentence.ShouldContain("没有登记负责人，无需停用");
        var trail = await world.Get<AuditStore>().OfAsync($"roster/leader/{Unit}/");
        trail.Count.ShouldBe(4);
        trail.ShouldAllBe(entry => entry.Action == "leader.change" && entry.PersonId == clerk && !$"{entry}".Contains("李大为", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name", "", "请填写新负责人的姓名")]
    [InlineData("name", "一二三四五六七八九十一二三四五六七八九十一", "姓名最多20个字")]
    [InlineData("post", "", "请填写职务")]
    [InlineData("from", "明天", "请选择起始日期")]
    [InlineData("from", "2021-12-02", "请核对年份")]
    [InlineData("from", "2019-11-09", "李大为从2019年11月10日起已任长沙市住建委负责人")]
    public async Task What_cannot_be_is_said_on_the_card_and_what_was_typed_stays(string field, string value, string reason)
    {
        await using var world = await OpenAsync();
        await ChangeAsync(world, ("name", "李大为"), ("post", "主任"), ("from", "2019-11-10"));

        var again = await ChangeAsync(world, [.. new[] { ("name", "周立新"), ("post", "局长"), ("from", "2019-12-10") }.Where(one => one.Item1 != field), (field, value)]);

        again.Text.ShouldContain(reason);
        again.Input(field == "post" ? "name" : "post").ShouldBe(field == "post" ? "周立新" : "局长");
        (await world.StandingAsync()).Roster.UnitLeaders.ShouldHaveSingleItem().Name.ShouldBe("李大为");
    }

    [Fact]
    public async Task The_same_card_pressed_again_changes_nothing_and_shows_how_it_stands()
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.SayAsync(clerk, "更换负责人 长沙市住建委");
        (string, string)[] filled = [("name", "李大为"), ("post", "主任"), ("from", "2019-12-03")];
        await world.PressAsync(clerk, "leader.change", card.Button("leader.change"), filled);

        var again = await world.PressAsync(clerk, "leader.change", card.Button("leader.change"), filled);

        again.Text.ShouldContain("在您打开卡片后有过更改");
        (await world.Get<AuditStore>().OfAsync("roster/leader/")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_fits_several_units_is_a_choice()
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        var choice = await world.SayAsync(clerk, "更换负责人 住建");

        var button = choice.Buttons("leader.open").First(one => one.GetProperty("unit").GetString() == Unit);
        (await world.PressAsync(clerk, "leader.open", button)).Text.ShouldContain("更换长沙市住建委的负责人");
    }

    [Fact]
    [Trait("Rule", "R90")]
    public async Task Whoever_may_read_the_contact_reads_the_leader_and_a_group_neither()
    {
        await using var world = await OpenAsync();
        await ChangeAsync(world, ("name", "李大为"), ("post", "主任"), ("from", "2019-12-03"));
        var item = (await world.StandingAsync()).Plan.ReportingItems.First(one => one.Leads[0].UnitId == Unit).Id.TrimStart('T').TrimStart('0');
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.SayAsync(clerk, $"任务{item}谁负责")).Text.ShouldContain("李大为（主任）");
        (await world.SayInGroupAsync(clerk, $"任务{item}谁负责")).Text.ShouldNotContain("李大为");
    }

    private static async Task<Answer> ChangeAsync(BotWorld world, params (string Id, string Value)[] fields)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.SayAsync(clerk, "更换负责人 长沙市住建委");
        return await world.PressAsync(clerk, "leader.change", card.Button("leader.change"), fields);
    }

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        return world;
    }
}
