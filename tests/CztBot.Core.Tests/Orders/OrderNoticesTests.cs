using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Orders;

public sealed class OrderNoticesTests
{
    private static readonly Standing Standing = new(
        new Plan { Title = "", Sections = [], Items = [] },
        Roster.Empty with
        {
            Units = [new("长沙/住建", "长沙", "长沙市住建委")],
            People = [Person("p1", Roles.Contact), Person("c1", Roles.Coordinator, "长沙"), Person("c2", Roles.Coordinator, "湘潭"), Person("k1", Roles.Clerk)],
            Contacts = [new("长沙/住建", "p1", true, new(2019, 11, 1), null)],
        },
        Given.Days, []);

    [Fact]
    [Trait("Rule", "R53")]
    public void A_unit_is_reminded_before_the_date_on_it_the_working_day_after_and_then_once_a_week()
    {
        var days = Days(Given.Order(OrderState.Received), new DateOnly(2019, 12, 6), 60, _ => true);

        days.ShouldBe(["2019-12-17", "2019-12-20", "2019-12-23", "2019-12-30", "2020-01-06", "2020-01-13", "2020-01-20", "2020-02-03"]);
    }

    [Fact]
    [Trait("Rule", "R53")]
    public void After_an_outage_one_reminder_goes_out_and_the_next_a_week_later()
    {
        var days = Days(Given.Order(OrderState.Received), new DateOnly(2019, 12, 6), 40, day => day is { Month: 12, Day: 6 } || day >= new DateOnly(2019, 12, 27));

        days.ShouldBe(["2019-12-27", "2020-01-03", "2020-01-10"]);
    }

    [Theory]
    [Trait("Rule", "R53")]
    [InlineData(OrderState.Replied)]
    [InlineData(OrderState.Closed)]
    [InlineData(OrderState.Voided)]
    [InlineData(OrderState.Pending)]
    public void Nobody_is_reminded_of_what_was_answered(OrderState state) =>
        OrderNotices.ToRemind([new TrackedOrder(Given.Order(state), null)], Standing, new DateOnly(2019, 12, 23), Given.Terms).ShouldBeEmpty();

    [Fact]
    [Trait("Rule", "R53")]
    public void A_person_gets_one_digest_whatever_number_of_orders()
    {
        HandOverOrder[] orders = [Given.Order(OrderState.Received), Given.Order(OrderState.Redo) with { Id = "o2" }];

        OrderNotices.Digests(orders, Standing, Given.At("2019-12-23").At).ShouldHaveSingleItem().Recipient.ShouldBe("person:p1");
    }

    [Fact]
    [Trait("Rule", "R50")]
    public void An_order_that_nobody_received_is_told_to_the_citys_coordinator_once_an_assignment()
    {
        var order = Given.Order(OrderState.Issued);
        IReadOnlyList<Delivery> On(HandOverOrder one, string day) => OrderNotices.Unreceived([one], Standing, Given.At(day).At, Given.Terms);

        On(order, "2019-12-09").ShouldBeEmpty();
        On(order, "2019-12-10").ShouldHaveSingleItem().Recipient.ShouldBe("person:c1");
        On(order, "2019-12-11")[0].Occasion.ShouldBe(On(order, "2019-12-10")[0].Occasion);
        On(order with { AssignedAt = Given.At("2019-12-11").At }, "2019-12-16")[0].Occasion.ShouldNotBe(On(order, "2019-12-16")[0].Occasion);
        On(Given.Order(OrderState.Received), "2019-12-16").ShouldBeEmpty();
    }

    // Looks several times each working day, as the schedule does.
    private static List<string> Days(HandOverOrder order, DateOnly from, int count, Func<DateOnly, bool> awake)
    {
        var told = new List<string>();
        DateOnly? last = null;
        foreach (var day in Enumerable.Range(0, count).Select(from.AddDays).Where(day => Given.Days.IsWorkday(day) && awake(day)))
        {
            for (var look = 0; look < 3; look++)
            {
                if (OrderNotices.ToRemind([new TrackedOrder(order, last)], Standing, day, Given.Terms).Count == 0) continue;
                told.Add(day.ToString("yyyy-MM-dd"));
                last = day;
            }
        }

        return told;
    }

    private static Person Person(string id, Roles roles, string? city = null) => new() { Id = id, Name = id, Roles = roles, City = city };
}
