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

    [Theory]
    [InlineData("2019-12-05", "2019-12-09", false)]
    [InlineData("2019-12-08", "2019-12-09", false)]
    [InlineData("2019-12-09", "2019-12-09", true)]
    [InlineData("2019-12-05", null, true)]
    public void What_was_returned_is_reminded_of_when_it_is_due_again(string today, string? mendBy, bool reminded) =>
        Duties.ToRemind([new Duty("p1", Item, false, mendBy is null ? null : Day(mendBy))], Round, Day(today)).Count.ShouldBe(reminded ? 1 : 0);

    [Theory]
    [InlineData("2019-12-05", 1)]
    [InlineData("2019-12-06", 0)]
    public void Whoever_only_confirms_is_left_in_peace_once_the_date_is_over(string today, int reminded) =>
        Duties.ToRemind([new Duty("p1", Item, Confirm: true)], Round, Day(today)).Count.ShouldBe(reminded);

    private static readonly Round Round = new() { Month = November, Items = [Item], OpensOn = new(2019, 12, 2), DueOn = new(2019, 12, 5), BulletinOn = new(2019, 12, 16), RuleVersion = "2019-11-01" };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<Delivery> Digests(IEnumerable<Duty> open, params Reminded[] written) => Reminders.Digests(November, DueDay, open, Now, written);
}
