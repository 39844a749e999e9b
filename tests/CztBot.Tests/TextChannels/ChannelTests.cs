using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.TextChannels;

/// <summary>What goes to a channel by itself, what a group gets, and what the settings say of a channel.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task A_reminder_arrives_as_text_and_its_number_opens_the_form()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var phone = await Handset.OfAsync(world, await world.ReporterAsync("T25"));
        await phone.SayAsync("帮助");
        await world.MoveToAsync("2019-12-02T09:00");

        var reminder = Text(world, phone);
        reminder.ShouldContain("请报送2019年11月工作进展");
        reminder.ShouldContain("1. 填报");
        (await phone.SayAsync("1")).ShouldContain("工作进展（必填）");
    }

    [Fact]
    public async Task A_reminder_does_not_throw_anybody_out_of_a_form()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        var phone = await Handset.OfAsync(world, await world.ReporterAsync("T25"));
        await phone.SayAsync("填报 25", "完成选址。");

        await world.MoveToAsync("2019-12-03T09:00");

        Text(world, phone).ShouldSatisfyAllConditions(text => text.ShouldNotContain("1. "), text => text.ShouldEndWith("（您正在填表，填完后发送“帮助”，可以查看能办理的事项。）"));
        (await phone.SayAsync("3")).ShouldContain("（3/");
    }

    [Fact]
    public async Task In_a_group_a_number_counts_for_the_person_asked_only()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        var asked = await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk));
        var other = await Handset.OfAsync(world, await world.ReporterAsync("T05"));

        (await asked.SayAsync("帮助", inGroup: true)).ShouldContain("1. ");
        var answer = await asked.SayAsync("1", inGroup: true);
        (await other.SayAsync("1", inGroup: true)).ShouldNotBe(answer);
        (await asked.SayAsync("我的任务", inGroup: true)).ShouldContain("请到与我的单聊中办理");
    }

    [Fact]
    public async Task A_long_answer_comes_in_parts()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => With(choice, ("Channels:sms:MaxLength", "120")));
        await world.MoveToAsync("2019-12-02T09:00");
        var phone = await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk));
        var full = await (await Handset.OfAsync(world, await world.PersonAsync(Roles.Clerk), "telegram")).SayAsync("进度");

        var part = await phone.SayAsync("进度");
        var whole = "";
        for (var parts = 0; parts < 40 && part.EndsWith("（未完，回复“更多”看后面的内容）", StringComparison.Ordinal); parts++)
        {
            part.Length.ShouldBeLessThanOrEqualTo(120);
            whole += part.Replace("（未完，回复“更多”看后面的内容）", "", StringComparison.Ordinal);
            part = await phone.SayAsync("更多");
        }

        part.Length.ShouldBeLessThanOrEqualTo(120);
        whole += part;
        whole.Replace("\n", "", StringComparison.Ordinal).ShouldBe(full.Replace("\n", "", StringComparison.Ordinal));
        full.Length.ShouldBeGreaterThan(240);
        (await phone.SayAsync("99")).ShouldStartWith("没有第99项，请回复1至");
    }

    [Fact]
    public async Task A_channel_for_the_public_answers_what_is_issued_and_sends_the_rest_elsewhere()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => With(choice, ("Channels:sms:Shows", "Public")));
        await world.MoveToAsync("2019-12-02T09:00");
        await world.ReportAsync("T05", "完成路基工程。");
        var phone = await Handset.OfAsync(world, await world.ReporterAsync("T05"));

        (await phone.SayAsync("我的任务")).ShouldBe("这个渠道只回答已签发的内容。填报、待办等业务，请在其他渠道与我的单聊中办理。");
        (await phone.SayAsync("任务5到哪了")).ShouldNotContain("完成路基工程");
    }

    [Fact]
    public async Task A_channel_that_is_off_says_so_and_gets_nothing()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => With(choice, ("Channels:sms:Shows", "None")));
        var phone = await Handset.OfAsync(world, await world.ReporterAsync("T05"));
        (await phone.SayAsync("帮助")).ShouldBe("这个渠道没有启用，请在其他渠道与我联系。");
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_channel_that_is_off_and_the_ledger_says_so()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => With(choice, ("Channels:test:Shows", "None")));
        await world.MoveToAsync("2019-12-02T09:00");

        world.Channel.Posted.ShouldBeEmpty();
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).ShouldAllBe(entry => entry.State == DeliveryStates.Unreachable && entry.Error == "channel-off");
    }

    [Fact]
    public async Task Nothing_personal_is_sent_to_a_channel_for_the_public()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => With(choice, ("Channels:test:Shows", "Public")));
        await world.MoveToAsync("2019-12-02T09:00");

        var personal = world.Channel.Posted.Where(posted => posted.Conversation.StartsWith("chat-", StringComparison.Ordinal)).ToList();
        personal.ShouldNotBeEmpty();
        personal.ShouldAllBe(posted => posted.Activity.GetProperty("text").GetString() == "您有一条新消息，请在其他渠道与我的单聊中发送“帮助”查看。");
    }

    [Theory]
    [InlineData("sms", "true", true)]
    [InlineData("telegram", null, false)]
    [InlineData("line", null, false)]
    [InlineData("msteams", null, true)]
    [InlineData("msteams", "false", false)]
    [InlineData("somewhere-new", null, true)]
    public async Task Cards_go_where_the_channel_or_its_setting_takes_them(string channel, string? setting, bool cards)
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T08:00", choice => setting is null ? choice : With(choice, ($"Channels:{channel}:Cards", setting)));
        world.Get<CztBot.Conversations.Channels>().ShowsCards(channel).ShouldBe(cards);
    }

    [Theory]
    [InlineData("Channels:sms:Cards", "yes", "应为 true 或 false，您写的是“yes”")]
    [InlineData("Channels:sms:Shows", "Some", "应为 All、Public、None 之一，您写的是“Some”")]
    [InlineData("Channels:sms:MaxLength", "10", "应为不小于100的整数，您写的是“10”")]
    [InlineData("Channels:sms:Colour", "red", "不是通道的设置")]
    public async Task A_wrong_setting_is_named(string name, string value, string expected)
    {
        var wrong = await Should.ThrowAsync<UserErrorException>(() => BotWorld.StartAsync("2019-12-02T08:00", choice => With(choice, (name, value))));
        wrong.Message.ShouldContain($"{name} {expected}");
    }

    private static string Text(BotWorld world, Handset phone) =>
        world.Channel.Posted.Last(posted => posted.Conversation == phone.Conversation).Activity.GetProperty("text").GetString()!;

    private static HostChoice With(HostChoice choice, params (string Name, string Value)[] settings) =>
        choice with { Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal) };
}
