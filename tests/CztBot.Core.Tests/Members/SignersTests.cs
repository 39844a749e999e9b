using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

/// <summary>Who may sign on a day (R75).</summary>
public sealed class SignersTests
{
    [Theory]
    [Trait("Rule", "R75")]
    [InlineData("2019-11-30", "head")]
    [InlineData("2019-12-01", "head deputy")]
    [InlineData("2019-12-31", "head deputy")]
    [InlineData("2020-01-01", "head")]
    public void The_head_signs_and_the_named_deputy_within_the_days_and_nobody_else(string day, string expected)
    {
        var roster = Roster.Empty with
        {
            People = [Person("head", Roles.Head), Person("deputy", Roles.Clerk), Person("clerk", Roles.Clerk), Person("aide", Roles.Aide), Person("mayor", Roles.Leader)],
            Delegations =
            [
                new("head", "deputy", [], [], new(2019, 12, 1), new(2019, 12, 31)), new("head", "aide", [], [], new(2019, 12, 1), null), new("mayor", "clerk", [], [], new(2019, 12, 1), null),
            ],
        };

        roster.Signers(DateOnly.Parse(day)).Select(person => person.Id).ShouldBe(expected.Split(' '));
    }

    private static Person Person(string id, Roles role) => new() { Id = id, Name = id, Roles = role };
}
