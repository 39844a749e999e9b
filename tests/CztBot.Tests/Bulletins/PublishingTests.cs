using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

public sealed class PublishingTests
{
    [Fact]
    public async Task Groups_get_the_circular_and_leaders_the_bulletin()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();

        await world.PublishAsync();

        var papers = world.Papers().ToLookup(posted => posted.Conversation.StartsWith("group-", StringComparison.Ordinal));
        papers[true].Count().ShouldBe(3);
        papers[true].ShouldAllBe(posted => posted.Answer.Text.Contains("工作通报", StringComparison.Ordinal) && !posted.Answer.Text.Contains(BulletinWorld.ForLeaders, StringComparison.Ordinal));
        papers[false].Count().ShouldBeGreaterThanOrEqualTo(9);
        papers[false].ShouldAllBe(posted => posted.Answer.Text.Contains("工作简报", StringComparison.Ordinal) && posted.Answer.Text.Contains(BulletinWorld.ForLeaders, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publishing_twice_sends_nothing_twice()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        await world.PublishAsync();
        var sent = world.Papers().Count();
        var clerk = await world.PersonAsync(Roles.Clerk);

        var data = System.Text.Json.JsonSerializer.SerializeToElement(new { month = "2019-11" });
        (await world.PressAsync(clerk, "bulletin.publish", data)).Text.ShouldContain("已经发布过，不再重复发送");
        await world.DrainAsync();

        world.Papers().Count().ShouldBe(sent);
    }

    [Fact]
    public async Task The_totals_name_who_got_nothing_and_only_they_get_it_again()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var group = (await world.StandingAsync()).Roster.Channels[0];
        world.Channel.Misbehave($"group-{group.Id}", new Misbehaviour(403, ErrorCode: "MessageWritesBlocked"));
        await world.PublishAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var before = world.Papers().Count();

        var status = await world.SayAsync(clerk, "发布");
        status.Text.ShouldContain("无法送达1份");
        status.Text.ShouldContain($"{group.Name}：通报无法送达");
        (await world.PressAsync(clerk, "bulletin.resend", status.Button("bulletin.resend"))).Text.ShouldContain("正在重发1份");
        await world.DrainAsync();

        world.Papers().Count().ShouldBe(before + 1);
        (await world.SayAsync(clerk, "发布")).Text.ShouldContain("无法送达0份");
    }

    [Fact]
    public async Task A_chosen_group_alone_gets_the_circular_and_the_others_can_follow()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var groups = (await world.StandingAsync()).Roster.Channels;
        var choice = await world.SayAsync(clerk, "发布");

        var status = await world.PressAsync(clerk, "bulletin.publish", choice.Button("bulletin.publish"), ("channels", groups[0].Id));
        await world.DrainAsync();
        world.Papers().Count(posted => posted.Conversation.StartsWith("group-", StringComparison.Ordinal)).ShouldBe(1);

        await world.PressAsync(clerk, "bulletin.publish", status.Button("bulletin.publish"));
        await world.DrainAsync();
        world.Papers().Count(posted => posted.Conversation.StartsWith("group-", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Everybody_reads_the_issued_paper_in_the_form_that_is_theirs()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);
        (await world.SayAsync(leader, "简报")).Text.ShouldBe("还没有签发过简报。");
        await world.SignAsync();

        (await world.SayAsync(leader, "简报")).Text.ShouldContain(BulletinWorld.ForLeaders);
        var contact = (await world.SayAsync(await world.ContactAsync("长沙/住建"), "简报 2019-11")).Text;
        contact.ShouldContain("工作通报");
        contact.ShouldNotContain(BulletinWorld.ForLeaders);
    }

    [Fact]
    public async Task The_secretariat_is_reminded_of_a_bulletin_that_is_due_and_no_more_once_it_is_signed()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var head = await world.PersonAsync(Roles.Head);
        int Told() => world.Channel.To($"chat-{head}").Count(posted => posted.Answer.Text.Contains("简报应于12月16日前印发", StringComparison.Ordinal));

        await world.MoveToAsync("2019-12-13T09:00");
        await world.MoveToAsync("2019-12-13T15:00");
        Told().ShouldBe(1);

        await world.SignAsync();
        await world.MoveToAsync("2019-12-16T10:00");
        Told().ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R42")]
    public async Task An_issues_readers_can_be_changed_and_stay_changed()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var choice = await world.SayAsync(clerk, "发布");
        var mayor = await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor);
        var readers = choice.Input("readers")!.Split(',');
        var groups = choice.Input("channels")!.Split(',');
        readers.ShouldContain(mayor);
        var press = choice.Button("bulletin.publish");

        (await world.PressAsync(clerk, "bulletin.publish", press, ("channels", ""), ("readers", ""))).Text.ShouldContain("没有选择群，也没有选择领导");
        (await world.PressAsync(clerk, "bulletin.publish", press, ("channels", groups[0]), ("readers", clerk))).Text.ShouldContain("请重新选择");
        var board = await world.PressAsync(clerk, "bulletin.publish", press, ("channels", groups[0]), ("readers", string.Join(',', readers.Where(reader => reader != mayor))));
        // The other groups afterwards bring nobody back who was left out.
        await world.PressAsync(clerk, "bulletin.publish", board.Button("bulletin.publish"));
        await world.DrainAsync();

        world.Told(mayor, "长株潭一体化工作简报").ShouldBe(0);
        world.Papers().Count().ShouldBe(readers.Length - 1 + groups.Length);
    }
}
