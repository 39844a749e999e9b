using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

public sealed class ReportingRulesTests
{
    private static readonly ReportingRules[] All = [new() { EffectiveFrom = new(2020, 7), DueDay = 8 }, new()];

    [Theory]
    [Trait("Rule", "R72")]
    [InlineData("2019-11", "2019-11")]
    [InlineData("2020-06", "2019-11")]
    [InlineData("2020-07", "2020-07")]
    [InlineData("2026-01", "2020-07")]
    public void A_month_is_reported_under_the_rules_in_force_for_it(string month, string version) =>
        ReportingRules.InForce(All, Month.Parse(month)).ShouldNotBeNull().Version.ShouldBe(version);

    [Fact]
    [Trait("Rule", "R72")]
    public void Before_the_first_rules_there_are_none() => ReportingRules.InForce(All, new(2019, 10)).ShouldBeNull();
}
