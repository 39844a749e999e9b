using System.Globalization;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Rounds;

/// <summary>Another year's calendar is imported while a round runs: what was told as firm stays, what was provisional moves, and nobody is written to twice (R17, R29, R93).</summary>
[Collection(nameof(Terminal))]
public sealed class HolidayChangeTests
{
    [Fact]
    [Trait("Rule", "R17")]
    public async Task A_day_off_that_comes_late_leaves_the_date_and_keeps_the_bot_quiet_on_it()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-04T12:00");

        await ImportAsync(world, "2019-12-05");
        await world.MoveToAsync("2019-12-13T08:00");

        (await RoundAsync(world, new Month(2019, 11))).DueOn.ShouldBe(new DateOnly(2019, 12, 5));
        (await OccasionsAsync(world, new Month(2019, 11))).ShouldBe(["Opening@2019-12-02 on 2019-12-02", "BeforeDue@2019-12-03 on 2019-12-03", "AfterDue@2019-12-06 on 2019-12-06"]);
    }

    [Fact]
    [Trait("Rule", "R29")]
    public async Task A_provisional_round_moves_with_the_calendar_and_its_reminders_with_it()
    {
        await using var world = await BotWorld.StartAsync("2026-12-30T12:00");
        await world.MoveToAsync("2027-01-04T12:00");
        (await RoundAsync(world, new Month(2026, 12))).DueOn.ShouldBe(new DateOnly(2027, 1, 5));

        await ImportAsync(world, "2027-01-05");
        await world.MoveToAsync("2027-01-14T08:00");

        var round = await RoundAsync(world, new Month(2026, 12));
        (round.DueOn, round.Provisional).ShouldBe((new DateOnly(2027, 1, 6), false));
        (await OccasionsAsync(world, new Month(2026, 12))).ShouldBe(["Advance@2026-12-31 on 2026-12-31", "Opening@2027-01-01 on 2027-01-01", "DueDay@2027-01-06 on 2027-01-06", "AfterDue@2027-01-07 on 2027-01-07"]);
        var contact = await world.ReporterAsync("T05");
        world.Told(contact, "截止时间为1月6日（三）24时").ShouldBe(1);
    }

    private static async Task ImportAsync(BotWorld world, string off)
    {
        var file = Path.Combine(world.Folder, "days.json");
        await File.WriteAllTextAsync(file, $$"""{"year":{{off[..4]}},"days":[{"name":"假日","date":"{{off}}","isOffDay":true}]}""");
        (await Terminal.RunOnAsync(world, "import", "holidays", file, "--at", world.Clock.Now.ToString("o", CultureInfo.InvariantCulture))).Exit.ShouldBe(0);
    }

    private static async Task<Round> RoundAsync(BotWorld world, Month month) => (await world.Get<RoundStore>().FindAsync(month))!;

    // Everybody who owed something got the same messages, one a day, and each arrived once.
    private static async Task<IReadOnlyList<string>> OccasionsAsync(BotWorld world, Month month)
    {
        var entries = (await world.Get<DeliveryStore>().MonthAsync(month)).Where(entry => entry.Kind is DeliveryKinds.Opening or DeliveryKinds.Reminder).ToList();
        entries.ShouldAllBe(entry => entry.State == DeliveryStates.Sent);
        var people = entries.GroupBy(entry => entry.Recipient).ToList();
        foreach (var person in people)
        {
            person.Select(entry => entry.PlannedAt.Date).ShouldBeUnique();
            world.Channel.To($"chat-{person.Key["person:".Length..]}").Count(posted => posted.Answer.Text.Contains("工作进展", StringComparison.Ordinal)).ShouldBe(person.Count());
        }

        (await world.Get<AuditStore>().OfAsync($"round/{month}")).Count(entry => entry.Action == "round.open").ShouldBe(1);
        string[] Shown(IEnumerable<LedgerEntry> own) => [.. own.OrderBy(entry => entry.PlannedAt).Select(entry => $"{entry.Occasion} on {entry.PlannedAt:yyyy-MM-dd}")];
        var longest = Shown(people.MaxBy(person => person.Count())!);
        people.SelectMany(Shown).ShouldBeSubsetOf(longest);
        return longest;
    }
}
