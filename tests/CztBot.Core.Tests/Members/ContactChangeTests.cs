using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

public sealed class ContactChangeTests
{
    private static readonly DateOnly Today = new(2019, 12, 3);
    private static readonly UnitContact Old = new("长沙/住建", "old", true, new DateOnly(2019, 11, 1), null);
    private static readonly UnitContact Deputy = new("长沙/住建", "deputy", false, new DateOnly(2019, 11, 1), null);

    private static Roster Roster(params UnitContact[] terms) => Core.Members.Roster.Empty with { Contacts = terms };

    [Fact]
    public void The_old_contact_ends_on_the_eve_and_the_new_one_begins_on_the_day()
    {
        var day = Today.AddDays(7);

        var changed = new ContactChange("长沙/住建", "old", "new", true, day).Apply(Roster(Old, Deputy), Today).ShouldBeOfType<ContactOutcome.Changed>();

        changed.Terms.ShouldBe([Old with { Until = day.AddDays(-1) }, Deputy, new UnitContact("长沙/住建", "new", true, day, null)], ignoreOrder: true);
    }

    [Fact]
    public void A_change_that_begins_today_ends_the_old_access_at_once()
    {
        var changed = (ContactOutcome.Changed)new ContactChange("长沙/住建", "old", "new", true, Today).Apply(Roster(Old), Today);

        Roster([.. changed.Terms]).Contacts.Where(term => term.ValidOn(Today)).ShouldHaveSingleItem().PersonId.ShouldBe("new");
    }

    [Fact]
    public void A_deputy_who_becomes_the_primary_contact_serves_once_on_each_day()
    {
        var changed = (ContactOutcome.Changed)new ContactChange("长沙/住建", "old", "deputy", true, Today).Apply(Roster(Old, Deputy), Today);

        changed.Terms.Where(term => term.ValidOn(Today)).ShouldBe([new UnitContact("长沙/住建", "deputy", true, Today, null)]);
        changed.Terms.Where(term => term.ValidOn(Today.AddDays(-1))).Select(term => term.PersonId).ShouldBe(["old", "deputy"], ignoreOrder: true);
    }

    [Fact]
    public void A_term_that_has_not_begun_never_takes_place()
    {
        var coming = Old with { From = Today.AddDays(3) };

        var changed = (ContactOutcome.Changed)new ContactChange("长沙/住建", "old", null, true, Today).Apply(Roster(coming, Deputy), Today);

        changed.Terms.ShouldBe([Deputy]);
    }

    [Theory]
    [InlineData("old", "new", -1, ContactFault.Past)]
    [InlineData("old", "new", 367, ContactFault.TooFar)]
    [InlineData("nobody", "new", 0, ContactFault.NoTerm)]
    [InlineData(null, "old", 0, ContactFault.Same)]
    [InlineData(null, "new", 0, ContactFault.Rival)]
    [InlineData("deputy", "new", 0, ContactFault.Rival)]
    public void What_cannot_be_is_refused_with_its_reason(string? ends, string begins, int days, ContactFault fault) =>
        new ContactChange("长沙/住建", ends, begins, true, Today.AddDays(days)).Apply(Roster(Old, Deputy), Today)
            .ShouldBeOfType<ContactOutcome.Refused>().Fault.ShouldBe(fault);

    [Fact]
    public void Other_units_of_the_same_person_stay_as_they_are()
    {
        var elsewhere = Old with { UnitId = "长沙/发改" };

        var changed = (ContactOutcome.Changed)new ContactChange("长沙/住建", "old", "new", true, Today).Apply(Roster(Old, elsewhere), Today);

        changed.Terms.ShouldAllBe(term => term.UnitId == "长沙/住建");
    }
}
