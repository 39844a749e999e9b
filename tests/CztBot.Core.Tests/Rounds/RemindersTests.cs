using CztBot.Core.Calendars;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

[Trait("Rule", "R30")]
public sealed class RemindersTests
{
    private static readonly Month November = new(2019, 11);
    private static readonly DateTimeOffset Now = new(2019, 12, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly RoundItem Item = new("T05", "长沙/住建", []);
    private static readonly Occasion DueDay = new(OccasionKind.DueDay, new(2019, 12, 5), new(9, 0));

    [Fact]
    public void A_person_gets_one_digest_for_all_that_is_owed() =>
        Digests([new Duty("p1", Item, false), new Duty("p1", Item with { ItemId = "T06" }, false), new Duty("p2", Item, true)]).Select(one => one.Recipient).ShouldBe(["person:p1", "person:p2"]);

    [Fact]
    public void Who_was_written_to_today_is_left_in_peace_whatever_month_it_was_about() =>
        Digests([new Duty("p1", Item, false)], new Reminded("person:p1", November.Previous, "Nudge@2019-12-05", new(2019, 12, 5))).ShouldBeEmpty();

    [Fact]
    public void An_occasion_that_the_calendar_moves_is_not_reminded_of_again() =>
        Digests([new Duty("p1", Item, false)], new Reminded("person:p1", November, "DueDay@2019-12-04", new(2019, 12, 4))).ShouldBeEmpty();

    [Fact]
    public void Yesterdays_other_reminder_is_no_reason_to_keep_silent() =>
        Digests([new Duty("p1", Item, false)], new Reminded("person:p1", November, "BeforeDue@2019-12-03", new(2019, 12, 3)), new Reminded("person:p2", November, "Nudge@2019-12-05", new(2019, 12, 5))).Count.ShouldBe(1);

    private static IReadOnlyList<Delivery> Digests(IEnumerable<Duty> open, params Reminded[] written) => Reminders.Digests(November, DueDay, open, Now, written);
}
