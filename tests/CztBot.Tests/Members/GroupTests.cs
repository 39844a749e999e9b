using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

public sealed class GroupTests
{
    private const string Name = "一体化工作群";
    private const string Thread = "19:abc@thread.tacv2;messageid=1575338400000";

    [Fact]
    public async Task A_clerk_registers_the_group_that_the_words_are_said_in()
    {
        await using var world = await OpenAsync();

        (await ClerkIn(world, "new-group").SayInGroupAsync($"登记群 {Name}", "new-group")).Sentence.ShouldBe("本群已登记为“一体化工作群”，以后发到“一体化工作群”的通报会发在这里。");

        var stored = Address.FromJson((await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world)))!);
        (stored.Conversation.Id, stored.Conversation.IsGroup, stored.ServiceUrl).ShouldBe(("new-group", true, world.Channel.Url));
        (await ClerkIn(world, "new-group").SayInGroupAsync($"登记群 {Name}", "new-group")).Sentence.ShouldContain("无需重复登记");
        (await ClerkIn(world, "new-group").SayInGroupAsync("登记群 联络员群", "new-group")).Sentence.ShouldContain("一个群只能登记一个名称");
        (await world.Get<AuditStore>().OfAsync("group/")).ShouldHaveSingleItem().Action.ShouldBe("group.register");
    }

    [Fact]
    [Trait("Rule", "R83")]
    public async Task A_group_that_moves_or_is_added_is_on_the_trail_with_where_it_was_written_to_before()
    {
        await using var world = await OpenAsync();
        await ClerkIn(world, "old-group").SayInGroupAsync($"登记群 {Name}", "old-group");
        var moved = ClerkIn(world, "new-group");
        await moved.PressAsync("group.register", (await moved.SayInGroupAsync($"登记群 {Name}", "new-group")).Button("group.register"));
        var added = ClerkIn(world, "third-group");
        await added.PressAsync("group.register", (await added.SayInGroupAsync("登记群 环保专班群", "third-group")).Button("group.register"));

        async Task<IEnumerable<(string?, string?)>> TrailAsync(string subject) => (await world.Get<AuditStore>().OfAsync(subject))
            .Where(entry => entry.Action == "group.register").Select(entry => (entry.BeforeValue, entry.AfterValue));
        (await TrailAsync("group/")).ShouldBe([(null, $"{Name}（old-group）"), ($"{Name}（old-group）", $"{Name}（new-group）"), (null, "环保专班群（third-group）")]);
        (await TrailAsync("roster/group/")).ShouldBe([(null, "环保专班群")]);
    }

    [Fact]
    public async Task Of_a_thread_in_a_channel_the_channel_is_registered()
    {
        await using var world = await OpenAsync();
        var clerk = ClerkIn(world, Thread, "channel", "team-1");

        await clerk.SayInGroupAsync($"登记群 {Name}", Thread);

        var stored = Address.FromJson((await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world)))!);
        stored.Conversation.ShouldBe(new Place("19:abc@thread.tacv2", true, "channel", TeamId: "team-1"));
    }

    [Fact]
    public async Task A_team_that_removes_the_bot_takes_its_channels_along_and_brings_them_back()
    {
        await using var world = await OpenAsync();
        await ClerkIn(world, Thread, "channel", "team-1").SayInGroupAsync($"登记群 {Name}", Thread);
        var general = new Visitor(world, "owner", "test") { Conversation = "19:general@thread.tacv2", ConversationType = "channel", Team = "team-1" };

        await general.AnnounceAsync("installationUpdate", added: false, isGroup: true);
        (await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world))).ShouldBeNull();

        (await general.AnnounceAsync("installationUpdate", added: true, isGroup: true))!.ShouldContain("本群已登记为“一体化工作群”");
        (await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world))).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_unknown_name_is_asked_back_and_can_be_added()
    {
        await using var world = await OpenAsync();
        var clerk = ClerkIn(world, "new-group");

        var asked = await clerk.SayInGroupAsync("登记群 环保专班群", "new-group");
        asked.Text.ShouldContain("名册里没有“环保专班群”");
        asked.Text.ShouldContain("联络员群");
        (await world.StandingAsync()).Roster.Channels.ShouldNotContain(group => group.Name == "环保专班群");

        (await clerk.PressAsync("group.register", asked.Button("group.register"))).Sentence.ShouldContain("本群已登记为“环保专班群”");
        (await world.StandingAsync()).Roster.Channels.ShouldContain(group => group.Name == "环保专班群");
    }

    [Fact]
    public async Task A_name_that_has_another_group_is_asked_back()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = ClerkIn(world, "new-group");

        var asked = await clerk.SayInGroupAsync($"登记群 {Name}", "new-group");
        asked.Text.ShouldContain("已经登记了另一个群");
        (await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world)))!.ShouldNotContain("new-group");

        (await clerk.PressAsync("group.register", asked.Button("group.register"))).Sentence.ShouldContain("本群已登记");
        (await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world)))!.ShouldContain("new-group");
    }

    [Fact]
    public async Task Others_the_personal_chat_and_a_missing_name_are_refused_with_the_way_on()
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        (await world.SayInGroupAsync("chen-jingyi", $"登记群 {Name}")).Sentence.ShouldContain("登记群由秘书处办理，您没有这项权限");
        (await world.SayInGroupAsync(await world.PersonAsync(Roles.Leader), $"登记群 {Name}")).Sentence.ShouldContain("您没有这项权限");
        (await world.PressInGroupAsync("chen-jingyi", "group.register", Moves.Data(("name", Name), ("replace", "true")))).Sentence.ShouldContain("您没有这项权限");
        (await world.SayAsync(clerk, $"登记群 {Name}")).Sentence.ShouldContain("在单聊中不能登记群");
        (await world.SayInGroupAsync(clerk, "登记群")).Sentence.ShouldContain("名册里的群有：");
        (await world.SayInGroupAsync(clerk, "登记群 " + new string('长', 31))).Sentence.ShouldContain("最多30个字");
        (await world.Get<AuditStore>().OfAsync("group/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_is_taken_off_once_it_was_asked_back()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var head = await world.PersonAsync(Roles.Head);
        (await world.SayAsync("chen-jingyi", $"注销群 {Name}")).Sentence.ShouldContain("您没有这项权限");

        var asked = await world.SayAsync(head, $"注销群 {Name}");
        (await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world))).ShouldNotBeNull();

        (await world.PressAsync(head, "group.drop", asked.Button("group.drop"))).Sentence.ShouldContain("已注销");
        (await world.PressAsync(head, "group.drop", asked.Button("group.drop"))).Sentence.ShouldContain("没有登记");
        (await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world))).ShouldBeNull();
    }

    private static Visitor ClerkIn(BotWorld world, string conversation, string type = "groupChat", string? team = null) =>
        new(world, "user-cai-xiaoyu", "test") { Conversation = conversation, ConversationType = type, Team = team };

    private static async Task<string> RecipientAsync(BotWorld world) =>
        $"group:{(await world.StandingAsync()).Roster.Channels.First(group => group.Name == Name).Id}";

    // The world has registered every group; here none is.
    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            foreach (var group in (await world.StandingAsync()).Roster.Channels) await ConversationStore.ForgetAsync(work, $"group:{group.Id}");
            return true;
        });
        return world;
    }
}
