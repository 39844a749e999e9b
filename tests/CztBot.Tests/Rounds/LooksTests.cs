using System.Globalization;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Tests.Rounds;

/// <summary>The trigger may come late, twice, at once or again: a month ends in the same messages (R93).</summary>
[Trait("Rule", "R93")]
public sealed class LooksTests
{
    private static readonly string[] Days = ["2019-12-02", "2019-12-03", "2019-12-04", "2019-12-05", "2019-12-06", "2019-12-09", "2019-12-10", "2019-12-13"];

    // From when to when an occasion is the one that counts.
    private static readonly string[][] Windows = [["2019-12-02"], ["2019-12-03", "2019-12-04"], ["2019-12-05"], ["2019-12-06", "2019-12-09", "2019-12-10", "2019-12-13"]];

    private static readonly Gen<(string Day, int Minute, How How)> Look =
        from day in Gen.Elements(Days)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from how in Gen.Elements(Enum.GetValues<How>())
        select (day, minute, how);

    private static readonly Gen<(string Day, int Minute, How How)[]> Needed = Gen.CollectToArray(Windows, days =>
        from day in Gen.Elements(days)
        from minute in Gen.Choose(9 * 60, (17 * 60) + 30)
        from how in Gen.Elements(Enum.GetValues<How>())
        select (day, minute, how));

    public enum How
    {
        Once, Twice, AtOnce, AfterRestart, AgainAsBefore,
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task However_the_trigger_fires_everybody_gets_each_message_once(int seed)
    {
        var looks = Gen.Sample(from some in Look.ListOf(6) from needed in Needed select some.Concat(needed).ToList(), 1, new Rnd((ulong)(seed * 7919)), 6).Single();

        (await LiveAsync(looks)).ShouldBe(await Reference.Value);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_missed_nobody_gets_two_messages_on_one_day(int seed)
    {
        var looks = Gen.Sample(Look.ListOf(5), 1, new Rnd((ulong)(seed * 104729)), 5).Single();

        var lived = await LiveAsync([.. looks]);

        lived.ShouldBeSubsetOf(await Reference.Value);
    }

    [Theory]
    [InlineData("2019-12-02T10:00", "Asia/Tokyo")]
    [InlineData("2019-12-02T10:00", "Asia/Urumqi")]
    [InlineData("2019-12-05T08:30", "Asia/Tokyo")]
    [InlineData("2019-12-05T09:30", "Asia/Urumqi")]
    [InlineData("2019-12-05T23:30", "Asia/Tokyo")]
    public async Task Whoever_changes_the_time_zone_in_the_middle_of_a_month_sends_each_message_once(string at, string zone)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync(at);

        await world.RestartAsync(("Dispatch:Zone", zone));
        world.Clock.Zone.Id.ShouldBe(zone);
        await LookAsync(world);
        await world.MoveToAsync("2019-12-15T12:00");

        (await DigestsAsync(world)).ShouldBe(await Reference.Value);
    }

    // The month as it goes when somebody looks all the time.
    private static readonly Lazy<Task<IReadOnlyList<string>>> Reference = new(async () =>
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-15T09:00");
        return await DigestsAsync(world);
    });

    private static async Task<IReadOnlyList<string>> LiveAsync(IReadOnlyList<(string Day, int Minute, How How)> looks)
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        foreach (var (day, minute, how) in looks.OrderBy(look => look.Day, StringComparer.Ordinal).ThenBy(look => look.Minute))
        {
            var at = BotWorld.Instant(day).AddMinutes(minute);
            world.Clock.MoveTo(at);
            if (how == How.AfterRestart) await world.RestartAsync();
            if (how == How.AtOnce) await Task.WhenAll(LookAsync(world), LookAsync(world));
            else await LookAsync(world);
            if (how == How.Twice) await LookAsync(world);
            if (how == How.AgainAsBefore) await AgainAsync(world, at);
        }

        return await DigestsAsync(world);
    }

    // The machine's clock is put back an hour, a trigger comes again, and the clock is put right.
    private static async Task AgainAsync(BotWorld world, DateTimeOffset at)
    {
        if (at.AddHours(-1).Date == at.Date) world.Clock.Freeze(at.AddHours(-1));
        await LookAsync(world);
        world.Clock.Freeze(at);
        await LookAsync(world);
    }

    private static Task LookAsync(BotWorld world) => world.Get<Lookout>().LookAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<string>> DigestsAsync(BotWorld world)
    {
        var entries = (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).Where(entry => entry.Kind is DeliveryKinds.Opening or DeliveryKinds.Reminder).ToList();
        entries.ShouldAllBe(entry => entry.State == DeliveryStates.Sent);
        entries.GroupBy(entry => (entry.Recipient, entry.PlannedAt.Date)).ShouldAllBe(group => group.Count() == 1);
        foreach (var person in entries.GroupBy(entry => entry.Recipient)) world.Channel.To($"chat-{person.Key["person:".Length..]}").Count(posted => posted.Answer.Text.Contains("工作进展", StringComparison.Ordinal)).ShouldBe(person.Count());
        return [.. entries.Select(entry => $"{entry.Kind} {entry.Occasion} {entry.Recipient}").Order(StringComparer.Ordinal)];
    }
}
