using System.Net.Sockets;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Connector;

/// <summary>A request that takes too long: what had not begun to leave is told from what may have arrived.</summary>
public sealed class GivenUpTests
{
    [Fact]
    public async Task What_was_given_up_before_a_connection_stood_never_left()
    {
        var failure = await Should.ThrowAsync<HttpRequestException>(() => SendAsync(new Late(handsOver: false)));

        failure.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
    }

    [Fact]
    public async Task What_was_given_up_afterwards_may_have_arrived() =>
        await Should.ThrowAsync<TaskCanceledException>(() => SendAsync(new Late(handsOver: true)));

    [Fact]
    public async Task Whoever_gives_up_himself_is_told_so()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<TaskCanceledException>(() => SendAsync(new Late(handsOver: false), gone.Token));
    }

    [Fact]
    public async Task A_connection_that_was_lost_before_anything_left_carried_nothing()
    {
        var failure = await Should.ThrowAsync<HttpRequestException>(() => SendAsync(new Gone()));

        failure.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
    }

    private static async Task SendAsync(HttpMessageHandler late, CancellationToken cancellation = default)
    {
        using var http = new HttpClient(late);
        var activity = new Activity { Type = ActivityTypes.Message, Text = "请填报。", ServiceUrl = "http://127.0.0.1:1/", Conversation = new ConversationAccount { Id = "c" } };
        await new ConnectorClient(http, TimeProvider.System).SendToConversationAsync(activity, cancellation);
    }

    private sealed class Late(bool handsOver) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (handsOver) await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            throw new TaskCanceledException("The request took too long.");
        }
    }

    // What the socket of a channel says that was killed just after it took the connection.
    private sealed class Gone : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new SocketException((int)SocketError.NotConnected);
    }
}
