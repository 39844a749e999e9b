using System.Net;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

namespace CztBot.BotFramework.Tests.Connector;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/", "https://smba.trafficmanager.net/apac/v3/conversations/chat-1/activities")]
    [InlineData("http://localhost:3978", "http://localhost:3978/v3/conversations/chat-1/activities")]
    [InlineData("http://127.0.0.1:3978/local/connector/", "http://127.0.0.1:3978/local/connector/v3/conversations/chat-1/activities")]
    [InlineData("http://[::1]:3978", "http://[::1]:3978/v3/conversations/chat-1/activities")]
    public async Task A_service_is_https_or_on_this_machine(string serviceUrl, string expected) =>
        (await TriedAsync(serviceUrl))!.AbsoluteUri.ShouldBe(expected);

    [Theory]
    [InlineData("http://smba.trafficmanager.net/apac/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("https://user:password@example.org/")]
    [InlineData("https://example.org/?to=")]
    [InlineData("https://example.org/#")]
    public async Task Nothing_is_posted_to_any_other_address(string? serviceUrl) =>
        (await TriedAsync(serviceUrl)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_cannot_leave_its_place_in_the_address(string conversation) =>
        (await TriedAsync("https://example.org/", conversation)).ShouldBeNull();

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FarSide.StartAsync();
        await using var far = await FarSide.StartAsync(Answers.Redirect(elsewhere.Url));
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync(MessageFactory.Text("收到")));

        using var response = await server.PostAsync(Given.Message(serviceUrl: far.Url));

        far.Arrived.Count.ShouldBe(1);
        elsewhere.Arrived.ShouldBeEmpty();
    }

    // Where the client would have posted; null when it refused to.
    private static async Task<Uri?> TriedAsync(string? serviceUrl, string conversation = "chat-1")
    {
        using var wire = new NoWire();
        using var http = new HttpClient(wire);
        var client = new ConnectorClient(http, TimeProvider.System);
        try
        {
            await client.SendToConversationAsync(Given.Outgoing(serviceUrl!, conversation), CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            wire.Tried.ShouldBeNull();
        }

        return wire.Tried;
    }

    private sealed class NoWire : HttpMessageHandler
    {
        public Uri? Tried { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Tried = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));
        }
    }
}
