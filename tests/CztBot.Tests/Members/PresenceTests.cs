using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

public sealed class PresenceTests
{
    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    public async Task Who_adds_the_bot_is_told_how_to_be_bound_once_a_day(string type)
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var visitor = new Visitor(world, "new-phone");

        (await visitor.AnnounceAsync(type, added: true)).ShouldBe("您好，我是长株潭调度机器人。使用前请先绑定账号：向秘书处领取绑定码，在这里发送“绑定 绑定码”。");

        (await visitor.AnnounceAsync("installationUpdate", added: true)).ShouldBeNull();
        (await visitor.AnnounceAsync("conversationUpdate", added: true)).ShouldBeNull();
        world.Pass(TimeSpan.FromHours(25));
        (await visitor.AnnounceAsync(type, added: true)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_group_is_told_how_to_be_registered_and_who_is_known_is_called_by_name()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");

        (await new Visitor(world, "somebody") { Conversation = "a-group" }.AnnounceAsync("conversationUpdate", added: true, isGroup: true))!.ShouldContain("登记群");
        (await new Visitor(world, "user-li-na", "test").AnnounceAsync("installationUpdate", added: true))!.ShouldStartWith("李娜，您好");
    }

    [Fact]
    public async Task Taken_out_of_a_personal_chat_the_bot_reports_by_name_and_is_back_when_it_is_added_again()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var gone = new Visitor(world, "user-chen-jingyi", "test") { Conversation = "chat-chen-jingyi" };
        await gone.AnnounceAsync("installationUpdate", added: false);
        await new Visitor(world, "user-chen-jingyi", "emulator") { Conversation = "chat-li-na" }.AnnounceAsync("installationUpdate", added: false);

        await world.MoveToAsync("2019-12-03T10:00");

        (await StateAsync(world, "chen-jingyi")).ShouldBe(DeliveryStates.Unreachable);
        (await StateAsync(world, "li-na")).ShouldBe(DeliveryStates.Sent);
        world.Channel.To("chat-chen-jingyi").ShouldBeEmpty();

        await gone.AnnounceAsync("conversationUpdate", added: true);
        (await world.Get<ConversationStore>().ReferenceAsync("person:chen-jingyi")).ShouldNotBeNull();
        (await world.Get<AuditStore>().OfAsync("conversation/person:chen-jingyi"))[0].Action.ShouldBe("conversation.leave");
    }

    [Fact]
    public async Task Who_writes_again_is_back_as_well()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await world.SayAsync("chen-jingyi", "帮助");
        await new Visitor(world, "user-chen-jingyi", "test") { Conversation = "chat-chen-jingyi" }.AnnounceAsync("conversationUpdate", added: false);
        (await world.Get<ConversationStore>().ReferenceAsync("person:chen-jingyi")).ShouldBeNull();

        await world.SayAsync("chen-jingyi", "帮助");

        (await world.Get<ConversationStore>().ReferenceAsync("person:chen-jingyi")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_contact_serves_from_the_first_day_to_the_last_and_is_told_so_otherwise()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await world.ChangeContactsAsync(contacts => contacts.Select(contact => contact.PersonId switch
        {
            "chen-jingyi" => contact with { Until = new DateOnly(2019, 12, 2) },
            "liu-zhiqiang" => contact with { From = new DateOnly(2019, 12, 4) },
            _ => contact,
        }));

        (await world.SayAsync("chen-jingyi", "任务5到哪了")).Sentence.ShouldBe("您的联络员任期已经结束，账号已停用；如有疑问，请联系秘书处。");
        (await world.PressAsync("chen-jingyi", "report.open", Moves.Data(("month", "2019-11"), ("item", "T05")))).Sentence.ShouldContain("任期已经结束");
        (await world.SayInGroupAsync("chen-jingyi", "任务5到哪了")).Sentence.ShouldBe("您的账号目前不能使用，原因请到与我的单聊中查看。");
        (await world.SayAsync("liu-zhiqiang", "任务5到哪了")).Sentence.ShouldBe("您担任长沙市住建委联络员的任期自2019年12月4日起，届时即可使用。");

        world.Clock.MoveTo(BotWorld.Instant("2019-12-04T00:00"));
        (await world.SayAsync("liu-zhiqiang", "帮助")).Text.ShouldContain("刘志强，您好");
    }

    private static async Task<string> StateAsync(BotWorld world, string person) =>
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).First(entry => entry.Recipient == $"person:{person}").State;
}
