using System.Text.Json;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
using CztBot.Tests.Supervision;
using CztBot.Tests.World;

namespace CztBot.Tests.Broadcasts;

/// <summary>Who was sent what, when and in which version (R82), and what the secretariat can do about it.</summary>
public sealed class DeliveryBoardTests
{
    [Fact]
    [Trait("Rule", "R82")]
    public async Task Who_did_not_get_the_form_stands_first_by_name_and_the_totals_add_up()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(403, ErrorCode: "MessageWritesBlocked"));
        await world.MoveToAsync("2019-12-02T09:00");
        var clerk = await world.PersonAsync(Roles.Clerk);

        var overview = await world.SayAsync(clerk, "发送情况");
        var board = await world.PressAsync(clerk, "delivery.board", overview.Button("delivery.board"));

        overview.Text.ShouldContain("填报表　应发22份：已送达21份，无法送达1份。");
        board.Text.ShouldContain("2019年11月填报表发送明细");
        board.Text.IndexOf((await world.StandingAsync()).PersonName(contact), StringComparison.Ordinal).ShouldBeLessThan(board.Text.IndexOf("已送达，12月2日09:00", StringComparison.Ordinal));
        board.Text.ShouldContain("无法送达：渠道不允许发送，对方可能已停用或移除机器人");
        (await world.PressAsync(clerk, "delivery.resend", board.Button("delivery.resend"))).Text.ShouldContain("正在重发1份。");
        await world.DrainAsync();
        world.Channel.To($"chat-{contact}").Count.ShouldBe(1);
        world.Channel.Posted.Count.ShouldBe(22);
    }

    [Theory]
    [InlineData(DeliveryStates.Unreachable, "no-conversation", "无法送达：尚未与机器人建立会话（未绑定或未安装）")]
    [InlineData(DeliveryStates.Unreachable, "channel-off", "无法送达：所在渠道已设置为不发送消息")]
    [InlineData(DeliveryStates.Unreachable, "http-403", "无法送达：渠道不允许发送，对方可能已停用或移除机器人")]
    [InlineData(DeliveryStates.Unreachable, "http-404", "无法送达：原来的会话已不存在，请对方给机器人发一条消息")]
    [InlineData(DeliveryStates.Unreachable, "bad-address", "无法送达：登记的会话地址有误，请对方给机器人发一条消息")]
    [InlineData(DeliveryStates.Cancelled, "superseded", "已由后来的消息代替，没有发送")]
    [InlineData(DeliveryStates.Cancelled, "stopped", "已停止发送")]
    [InlineData(DeliveryStates.Unreachable, null, "无法送达：渠道没有接收")]
    [InlineData(DeliveryStates.Failed, "defect", "发送失败：程序未能生成消息，请联系管理员")]
    [InlineData(DeliveryStates.Failed, "no-update", "没有更新：该渠道不能修改已发的消息")]
    [InlineData(DeliveryStates.Failed, "http-400", "发送失败：渠道认为消息格式有误，请联系管理员")]
    [InlineData(DeliveryStates.Failed, "http-401", "发送失败：渠道不认可机器人的身份，请联系管理员")]
    [InlineData(DeliveryStates.Failed, "http-409", "发送失败：渠道不接收（代码409），请联系管理员")]
    [InlineData(DeliveryStates.Failed, "http-413", "发送失败：消息过大，渠道不接收，请联系管理员")]
    [InlineData(DeliveryStates.Failed, "http-429", "发送失败：渠道限制发送速度，多次重试未成功")]
    [InlineData(DeliveryStates.Failed, "http-503", "发送失败：渠道暂时不可用，多次重试未成功")]
    [InlineData(DeliveryStates.Failed, "http-412", "发送失败：渠道暂时不可用，多次重试未成功")]
    [InlineData(DeliveryStates.Failed, "no-connection", "发送失败：连接不上渠道，多次重试未成功")]
    [InlineData(DeliveryStates.Failed, "connection-lost", "发送失败：连接不上渠道，多次重试未成功")]
    [InlineData(DeliveryStates.Failed, "timeout", "发送失败：连接不上渠道，多次重试未成功")]
    [InlineData(DeliveryStates.Failed, null, "发送失败：多次重试未成功")]
    public void What_became_of_a_message_is_said_with_its_reason(string state, string? error, string said) =>
        DeliveryNames.State(new LedgerEntry { State = state, Error = error }).ShouldBe(said);

    [Theory]
    [InlineData("no-conversation", "无法送达：群还没有登记，或者机器人已被移出群")]
    [InlineData("bad-address", "无法送达：登记的群地址有误，请到群里重新登记")]
    [InlineData("http-403", "无法送达：渠道不允许发送，机器人可能已被移出群")]
    [InlineData("http-404", "无法送达：原来的群会话已不存在，请到群里重新登记")]
    public void Why_a_group_was_not_reached_is_said_with_what_to_do_there(string error, string said) =>
        DeliveryNames.State(new LedgerEntry { Recipient = "group:g1", State = DeliveryStates.Unreachable, Error = error }).ShouldBe(said);

    [Fact]
    public async Task A_report_of_a_supervision_is_written_anew_in_its_place_too()
    {
        await using var world = await SupervisionMoves.SignedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var (report, posted) = (Moves.Data(("month", "2019-12"), ("kind", "supervision-report")), world.Channel.Posted.Count);

        var told = await world.PressAsync(clerk, "delivery.replace", (await world.PressAsync(clerk, "delivery.board", report)).Button("delivery.replace"));
        await world.DrainAsync();

        told.Text.ShouldContain("正在更新6份已发的消息，不会产生新消息。");
        world.Channel.Posted.Count.ShouldBe(posted);
        world.Channel.Replaced.Count.ShouldBe(6);
        world.Channel.Replaced.ShouldAllBe(one => one.Answer.Text.Contains("现将督查报告报上，请审阅", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_list_is_turned_over_page_by_page_and_back_and_nobody_is_left_out()
    {
        await using var world = await BotWorld.StartAsync("2019-12-02T12:00");
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, 65).Select(one => new Delivery
        {
            Month = Moves.November, Kind = DeliveryKinds.Notice, Subject = $"{one}", Recipient = $"group:g{one}", Occasion = "o", NotBefore = world.Clock.Now.AddDays(9),
        })]));
        var clerk = await world.PersonAsync(Roles.Clerk);
        var first = await world.PressAsync(clerk, "delivery.board", Moves.Data(("month", "2019-11"), ("kind", "notice")));
        var second = await world.PressAsync(clerk, "delivery.board", Page(first, "1"));
        var third = await world.PressAsync(clerk, "delivery.board", Page(second, "2"));

        ((Answer[])[first, second, third]).Select(page => page.Text.Split("等待发送").Length - 1).ShouldBe([30, 30, 5]);
        (first.Text.Contains("第1至30份，共65份", StringComparison.Ordinal), third.Text.Contains("第61至65份，共65份", StringComparison.Ordinal)).ShouldBe((true, true));
        third.Buttons("delivery.board").Count.ShouldBe(1);
        (await world.PressAsync(clerk, "delivery.board", Page(third, "1"))).Text.ShouldBe(second.Text);
        first.Buttons("delivery.board").Count(button => !button.TryGetProperty("kind", out _)).ShouldBe(1);
        (await world.PressAsync(clerk, "delivery.board", Moves.Data(("month", "2019-11"), ("kind", "notice"), ("page", "99")))).Text.ShouldBe(third.Text);
        (await world.PressAsync(clerk, "delivery.board", Moves.Data(("month", "2019-11"), ("kind", "notice"), ("page", "-2147483648")))).Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task A_conversation_that_the_channel_does_not_know_any_more_is_made_anew_once()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Makes[$"chat-{contact}"] = "fresh";
        world.Channel.Misbehave($"chat-{contact}", new Misbehaviour(404, ErrorCode: "ConversationNotFound"));

        await world.MoveToAsync("2019-12-02T09:00");

        (await EntryAsync(world, contact)).ShouldSatisfyAllConditions(entry => entry.State.ShouldBe(DeliveryStates.Sent), entry => entry.Attempts.ShouldBe(1));
        world.Channel.To("fresh").Count.ShouldBe(1);
        (await world.Get<ConversationStore>().ReferenceAsync($"person:{contact}"))!.ShouldContain("\"fresh\"");
    }

    [Fact]
    public async Task What_is_planned_for_later_leaves_on_its_day_and_can_be_stopped_before()
    {
        await using var world = await SignedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var choice = await world.SayAsync(clerk, "发布");
        (await world.PressAsync(clerk, "bulletin.publish", choice.Button("bulletin.publish"), ("channels", choice.Input("channels")!), ("sendOn", "2019-12-15"))).Text.ShouldContain("定时发送的日期应为今天或今后的日期");
        var planned = await world.PressAsync(clerk, "bulletin.publish", choice.Button("bulletin.publish"), ("channels", choice.Input("channels")!), ("sendOn", "2019-12-18"));
        await world.DrainAsync();
        planned.Text.ShouldContain("已安排12月18日上午发送");
        world.Papers().ShouldBeEmpty();

        var board = await world.PressAsync(clerk, "delivery.board", Moves.Data(("month", "2019-11"), ("kind", "circular")));
        (await world.PressAsync(clerk, "delivery.cancel", board.Button("delivery.cancel"))).Text.ShouldContain("已停止发送3份。");
        await world.MoveToAsync("2019-12-18T09:00");
        await world.DrainAsync();

        world.Papers().ShouldAllBe(posted => posted.Conversation.StartsWith("chat-", StringComparison.Ordinal));
        world.Papers().Count().ShouldBeGreaterThan(0);
        (await world.PressAsync(clerk, "delivery.board", Moves.Data(("month", "2019-11"), ("kind", "circular")))).Text.ShouldContain("已停止发送");
    }

    [Fact]
    public async Task A_trial_goes_to_oneself_alone_and_counts_nowhere()
    {
        await using var world = await SignedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.PressAsync(clerk, "bulletin.trial", (await world.SayAsync(clerk, "发布")).Button("bulletin.trial"))).Text.ShouldContain("已试发给您本人");
        await world.DrainAsync();

        world.Papers().ShouldHaveSingleItem().ShouldSatisfyAllConditions(posted => posted.Conversation.ShouldBe($"chat-{clerk}"), posted => posted.Answer.Text.ShouldContain("试发，仅您本人可见"));
        (await world.PublishAsync()).Text.ShouldContain("应发");
        (await world.SayAsync(clerk, "发布")).Text.ShouldNotContain("试发");
    }

    [Fact]
    public async Task What_nobody_knows_the_end_of_waits_for_a_person_who_asks_and_says()
    {
        await using var world = await SignedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var groups = (await world.StandingAsync()).Roster.Channels;
        foreach (var group in groups.Take(2)) world.Channel.Misbehave($"group-{group.Id}", new Misbehaviour(0, AcceptFirst: true));
        await world.PublishAsync();
        var circular = Moves.Data(("month", "2019-11"), ("kind", "circular"));

        var board = await world.PressAsync(clerk, "delivery.board", circular);
        board.Text.ShouldContain("应发3份：已送达1份，结果不明2份。");
        (await world.PressAsync(clerk, "delivery.resend", circular)).Text.ShouldContain("没有需要重发的。");
        (await world.PressAsync(clerk, "delivery.settle", board.Button("delivery.settle"))).Text.ShouldContain("已记为收到2份。");

        (await world.PressAsync(clerk, "delivery.board", circular)).Text.ShouldContain("已核实收到");
        groups.ShouldAllBe(group => world.Channel.To($"group-{group.Id}").Count == 1);
    }

    [Fact]
    public async Task A_paper_that_was_sent_is_written_anew_in_its_place()
    {
        await using var world = await SignedAsync();
        await world.PublishAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var circular = Moves.Data(("month", "2019-11"), ("kind", "circular"));
        var posted = world.Channel.Posted.Count;

        var told = await world.PressAsync(clerk, "delivery.replace", (await world.PressAsync(clerk, "delivery.board", circular)).Button("delivery.replace"));
        await world.DrainAsync();

        told.Text.ShouldContain("正在更新3份已发的消息，不会产生新消息。");
        world.Channel.Posted.Count.ShouldBe(posted);
        world.Channel.Replaced.Count.ShouldBe(3);
        var sent = (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Where(entry => entry.Kind == DeliveryKinds.Circular && entry.Replaces is null).Select(entry => entry.ActivityId);
        world.Channel.Replaced.Select(one => one.Old).Order().ShouldBe(sent.Order());
        (await world.PressAsync(clerk, "delivery.board", circular)).Text.ShouldContain("应发3份：已送达3份。");
    }

    [Fact]
    public async Task A_channel_that_changes_no_messages_is_named_and_nothing_is_sent_instead()
    {
        await using var world = await SignedAsync();
        await world.PublishAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        world.Channel.RefusesChanges = 405;
        var posted = world.Channel.Posted.Count;

        await world.PressAsync(clerk, "delivery.replace", Moves.Data(("month", "2019-11"), ("kind", "circular")));
        await world.DrainAsync();

        world.Channel.Posted.Count.ShouldBe(posted);
        (await world.PressAsync(clerk, "delivery.board", Moves.Data(("month", "2019-11"), ("kind", "circular")))).Text.ShouldContain("更新已发的消息：应发3份：失败3份。");
    }

    [Fact]
    public async Task The_version_tells_who_got_the_same_text()
    {
        await using var world = await SignedAsync();
        await world.PublishAsync();

        var papers = (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Where(entry => entry.Kind == DeliveryKinds.Circular).ToList();

        papers.Select(entry => entry.Version).Distinct().ShouldHaveSingleItem().Length.ShouldBe(12);
    }

    private static JsonElement Page(Answer board, string page) =>
        board.Buttons("delivery.board").Single(button => button.TryGetProperty("page", out var to) && to.GetString() == page);

    private static async Task<BotWorld> SignedAsync()
    {
        var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        return world;
    }

    private static async Task<LedgerEntry> EntryAsync(BotWorld world, string person) =>
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Single(entry => entry.Recipient == $"person:{person}");
}
