using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Dispatches;

/// <summary>Meeting and on-site dispatch (R11, R13).</summary>
public sealed class MeetingTests
{
    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_meeting_is_called_with_time_place_host_and_items_and_afterwards_asks_for_minutes_or_orders()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        (await world.CallAsync("5 8", ("level", "3"))).Text.ShouldContain("已发出通知，参加单位2家");

        var notice = world.Got(await world.ContactAsync(DispatchMoves.Builders)).ShouldHaveSingleItem().Answer.Text;
        notice.ShouldContain("2019年12月10日（周二）15:00");
        notice.ShouldContain("市政府第一会议室");
        notice.ShouldContain("市长王安和");
        world.Got("wang-anhe").Count.ShouldBe(1);
        var stored = await world.DispatchAsync();
        (stored.Form, stored.Kind, stored.Level).ShouldBe((DispatchForm.Meeting, DispatchKind.Graded, 3));
        (await world.ShowDispatchAsync(await world.ClerkAsync())).Buttons("meeting.attend").ShouldBeEmpty("it is yet to come");
        (await world.ForceDispatchAsync(await world.ClerkAsync(), "dispatch.close", ("reason", "x"), ("ending", "nothing"))).Text.ShouldContain("会议时间还没有到");

        await world.MoveToAsync("2019-12-10T17:00");
        var attended = await world.DoDispatchAsync("meeting.attend", ("absent", DispatchMoves.Planners), ("observing", ""));

        attended.Text.ShouldContain("请录入纪要，或者从中交办");
        attended.Text.ShouldContain("请假");
        attended.Buttons("minutes.add").Count.ShouldBe(1);
        attended.Buttons("order.new").Count.ShouldBe(1);
        attended.Buttons("dispatch.close").Count.ShouldBe(1);
        (await world.DispatchAsync()).Attendance!.Absent.ShouldBe([DispatchMoves.Planners]);
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_unit_asks_off_before_the_meeting_and_the_attendance_is_filled_with_it()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.CallAsync();
        var (clerk, contact) = (await world.ClerkAsync(), await world.ContactAsync(DispatchMoves.Builders));
        var form = await world.PressAsync(contact, "meeting.excuse", world.Got(contact)[^1].Answer.Button("meeting.excuse"));
        (await world.PressAsync(contact, "meeting.excuse", form.Button("meeting.excuse"), ("reason", ""), ("instead", "李副主任"))).Text.ShouldContain("请填写请假原因");
        (await world.PressAsync(contact, "meeting.excuse", form.Button("meeting.excuse"), ("reason", "当日在省里开会。"), ("instead", "李副主任"))).Text.ShouldContain("已请假");

        var seen = (await world.ShowDispatchAsync(clerk)).Text;
        seen.ShouldContain("当日在省里开会，由李副主任参加");
        (await world.ShowDispatchAsync(await world.ContactAsync(DispatchMoves.Planners))).Text.ShouldNotContain("当日在省里开会");
        (await world.ForceDispatchAsync(await world.ContactAsync("长沙/交通"), "meeting.excuse", ("reason", "代请。"))).Sentence.ShouldContain("与您的单位无关");
        (await world.ForceDispatchAsync(clerk, "meeting.excuse", ("reason", "代请。"))).Sentence.ShouldContain("由参加会议的单位联络员请假");

        await world.MoveToAsync("2019-12-10T17:00");
        (await world.ForceDispatchAsync(contact, "meeting.excuse", ("reason", "迟了。"))).Text.ShouldContain("会议已经开始，不能再请假");
        (await world.PressAsync(clerk, "meeting.attend", (await world.ShowDispatchAsync(clerk)).Button("meeting.attend"))).Input("absent").ShouldBe(DispatchMoves.Builders);
        (await world.DispatchAsync()).Excuses.ShouldHaveSingleItem().Instead.ShouldBe("李副主任");
    }

    [Fact]
    [Trait("Rule", "R13")]
    public async Task Moving_tells_only_those_concerned_and_cancelling_leaves_no_open_duty()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        await world.CallAsync();

        (await world.DoDispatchAsync("meeting.move", ("date", "2019-12-12"), ("time", "上午9点半"), ("place", "市政府第二会议室"), ("reason", "领导另有安排。"))).Text.ShouldContain("已改期，并通知有关单位");

        var moved = world.Got(await world.ContactAsync(DispatchMoves.Builders))[^1].Answer.Text;
        moved.ShouldContain("会议已经改期");
        moved.ShouldContain("2019年12月12日（周四）09:30");
        moved.ShouldContain("领导另有安排。");
        world.Channel.Posted.Where(posted => posted.Answer.Text.Contains("改期", StringComparison.Ordinal)).Select(posted => posted.Conversation).Distinct().Count().ShouldBe(3, "two units and who presides");

        (await world.DoDispatchAsync("dispatch.cancel", ("reason", "改为书面征求意见。"))).Text.ShouldContain("已取消");
        world.Got(await world.ContactAsync(DispatchMoves.Builders))[^1].Answer.Text.ShouldContain("会议已经取消，不用参加");
        var count = world.Channel.Posted.Count;
        await world.MoveToAsync("2019-12-31T10:00");
        world.Channel.Posted.Skip(count).ShouldNotContain(posted => posted.Answer.Text.Contains("会议调度", StringComparison.Ordinal));
        (await world.SayAsync(await world.ClerkAsync(), "未闭环")).Text.ShouldContain("没有未闭环的调度");
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_meeting_that_cannot_be_is_refused_in_the_form_with_the_text_kept()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var past = await world.CallAsync("5", ("date", "2019-12-04"));
        past.Text.ShouldContain("已经过去");
        past.Input("place").ShouldBe("市政府第一会议室");
        (await world.CallAsync("5", ("time", "饭后"))).Text.ShouldContain("时间写成 15:00");
        (await world.CallAsync("5", ("place", ""))).Text.ShouldContain("请填写会议地点");
        (await world.CallAsync("5", ("host", "nobody"))).Text.ShouldContain("已不在名册中");
        (await world.CallAsync("5", ("content", ""))).Text.ShouldContain("请填写会议议题");
        (await world.Get<DispatchStore>().AllAsync()).ShouldBeEmpty();

        (await world.CallAsync("5", ("date", "2019-12-04"), ("held", "true"))).Text.ShouldContain("已补录，没有发通知");
        world.Got(await world.ContactAsync(DispatchMoves.Builders)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task The_secretariat_is_asked_for_minutes_or_orders_the_working_day_after_a_meeting_and_then_weekly_until_it_has_its_end()
    {
        await using var world = await DispatchMoves.HeldAsync();
        var head = await world.PersonAsync(Roles.Head);
        await world.DrainAsync();
        world.Told(head, "有1次调度没有闭环").ShouldBe(1);

        await world.MoveToAsync("2019-12-13T17:00");
        await world.DrainAsync();
        world.Told(head, "有1次调度没有闭环").ShouldBe(1, "nobody is asked daily");
        await world.MoveToAsync("2019-12-16T10:00");
        await world.DrainAsync();
        world.Told(head, "有1次调度没有闭环").ShouldBe(2);

        await world.SayAsync(await world.ClerkAsync(), "纪要 1\n会议研究了有关事项。");
        await world.MoveToAsync("2019-12-23T10:00");
        await world.DrainAsync();
        world.Told(head, "没有闭环").ShouldBe(2);
        world.Told(await world.ContactAsync("长沙/住建"), "没有闭环").ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task A_dispatch_that_led_to_nothing_is_listed_until_an_order_minutes_or_the_reason_is_recorded()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        var clerk = await world.ClerkAsync();
        await world.AskAsync("5");
        await world.CallAsync("8");
        (await world.SayAsync(clerk, "未闭环")).Text.ShouldContain("没有未闭环的调度");

        await world.MoveToAsync("2019-12-11T10:00");
        (await world.SayAsync(clerk, "未闭环")).Text.ShouldContain("未闭环的调度2次");
        await world.SayAsync(clerk, "纪要 2\n会议研究了有关事项。");
        (await world.SayAsync(clerk, "未闭环")).Text.ShouldContain("未闭环的调度1次");
        var list = await world.SayAsync(clerk, "未闭环");
        var card = await world.PressAsync(clerk, "dispatch.open", list.Button("dispatch.open"));
        var form = await world.PressAsync(clerk, "dispatch.close", card.Button("dispatch.close"));
        (await world.PressAsync(clerk, "dispatch.close", form.Button("dispatch.close"), ("reason", ""))).Text.ShouldContain("请填写无交办事项的理由");
        (await world.PressAsync(clerk, "dispatch.close", form.Button("dispatch.close"), ("reason", "单位已自行解决。"))).Text.ShouldContain("已收口：无交办事项");

        (await world.SayAsync(clerk, "未闭环")).Text.ShouldContain("没有未闭环的调度");
        (await world.SayAsync(await world.PersonAsync(Roles.Leader), "未闭环")).Sentence.ShouldContain("没有这项权限");
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task A_dispatch_whose_orders_were_all_withdrawn_is_unclosed_again_and_can_be_ended_anew()
    {
        await using var world = await DispatchMoves.HeldAsync();
        var (clerk, head) = (await world.ClerkAsync(), await world.PersonAsync(Roles.Head));
        var form = await world.PressAsync(head, "order.new", (await world.ShowDispatchAsync(head)).Button("order.new"));
        await world.PressAsync(head, "order.issue", form.Button("order.issue"), ("requirement", "会签方案。"), ("mainUnit", "长沙市住建委"));
        (await world.DoDispatchAsync("dispatch.close", ("ending", "orders"))).Text.ShouldContain("已收口：已交办");
        (await world.SayAsync(clerk, "未闭环")).Text.ShouldContain("没有未闭环的调度");

        await world.ForceVoidAsync(1);

        (await world.SayAsync(clerk, "未闭环")).Text.ShouldContain("未闭环的调度1次");
        (await world.ShowDispatchAsync(clerk)).Buttons("order.new").Count.ShouldBe(1);
        (await world.DoDispatchAsync("dispatch.close", ("ending", "nothing"), ("reason", "事项取消。"))).Text.ShouldContain("已收口：无交办事项");
        (await world.ForceDispatchAsync(clerk, "dispatch.close", ("ending", "nothing"), ("reason", "再来。"))).Text.ShouldContain("已经收口");
    }

    [Fact]
    [Trait("Rule", "R61")]
    public async Task Lists_are_one_screen_with_at_most_six_buttons_and_the_urgent_first()
    {
        await using var world = await BotWorld.StartAsync("2019-12-05T10:00");
        for (var item = 5; item < 10; item++) await world.AskAsync($"{item}", ("due", $"2019-12-{item + 5}"));
        await world.MoveToAsync("2019-12-11T18:00");
        var clerk = await world.ClerkAsync();

        var list = await world.SayAsync(clerk, "临时调度");

        list.Buttons("dispatch.open").Count.ShouldBe(3);
        list.Text.ShouldContain("已过时限");
        list.Text.IndexOf("已过时限", StringComparison.Ordinal).ShouldBeLessThan(list.Text.IndexOf("报送中", StringComparison.Ordinal));
        list.Text.ShouldContain("第1页，共2页");
        (await world.PressAsync(clerk, "dispatch.list", list.Buttons("dispatch.list")[0])).Buttons("dispatch.open").Count.ShouldBe(2);
    }
}
