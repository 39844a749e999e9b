using System.Text.Json;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Connector;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_conversation_with_a_person_is_made_and_written_to()
    {
        await using var far = await FarSide.StartAsync(Answers.Status(201, """{"id":"chat-9"}"""));
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        var parameters = new ConversationParameters
        {
            IsGroup = false, Bot = new ChannelAccount { Id = "bot-1" }, Members = [new ChannelAccount { Id = "user-1" }], TenantId = "tenant-1",
            ChannelData = JsonElement.Parse("""{"tenant":{"id":"tenant-1"}}"""),
        };
        Activity? begun = null;

        await server.Adapter.CreateConversationAsync("app-1", "msteams", far.Url, null, parameters, async (turn, cancellation) =>
        {
            begun = turn.Activity;
            await turn.SendActivityAsync(MessageFactory.Text("提醒"), cancellation);
        }, CancellationToken.None);

        (begun!.Name, begun.ChannelId, begun.Conversation!.Id, begun.Conversation.TenantId).ShouldBe(("CreateConversation", "msteams", "chat-9", "tenant-1"));
        far.Arrived.Select(one => (one.Method, one.Target)).ShouldBe([("POST", "/v3/conversations"), ("POST", "/v3/conversations/chat-9/activities")]);
        far.Arrived[0].Body!.Value.GetRawText().ShouldBe(
            """{"isGroup":false,"bot":{"id":"bot-1"},"members":[{"id":"user-1"}],"channelData":{"tenant":{"id":"tenant-1"}},"tenantId":"tenant-1"}""");
        far.Arrived[1].Body!.Value.GetProperty("from").GetProperty("id").GetString().ShouldBe("bot-1");
    }

    [Fact]
    public async Task A_thread_in_a_teams_channel_begins_with_its_first_message()
    {
        await using var far = await FarSide.StartAsync(Answers.Status(201, """{"id":"19:x@thread.tacv2;messageid=7","activityId":"7"}"""));
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        Tuple<ConversationReference, string?>? begun = null;

        await InAsync(server, far, async turn => begun = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("简报"), "19:x@thread.tacv2", "app-1"));

        (begun!.Item1.Conversation!.Id, begun.Item1.Conversation.IsGroup, begun.Item2).ShouldBe(("19:x@thread.tacv2;messageid=7", true, "7"));
        far.Arrived.ShouldHaveSingleItem().Body!.Value.GetRawText().ShouldBe(
            """{"isGroup":true,"activity":{"type":"message","text":"简报","textFormat":"plain"},"channelData":{"channel":{"id":"19:x@thread.tacv2"}}}""");
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        await using var far = await FarSide.StartAsync(response => response.WriteAsync(response.HttpContext.Request.Query.ContainsKey("continuationToken")
            ? """{"members":[{"id":"b","userPrincipalName":"b@example.org"}]}"""
            : """{"continuationToken":"a/b c?","members":[{"id":"a","name":"甲","aadObjectId":"1"}]}"""));
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        var members = new List<string?>();

        await InAsync(server, far, async turn =>
        {
            string? token = null;
            do
            {
                var page = await TeamsInfo.GetPagedMembersAsync(turn, 1, token);
                members.AddRange(page.Members!.Select(member => member.UserPrincipalName ?? member.Name));
                token = page.ContinuationToken;
            }
            while (token is not null);
        });

        members.ShouldBe(["甲", "b@example.org"]);
        far.Arrived.Select(one => one.Target).ShouldBe(
            ["/v3/conversations/chat-1/pagedmembers?pageSize=1", "/v3/conversations/chat-1/pagedmembers?pageSize=1&continuationToken=a%2Fb%20c%3F"]);
    }

    [Fact]
    public async Task A_member_and_all_members_can_be_asked_for()
    {
        using var http = new HttpClient();
        var client = new ConnectorClient(http, TimeProvider.System);
        await using var all = await FarSide.StartAsync(Answers.Status(200, """[{"id":"a"},{"id":"b"}]"""));
        await using var one = await FarSide.StartAsync(Answers.Status(200, """{"id":"29:x/y","email":"x@example.org","tenantId":"tenant-1"}"""));

        (await client.GetConversationMembersAsync(all.Url, "19:x@thread", CancellationToken.None)).Select(member => member.Id).ShouldBe(["a", "b"]);
        (await client.GetConversationMemberAsync(one.Url, "19:x@thread", "29:x/y", CancellationToken.None)).Email.ShouldBe("x@example.org");

        all.Arrived[0].Target.ShouldBe("/v3/conversations/19%3Ax%40thread/members");
        one.Arrived[0].Target.ShouldBe("/v3/conversations/19%3Ax%40thread/members/29%3Ax%2Fy");
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    public async Task An_answer_without_content_is_an_empty_one(int status, string body)
    {
        using var http = new HttpClient();
        var client = new ConnectorClient(http, TimeProvider.System);
        await using var far = await FarSide.StartAsync(Answers.Status(status, body));

        (await client.GetConversationPagedMembersAsync(far.Url, "chat-1", null, null, CancellationToken.None)).Members.ShouldBeNull();
        (await client.GetConversationMembersAsync(far.Url, "chat-1", CancellationToken.None)).ShouldBeEmpty();
        (await client.CreateConversationAsync(far.Url, new ConversationParameters(), CancellationToken.None))?.Id.ShouldBeNull();
        far.Arrived[0].Target.ShouldBe("/v3/conversations/chat-1/pagedmembers");
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(429, "Throttled")]
    public async Task A_channel_may_refuse_to_make_a_conversation(int status, string code)
    {
        using var http = new HttpClient();
        await using var far = await FarSide.StartAsync(Answers.Status(status, $$$"""{"error":{"code":"{{{code}}}","message":"x"}}"""));

        var refused = await Should.ThrowAsync<ErrorResponseException>(
            () => new ConnectorClient(http, TimeProvider.System).CreateConversationAsync(far.Url, new ConversationParameters(), CancellationToken.None));

        ((int)refused.StatusCode, refused.Body!.Error!.Code, refused.Body.Error.Message).ShouldBe((status, code, "x"));
    }

    private static Task InAsync(BotServer server, FarSide far, Func<ITurnContext, Task> act) => server.Adapter.ContinueConversationAsync(
        "app-1",
        new ConversationReference { ServiceUrl = far.Url, ChannelId = "msteams", Conversation = new ConversationAccount { Id = "chat-1" } },
        (turn, _) => act(turn),
        CancellationToken.None);
}
