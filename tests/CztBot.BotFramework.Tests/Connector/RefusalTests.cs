using System.Net;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.BotFramework.Tests.Connector;

public sealed class RefusalTests : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _machine = new(new DateTimeOffset(2019, 12, 2, 1, 0, 0, TimeSpan.Zero));

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(403, """{"error":{"code":"MessageWritesBlocked","message":"x"}}""", "MessageWritesBlocked")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", "MessageSizeTooBig")]
    [InlineData(404, "", null)]
    [InlineData(502, "<html>bad gateway</html>", null)]
    [InlineData(500, "[]", null)]
    [InlineData(500, """{"error":"text"}""", null)]
    [InlineData(500, """{"error":{"code":5}}""", null)]
    public async Task A_refusal_carries_its_status_and_code(int status, string body, string? code)
    {
        var refusal = await RefusedAsync(Answers.Status(status, body));

        refusal.StatusCode.ShouldBe((HttpStatusCode)status);
        refusal.Code.ShouldBe(code);
        refusal.RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Mon, 02 Dec 2019 01:00:30 GMT", 30)]
    [InlineData("Mon, 02 Dec 2019 00:59:00 GMT", 0)]
    [InlineData("soon", null)]
    public async Task How_long_to_wait_is_told_by_the_channel(string header, int? seconds)
    {
        var refusal = await RefusedAsync(Answers.Status(429, retryAfter: header));

        refusal.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Fact]
    public async Task An_update_and_a_deletion_can_be_refused_too()
    {
        await using var far = await FarSide.StartAsync(Answers.Status(404));
        var client = new ConnectorClient(_http, _machine);
        var reference = Given.Outgoing(far.Url, id: "sent-1").GetConversationReference();

        await Should.ThrowAsync<ErrorResponseException>(() => client.UpdateActivityAsync(Given.Outgoing(far.Url, id: "sent-1"), CancellationToken.None));
        await Should.ThrowAsync<ErrorResponseException>(() => client.DeleteActivityAsync(reference, CancellationToken.None));
    }

    private async Task<ErrorResponseException> RefusedAsync(Func<Microsoft.AspNetCore.Http.HttpResponse, Task> answer)
    {
        await using var far = await FarSide.StartAsync(answer);
        var client = new ConnectorClient(_http, _machine);
        var refusal = await Should.ThrowAsync<ErrorResponseException>(() =>
            client.SendToConversationAsync(Given.Outgoing(far.Url), CancellationToken.None));
        far.Arrived.ShouldHaveSingleItem();
        return refusal;
    }
}
