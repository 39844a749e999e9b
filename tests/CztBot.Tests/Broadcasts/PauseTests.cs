using System.Net;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Broadcasts;

/// <summary>The bot itself is refused: one alarm and a queue that waits, not a failure for each message.</summary>
public sealed class PauseTests
{
    [Fact]
    public async Task A_rejected_credential_is_one_alarm_and_a_queue_that_waits_and_goes_on_by_itself()
    {
        using var login = new FakeLogin { Accepts = false };
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", login.Register);
        await world.MoveToAsync("2019-12-02T09:00");

        await PassAsync(world, minutes: 60);

        (await StatesAsync(world)).ShouldBe([DeliveryStates.Planned]);
        world.Channel.Posted.ShouldBeEmpty();
        Errors(world).ShouldHaveSingleItem().ShouldContain("Sending is paused, nothing can leave until this is put right: credential: invalid_client");
        login.Asked.ShouldBeLessThan(12);
        // Whoever presses a card is answered without a credential: the node stays in service, and monitors hear of it.
        (await GetAsync(world, "/health/ready")).ShouldBe((HttpStatusCode.OK, "ok"));
        (await GetAsync(world, "/health")).ShouldSatisfyAllConditions(
            answer => answer.Code.ShouldBe(HttpStatusCode.ServiceUnavailable), answer => answer.Text.ShouldContain("""{"code":"sending-paused","detail":"credential: invalid_client"}"""));

        login.Accepts = true;
        world.Pass(TimeSpan.FromMinutes(16));
        await world.DrainAsync();

        (await StatesAsync(world)).ShouldBe([DeliveryStates.Sent]);
        (await EntriesAsync(world)).ShouldAllBe(entry => entry.Attempts == 1);
        (await GetAsync(world, "/health")).Text.ShouldNotContain("sending-paused");
        Errors(world).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_bot_is_asked_again_once_and_then_the_queue_waits()
    {
        using var login = new FakeLogin();
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", login.Register);
        await RefuseEverybodyAsync(world, times: 2);

        await world.MoveToAsync("2019-12-02T09:00");

        (await StatesAsync(world)).ShouldBe([DeliveryStates.Planned]);
        login.Asked.ShouldBe(2);
        Errors(world).ShouldHaveSingleItem().ShouldContain("http-401");
    }

    [Fact]
    public async Task A_single_message_that_a_channel_refuses_holds_up_nobody_for_long_and_is_listed()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var contact = await world.ReporterAsync("T25");
        world.Channel.Misbehave($"chat-{contact}", [.. Enumerable.Repeat(new Misbehaviour(401), 20)]);
        await world.MoveToAsync("2019-12-02T09:00");

        await PassAsync(world, minutes: 60);

        var entries = await EntriesAsync(world);
        entries.Single(entry => entry.Recipient == $"person:{contact}").ShouldSatisfyAllConditions(
            entry => entry.State.ShouldBe(DeliveryStates.Failed), entry => entry.Error.ShouldBe("http-401"));
        entries.Count(entry => entry.State == DeliveryStates.Sent).ShouldBe(entries.Count - 1);
    }

    [Fact]
    public async Task The_last_message_of_all_is_given_up_when_a_channel_refuses_it_for_an_hour()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-02T09:00");
        await world.MoveToAsync("2019-12-04T10:00");
        world.Channel.Misbehave($"chat-{await world.ReporterAsync("T25")}", [.. Enumerable.Repeat(new Misbehaviour(401), 20)]);

        await world.SayAsync(await world.PersonAsync(Roles.Clerk), "催办 25");
        await PassAsync(world, minutes: 10);
        await LastAsync(DeliveryStates.Planned);
        await PassAsync(world, minutes: 50);
        await LastAsync(DeliveryStates.Failed);

        async Task LastAsync(string state) => (await EntriesAsync(world)).Where(entry => entry.State != DeliveryStates.Sent).ShouldHaveSingleItem().State.ShouldBe(state);
    }

    [Fact]
    public async Task The_tries_of_a_pause_come_at_growing_intervals()
    {
        using var login = new FakeLogin { Accepts = false };
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", login.Register);
        await world.MoveToAsync("2019-12-02T09:00");
        var tries = new List<int>();

        for (var second = 0; second < 3600; second += 15)
        {
            var before = login.Asked;
            await world.DrainAsync();
            if (login.Asked > before) tries.Add(second);
            world.Pass(TimeSpan.FromSeconds(15));
        }

        tries.ShouldBe([30, 90, 210, 450, 930, 1830, 2730]);
    }

    private static async Task PassAsync(BotWorld world, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            world.Pass(TimeSpan.FromMinutes(1));
            await world.DrainAsync();
        }
    }

    private static async Task RefuseEverybodyAsync(BotWorld world, int times)
    {
        foreach (var person in (await world.StandingAsync()).Roster.People)
            world.Channel.Misbehave($"chat-{person.Id}", [.. Enumerable.Repeat(new Misbehaviour(401), times)]);
    }

    private static List<string> Errors(BotWorld world) => [.. world.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal))];

    private static Task<IReadOnlyList<LedgerEntry>> EntriesAsync(BotWorld world) => world.Get<DeliveryStore>().MonthAsync(Moves.November);

    private static async Task<IEnumerable<string>> StatesAsync(BotWorld world) => (await EntriesAsync(world)).Select(entry => entry.State).Distinct();

    private static async Task<(HttpStatusCode Code, string Text)> GetAsync(BotWorld world, string path)
    {
        using var response = await world.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
