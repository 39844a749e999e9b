using System.Text.Json;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;

namespace CztBot.BotFramework.Tests.Builder;

public sealed class InvokeTests
{
    [Fact]
    public async Task A_press_reaches_the_handler_and_its_answer_is_the_body()
    {
        var handler = new NotingHandler();
        await using var server = await BotServer.StartAsync(handler);

        using var response = await server.PostAsync(Given.Invoke("adaptiveCard/action",
            """{"action":{"type":"Action.Execute","id":"b1","verb":"report.open","data":{"item":"T05"}},"trigger":"manual","authentication":null}"""));

        ((int)response.StatusCode).ShouldBe(200);
        handler.Ran.ShouldBe(["pressed report.open T05"]);
        (await response.Content.ReadAsStringAsync())
            .ShouldBe("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"收到"}""");
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":"press"}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"report.open"}}""", "NotSupported")]
    [InlineData("""{"action":{"verb":"report.open"}}""", "NotSupported")]
    public async Task A_press_that_is_none_is_refused_with_the_protocols_error(string value, string code)
    {
        var handler = new NotingHandler();
        await using var server = await BotServer.StartAsync(handler);

        using var response = await server.PostAsync(Given.Invoke("adaptiveCard/action", value));

        ((int)response.StatusCode).ShouldBe(400);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        body.GetProperty("statusCode").GetInt32().ShouldBe(400);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        body.GetProperty("value").GetProperty("code").GetString().ShouldBe(code);
        body.GetProperty("value").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        handler.Ran.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("")]
    public async Task An_invoke_that_nobody_claims_is_not_implemented(string name)
    {
        await using var server = await BotServer.StartAsync(new NotingHandler());

        using var response = await server.PostAsync(Given.Invoke(name));

        ((int)response.StatusCode).ShouldBe(501);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_is_not_implemented_where_the_bot_takes_none()
    {
        await using var server = await BotServer.StartAsync(new ActivityHandler());

        using var response = await server.PostAsync(Given.Invoke(
            "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"report.open","data":{}}}"""));

        ((int)response.StatusCode).ShouldBe(501);
    }
}
