using System.Net;
using System.Text;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.AspNetCore.Http;

namespace CztBot.BotFramework.Tests.AspNetCore;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData(null, "Development", null, 200)]
    [InlineData("", "Development", null, 200)]
    [InlineData("", "Production", null, 401)]
    [InlineData("app-1", "Development", null, 401)]
    [InlineData("app-1", "Development", "Bearer garbage", 401)]
    [InlineData(null, "Development", "Bearer garbage", 401)]
    [InlineData(null, "Development", "Basic eDp5", 401)]
    public async Task A_call_without_a_token_is_taken_in_Development_without_an_app_id_only(
        string? appId, string environment, string? authorization, int status)
    {
        var bot = new SayingBot(_ => Task.CompletedTask);
        await using var server = await BotServer.StartAsync(bot, appId, environment);

        using var response = await server.PostAsync(Given.Message(), authorization: authorization);

        ((int)response.StatusCode).ShouldBe(status);
        bot.Turns.ShouldBe(status == 200 ? 1 : 0);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.5", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public async Task A_call_without_a_token_comes_from_this_machine(string? address, bool accepted)
    {
        var bot = new SayingBot(_ => Task.CompletedTask);
        await using var server = await BotServer.StartAsync(bot);
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        http.Request.Method = "POST";
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Given.Message()));

        await server.Adapter.ProcessAsync(http.Request, http.Response, bot);

        (http.Response.StatusCode, bot.Turns).ShouldBe(accepted ? (200, 1) : (401, 0));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Original-For", "127.0.0.1:50000")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Somebody_for_whom_a_proxy_on_this_machine_speaks_is_no_caller_of_this_machine(string header, string value)
    {
        var bot = new SayingBot(_ => Task.CompletedTask);
        await using var server = await BotServer.StartAsync(bot);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent(Given.Message(), Encoding.UTF8, "application/json"),
            Headers = { { header, value } },
        };

        using var response = await server.Http.SendAsync(request);

        (response.StatusCode, bot.Turns).ShouldBe((HttpStatusCode.Unauthorized, 0));
    }

    [Fact]
    public async Task What_is_malformed_is_said_before_anybody_is_asked_who_he_is()
    {
        await using var server = await BotServer.StartAsync(new SayingBot(_ => Task.CompletedTask), appId: "app-1");

        using var response = await server.PostAsync("{}");

        ((int)response.StatusCode).ShouldBe(400);
    }
}
