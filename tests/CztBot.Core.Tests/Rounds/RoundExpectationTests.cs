using CztBot.Core.Calendars;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

public sealed class RoundExpectationTests
{
    private static readonly Plan Plan = new()
    {
        Title = "示例",
        Sections = [],
        Items = [Item("T01", PlanItemKind.Task, "T01a", "T01b"), Item("M1", PlanItemKind.Mechanism, "M1"), Item("P1", PlanItemKind.Policy, "P1"), Item("S1", PlanItemKind.Measure)],
    };

    [Theory]
    [Trait("Rule", "R2")]
    [InlineData("2019-10", "")]
    [InlineData("2019-11", "T01a T01b")]
    [InlineData("2019-12", "T01a T01b M1 P1")]
    [InlineData("2020-01", "T01a T01b")]
    [InlineData("2020-03", "T01a T01b M1 P1")]
    public void Tasks_are_expected_monthly_mechanisms_and_policies_at_the_end_of_a_quarter(string month, string expected) =>
        Expected(month, new ReportingRules()).ShouldBe(expected);

    [Fact]
    public void How_often_a_kind_is_reported_is_a_setting() =>
        Expected("2020-02", new ReportingRules { Policies = ReportingCycle.Monthly, Tasks = ReportingCycle.None }).ShouldBe("P1");

    private static string Expected(string month, ReportingRules rules) =>
        string.Join(' ', RoundExpectation.Of(Plan, Month.Parse(month), rules).Select(item => item.Id));

    private static PlanItem Item(string code, PlanItemKind kind, params string[] parts) => new()
    {
        Code = code,
        Kind = kind,
        Number = 1,
        Title = code,
        Parts = [.. parts.Select(id => new ReportingItem { Id = id, ItemCode = code, Title = code, Target = "", Leads = [], Responsible = [] })],
    };
}
