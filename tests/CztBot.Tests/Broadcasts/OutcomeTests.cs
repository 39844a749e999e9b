using CztBot.Broadcasts;
using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Broadcasts;

/// <summary>Each answer of a channel, classified once.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData(200, """{"id":"a"}""", "sent", null, "a")]
    [InlineData(201, """{"id":"a"}""", "sent", null, "a")]
    [InlineData(202, "", "sent", null, null)]
    [InlineData(200, "<html>", "sent", null, null)]
    [InlineData(307, "", "failed", "http-307", null)]
    [InlineData(400, "", "failed", "http-400", null)]
    [InlineData(401, "", "planned", "http-401", null)]
    [InlineData(403, """{"error":{"code":"MessageWritesBlocked"}}""", "unreachable", "http-403", null)]
    [InlineData(404, "", "unreachable", "http-404", null)]
    [InlineData(408, "", "retrying", "http-408", null)]
    [InlineData(412, "", "retrying", "http-412", null)]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", "failed", "http-413", null)]
    [InlineData(429, "", "retrying", "http-429", null)]
    [InlineData(500, "", "retrying", "http-500", null)]
    [InlineData(502, "<html>", "retrying", "http-502", null)]
    [InlineData(503, "", "retrying", "http-503", null)]
    [InlineData(504, "", "retrying", "http-504", null)]
    [InlineData(0, "", "unknown", "connection-lost", null)]
    public async Task An_answer_has_one_meaning(int status, string body, string state, string? error, string? id)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");

        var outcome = await SendAsync(world, new Misbehaviour(status, Body: body));

        (outcome.State, outcome.Error, outcome.ActivityId).ShouldBe((state, error, id));
    }

    [Fact]
    public async Task How_long_to_wait_is_handed_on()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");

        (await SendAsync(world, new Misbehaviour(503, 17))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));
    }

    [Fact]
    public async Task A_channel_that_nobody_answers_at_got_nothing_and_is_tried_again()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.Channel.DisposeAsync();

        var outcome = await SendAsync(world);

        (outcome.State, outcome.Error).ShouldBe(("retrying", "no-connection"));
    }

    [Theory]
    [InlineData("http://channel.example/")]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("https://user@channel.example/")]
    public async Task A_stored_address_that_is_none_is_the_recipients_matter_and_no_defect(string service)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var stored = Address.FromJson((await world.Get<ConversationStore>().ReferenceAsync($"person:{await world.ReporterAsync("T25")}"))!) with { ServiceUrl = service };

        var outcome = await world.Get<Outbox>().SendAsync("person:x", stored.ToJson(), Reply.Say("请填报。"), null, CancellationToken.None);

        (outcome.State, outcome.Error).ShouldBe(("unreachable", "bad-address"));
        world.Channel.Posted.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_channel_did_not_acknowledge_in_time_is_unknown()
    {
        static HostChoice Impatient(HostChoice choice) => choice with
        {
            Replace = services => services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(2)),
        };
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", Impatient);

        var outcome = await SendAsync(world, new Misbehaviour(Misbehaviour.Never));

        (outcome.State, outcome.Error).ShouldBe(("unknown", "timeout"));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_tried()
    {
        using var login = new FakeLogin { Accepts = false };
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", login.Register);

        var outcome = await SendAsync(world);

        (outcome.State, outcome.Error).ShouldBe(("planned", "credential: invalid_client"));
        world.Channel.Posted.ShouldBeEmpty();
    }

    private static async Task<SendOutcome> SendAsync(BotWorld world, params Misbehaviour[] answers)
    {
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", answers);
        var stored = await world.Get<ConversationStore>().ReferenceAsync($"person:{contact}");
        return await world.Get<Outbox>().SendAsync($"person:{contact}", stored, Reply.Say("请填报。"), null, CancellationToken.None);
    }
}
