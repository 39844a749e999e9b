using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Reports;

public sealed class RoundTotalsTests
{
    [Fact]
    public void Expected_is_on_time_plus_late_plus_missing_and_the_reported_add_up_too()
    {
        var accepted = Given.Moved(ReportRules.Accept(Given.Submitted(), 1, Lamp.Green, Given.Clerk("2019-12-04 09:00")));
        var late = Given.Submitted("2019-12-06 08:00", "T06");

        var totals = RoundTotals.Of(Given.Round, [accepted, late]);

        totals.ShouldBe(new RoundTotals(Expected: 3, OnTime: 1, Late: 1, Missing: 1, Verified: 1, Waiting: 1, Returned: 0));
        totals.Received.ShouldBe(2);
    }

    [Fact]
    public void A_withdrawn_report_counts_as_missing_until_it_is_submitted_again()
    {
        var withdrawn = Given.Moved(ReportRules.Withdraw(Given.Submitted(), 1));

        RoundTotals.Of(Given.Round, [withdrawn]).Missing.ShouldBe(3);
    }
}
