using System.Net;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Connector;

public sealed class MemberTests : IDisposable
{
    private readonly HttpClient _http = new();

    private ConnectorClient Client => new(_http, TimeProvider.System);

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_member_is_asked_for_by_escaped_ids_and_read_with_what_Teams_adds()
    {
        await using var far = await FarSide.StartAsync(response => response.WriteAsync(
            """{"id":"29:x","name":"陈静怡","aadObjectId":"aad","email":"c@cs.gov.cn","userPrincipalName":"chen@cs.gov.cn","tenantId":"t","userRole":"user","odd":1}"""));

        var member = await Client.GetConversationMemberAsync(far.Url, "a:1/2", "29:x?y", CancellationToken.None);

        var arrived = far.Arrived.ShouldHaveSingleItem();
        (arrived.Method, arrived.Target).ShouldBe(("GET", "/v3/conversations/a%3A1%2F2/members/29%3Ax%3Fy"));
        (member.Name, member.AadObjectId, member.Email, member.UserPrincipalName, member.TenantId, member.UserRole)
            .ShouldBe(("陈静怡", "aad", "c@cs.gov.cn", "chen@cs.gov.cn", "t", "user"));
    }

    [Fact]
    public async Task Nobody_of_that_id_is_a_refusal()
    {
        await using var far = await FarSide.StartAsync(response =>
        {
            response.StatusCode = 404;
            return Task.CompletedTask;
        });

        (await Should.ThrowAsync<ErrorResponseException>(() => Client.GetConversationMemberAsync(far.Url, "a", "b", CancellationToken.None)))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("http://far.example", "a", "b")]
    [InlineData("https://far.example", "..", "b")]
    [InlineData("https://far.example", "a", ".")]
    public async Task An_address_that_is_none_is_never_asked(string service, string conversation, string member) =>
        await Should.ThrowAsync<InvalidOperationException>(() => Client.GetConversationMemberAsync(service, conversation, member, CancellationToken.None));
}
