using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

public sealed class UnitLeaderChangeTests
{
    private const string Unit = "长沙/住建";
    private static readonly DateOnly Today = new(2019, 12, 3);
    private static readonly UnitLeader Old = new(Unit, "p1", "李大为", "主任", new DateOnly(2019, 11, 10), null);

    [Fact]
    [Trait("Rule", "R16")]
    public void The_old_leader_ends_on_the_eve_of_the_new_one_and_stays_on_record()
    {
        var day = Today.AddDays(7);

        var terms = Apply(Next(day), Old);

        terms.ShouldBe([Old with { Until = day.AddDays(-1) }, Next(day)]);
        var roster = Roster.Empty with { UnitLeaders = terms };
        roster.LeaderOf(Unit, day.AddDays(-1))!.Name.ShouldBe("李大为");
        roster.LeaderOf(Unit, day)!.Name.ShouldBe("周立新");
    }

    [Fact]
    public void A_first_leader_may_have_begun_in_the_past() =>
        Apply(Next(new DateOnly(2018, 3, 1))).ShouldBe([Next(new DateOnly(2018, 3, 1))]);

    [Fact]
    public void A_new_post_on_the_day_on_which_it_was_entered_takes_the_place_of_the_wrong_one() =>
        Apply(Old with { Post = "党组书记" }, Old).ShouldBe([Old with { Post = "党组书记" }]);

    [Fact]
    public void A_leader_ends_without_another_and_one_who_has_not_begun_never_does()
    {
        var coming = Next(Today.AddDays(9));

        new UnitLeaderChange(Unit, null, Today).Apply(With(Old with { Until = Today.AddDays(8) }, coming), Today)
            .ShouldBeOfType<UnitLeaderOutcome.Changed>().Terms.ShouldBe([Old with { Until = Today.AddDays(-1) }]);
    }

    [Theory]
    [InlineData("周立新", "2020-12-05", UnitLeaderFault.TooFar)]
    [InlineData("周立新", "2019-11-09", UnitLeaderFault.Overtaken)]
    [InlineData("李大为", "2019-12-03", UnitLeaderFault.Same)]
    [InlineData(null, "2019-11-10", UnitLeaderFault.Overtaken)]
    public void What_cannot_be_is_refused_with_its_reason(string? name, string from, UnitLeaderFault fault)
    {
        var day = DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        new UnitLeaderChange(Unit, name is null ? null : Next(day) with { Name = name }, day).Apply(With(Old), Today)
            .ShouldBeOfType<UnitLeaderOutcome.Refused>().Fault.ShouldBe(fault);
    }

    [Fact]
    public void Nobody_can_be_ended_where_nobody_leads() =>
        new UnitLeaderChange(Unit, null, Today).Apply(With(Old with { UnitId = "长沙/发改" }), Today)
            .ShouldBeOfType<UnitLeaderOutcome.Refused>().Fault.ShouldBe(UnitLeaderFault.Nobody);

    private static UnitLeader Next(DateOnly from) => new(Unit, "p2", "周立新", "主任", from, null);

    private static Roster With(params UnitLeader[] leaders) => Roster.Empty with { UnitLeaders = leaders };

    private static IReadOnlyList<UnitLeader> Apply(UnitLeader begins, params UnitLeader[] leaders) =>
        new UnitLeaderChange(Unit, begins, begins.From).Apply(With(leaders), Today).ShouldBeOfType<UnitLeaderOutcome.Changed>().Terms;
}
