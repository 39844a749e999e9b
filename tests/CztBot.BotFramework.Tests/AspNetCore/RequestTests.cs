using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CztBot.BotFramework.Tests.Worlds;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CztBot.BotFramework.Tests.AspNetCore;

public sealed class RequestTests
{
    [Theory]
    [InlineData("""{"type":"message"}""", 200)]
    [InlineData("{\"type\":\"message\"} \r\n", 200)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("你好", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":""}""", 400)]
    [InlineData("""{"type":null,"text":"x"}""", 400)]
    [InlineData("""{"type":7}""", 400)]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""", 400)]
    [InlineData("""{"type":"message"}{"type":"message"}""", 400)]
    [InlineData("""{"type":"message"} rest""", 400)]
    public async Task A_body_is_one_activity_with_a_type(string body, int status)
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync(body);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData(@"进展\ud83d", "进展\uFFFD")]
    [InlineData(@"\udE00进展", "\uFFFD进展")]
    [InlineData(@"\ud83d\ud83d\ude00", "\uFFFD😀")]
    [InlineData(@"\ud83d\ude00\n", "😀\n")]
    [InlineData(@"C:\\ud800", @"C:\ud800")]
    [InlineData(@"\ud83d\\ude00", "\uFFFD\\ude00")]
    [InlineData(@"\ud83", null)]
    public async Task Half_a_character_does_not_lose_the_message(string escaped, string? text)
    {
        var heard = new List<string?>();
        await using var server = await BotServer.StartAsync(turn =>
        {
            heard.Add(turn.Activity.Text);
            return Task.CompletedTask;
        });

        using var response = await server.PostAsync($$$"""{"type":"message","text":"{{{escaped}}}","from":{"odd":"{{{escaped}}}"} }""");

        ((int)response.StatusCode).ShouldBe(text is null ? 400 : 200);
        heard.ShouldBe(text is null ? [] : [text]);
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"", "\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"progress\":\"", "\"}}")]
    [InlineData("{\"type\":\"message\",\"odd\":{\"", "\":1}}")]
    public async Task Bytes_that_are_no_UTF8_are_malformed(string before, string after)
    {
        var bot = new SayingBot(_ => Task.CompletedTask);
        await using var server = await BotServer.StartAsync(bot);
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(before), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(after)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await server.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        ((int)response.StatusCode, bot.Turns).ShouldBe((400, 0));
    }

    [Fact]
    public async Task A_list_has_no_holes()
    {
        Activity? heard = null;
        await using var server = await BotServer.StartAsync(turn =>
        {
            heard = turn.Activity;
            return Task.CompletedTask;
        });

        using var response = await server.PostAsync(
            """{"type":"message","entities":[null,{"type":"a"}],"attachments":[null],"membersAdded":[{"id":"b"},null],"membersRemoved":[null]}""");

        (heard!.Entities!.Single().Type, heard.MembersAdded!.Single().Id).ShouldBe(("a", "b"));
        heard.Attachments!.ShouldBeEmpty();
        heard.MembersRemoved!.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_a_post_is_taken(string method)
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/messages", UriKind.Relative));

        using var response = await server.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(405);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    public async Task Only_JSON_is_taken(string type, int status)
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync(Given.Message(), type);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("{", 0, "A request was refused with 400: not the JSON of one activity")]
    [InlineData("""{"text":"机密"}""", 0, "A request was refused with 400: no activity type")]
    [InlineData("机密", 256 * 1024, "A request was refused with 413: too large")]
    public async Task A_refusal_is_an_event_with_its_reason_and_nothing_of_what_came(string body, int more, string line)
    {
        var log = new LogNotes();
        await using var server = await BotServer.StartAsync(
            new SayingBot(_ => Task.CompletedTask), replace: services => services.AddSingleton<ILoggerProvider>(log));

        using var response = await server.PostAsync(body + new string('x', more));

        log.Lines.ShouldBe([line]);
    }

    [Theory]
    [InlineData("conversation", 512, 200)]
    [InlineData("conversation", 513, 400)]
    [InlineData("from", 513, 400)]
    public async Task An_id_has_at_most_512_characters(string whose, int length, int status)
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync($"{{\"type\":\"message\",\"{whose}\":{{\"id\":\"{new string('x', length)}\"}}}}");

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData(0, false, 200)]
    [InlineData(0, true, 200)]
    [InlineData(1, false, 413)]
    [InlineData(1, true, 413)]
    public async Task A_body_has_at_most_256_KiB_announced_or_not(int more, bool chunked, int status)
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        const string head = """{"type":"message","text":""";
        var body = $"{head}\"{new string('x', (256 * 1024) + more - head.Length - 3)}\"}}";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await server.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task One_connection_carries_turn_after_turn()
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);
        var connections = 0;
        using var wire = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(wire) { BaseAddress = server.Http.BaseAddress };

        for (var turn = 0; turn < 4; turn++)
        {
            using var content = new StringContent(Given.Message($"in-{turn}"), Encoding.UTF8, "application/json");
            (await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content)).Dispose();
        }

        connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_request_never_reaches_the_bot()
    {
        var bot = new SayingBot(_ => Task.CompletedTask);
        await using var server = await BotServer.StartAsync(bot);

        (await server.PostAsync("{")).Dispose();
        (await server.PostAsync("{}")).Dispose();
        (await server.PostAsync(Given.Message(), "text/plain")).Dispose();

        bot.Turns.ShouldBe(0);
    }
}
