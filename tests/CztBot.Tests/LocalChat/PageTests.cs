using System.Net;

namespace CztBot.Tests.LocalChat;

public sealed class PageTests
{
    private static readonly string[] Addresses =
        ["/", "/page/page.js", "/local/personas", "/local/counts", "/dev/clock", "/v3/directline/conversations/local-chen-jingyi/activities"];

    [Fact]
    public async Task In_production_there_is_no_local_chat()
    {
        await using var world = await ChatWorld.StartAsync("Production");
        foreach (var address in Addresses)
        {
            using var answer = await world.Http.GetAsync(new Uri(address, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        using var token = await world.Http.PostAsync(new Uri("/local/personas/chen-jingyi/token", UriKind.Relative), null);
        token.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var connector = await world.Http.PostAsync(new Uri("/local/connector/v3/conversations/local-chen-jingyi/activities", UriKind.Relative), null);
        connector.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page/page.js", "text/javascript")]
    [InlineData("/page/page.css", "text/css")]
    public async Task The_page_is_served_on_this_machine(string address, string type)
    {
        await using var world = await ChatWorld.StartAsync();
        using var answer = await world.Http.GetAsync(new Uri(address, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task The_page_may_ask_nobody_but_this_program()
    {
        await using var world = await ChatWorld.StartAsync();
        using var answer = await world.Http.GetAsync(new Uri("/", UriKind.Relative));
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("10.0.0.5")]
    public async Task A_foreign_name_for_this_machine_is_refused(string host)
    {
        await using var world = await ChatWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/local/personas/chen-jingyi/token", UriKind.Relative));
        request.Headers.Host = host;
        using var answer = await world.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_open_page_does_not_keep_the_program_from_stopping()
    {
        var world = await ChatWorld.StartAsync();
        using var stream = await (await world.EnterAsync()).StreamAsync();
        var stopping = world.DisposeAsync().AsTask();
        (await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken))).ShouldBe(stopping);
        await stopping;
    }
}
