using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.Bulletins;
using CztBot.Tests.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Broadcasts;

/// <summary>Groups whose stored conversation is stale: renewed by whatever arrives from there, begun anew once where the channel can, otherwise named.</summary>
public sealed class GroupConversationTests
{
    private const string Channel = "19:abc@thread.tacv2";
    private const string Thread = Channel + ";messageid=1575338400000";

    [Fact]
    public async Task A_group_whose_service_moved_is_written_to_at_the_new_address_from_the_next_turn_there()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await StoreAsync(world, "msteams", "https://old.example/");

        // A stranger's words come over the same proven way as anybody's.
        await new Visitor(world, "somebody", "another") { ConversationType = "channel" }.SayInGroupAsync("帮助", Thread);
        (await StoredAsync(world)).ServiceUrl.ShouldBe("https://old.example/");
        await new Visitor(world, "somebody", "msteams") { ConversationType = "channel" }.SayInGroupAsync("帮助", Thread);

        var stored = await StoredAsync(world);
        (stored.ServiceUrl, stored.Conversation).ShouldBe((world.Channel.Url, new Place(Channel, true, "channel", TeamId: "team-1")));
        (await world.Get<AuditStore>().OfAsync($"conversation/{await RecipientAsync(world)}")).ShouldHaveSingleItem().Action.ShouldBe("conversation.move");
    }

    [Fact]
    public async Task A_team_that_announces_the_bot_says_where_it_is_now()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await StoreAsync(world, "msteams", "https://old.example/");

        await new Visitor(world, "owner", "msteams") { Conversation = Channel, ConversationType = "channel", Team = "team-1" }.AnnounceAsync("installationUpdate", added: true, isGroup: true);

        (await StoredAsync(world)).ServiceUrl.ShouldBe(world.Channel.Url);
    }

    [Theory]
    [InlineData(true, DeliveryStates.Sent, null)]
    [InlineData(false, DeliveryStates.Unreachable, "http-404")]
    public async Task In_a_channel_of_a_team_that_is_not_found_a_thread_is_begun_once_and_otherwise_the_group_is_named(bool begins, string state, string? error)
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        await StoreAsync(world, "msteams", world.Channel.Url);
        world.Channel.Misbehave(Channel, new Misbehaviour(404, ErrorCode: "ConversationNotFound"));
        if (begins) world.Channel.Makes[Channel] = $"{Channel};messageid=9";

        var group = await RecipientAsync(world);
        await world.PublishAsync();

        var entry = (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Single(entry => entry.Kind == DeliveryKinds.Circular && entry.Recipient == group);
        (entry.State, entry.Error, entry.Attempts).ShouldBe((state, error, 1));
        world.Channel.To($"{Channel};messageid=9").Count.ShouldBe(begins ? 1 : 0);
        if (begins) entry.ActivityId!.ShouldStartWith("sent-");
        else DeliveryNames.State(entry).ShouldBe("无法送达：原来的群会话已不存在，请到群里重新登记");
    }

    private static async Task<string> RecipientAsync(BotWorld world) => $"group:{(await world.StandingAsync()).Roster.Channels[0].Id}";

    private static async Task<Address> StoredAsync(BotWorld world) => Address.FromJson((await world.Get<ConversationStore>().ReferenceAsync(await RecipientAsync(world)))!);

    private static async Task StoreAsync(BotWorld world, string channel, string service)
    {
        var recipient = await RecipientAsync(world);
        var address = new Address { ChannelId = channel, ServiceUrl = service, Bot = new Account("bot"), User = new Account(Channel), Conversation = new Place(Channel, true, "channel", TeamId: "team-1") };
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            await ConversationStore.RememberAsync(work, recipient, Channel, address.ToJson());
            return true;
        });
    }
}
