using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

/// <summary>Levels to people (R43): each city's own, by portfolio, with delegates, and never to nobody.</summary>
public sealed class RoutingTests
{
    private static readonly DateOnly Day = new(2019, 12, 16);

    [Theory]
    // level, section, leads, responsible: who
    [InlineData(1, 2, "长沙/住建", "株洲/交通", "长沙联络员 株洲联络员")]
    [InlineData(1, 2, "长沙/住建", "湘潭/交通", "长沙联络员 经办 负责人")]
    [InlineData(2, 2, "长沙/住建", "株洲/交通", "经办 负责人")]
    [InlineData(3, 2, "长沙/住建", "", "长沙交通副市长")]
    [InlineData(3, 2, "长沙/住建", "株洲/交通", "长沙交通副市长 株洲副市长 株洲副秘书长")]
    [InlineData(3, 2, "株洲/交通", "", "株洲副市长 株洲副秘书长")]
    [InlineData(3, 1, "株洲/规划", "", "株洲副市长")]
    [InlineData(3, 3, "长沙/工信", "", "经办 负责人")]
    [InlineData(3, 2, "湘潭/交通", "长沙/住建", "长沙交通副市长 经办 负责人")]
    [InlineData(3, null, "长沙/发改", "", "经办 负责人")]
    [InlineData(3, 2, "秘书处", "", "长沙交通副市长 株洲副市长 株洲副秘书长 经办 负责人")]
    [InlineData(4, 2, "长沙/住建", "", "长沙常务副市长")]
    [InlineData(4, 2, "长沙/住建", "湘潭/交通", "长沙常务副市长 湘潭常务副市长")]
    [InlineData(4, 2, "株洲/交通", "", "经办 负责人")]
    [InlineData(5, 2, "长沙/住建", "", "长沙书记 长沙市长 长沙副秘书长 株洲书记 株洲市长 湘潭书记 经办 负责人")]
    public void A_level_means_these_people(int level, int? section, string leads, string responsible, string expected)
    {
        var matter = new Matter(level, section, Units(leads), Units(responsible));

        var people = Routing.Of(Roster, matter, Day).Select(one => one.Person.Id);

        people.ShouldBe(expected.Split(' '));
    }

    [Theory]
    [InlineData("2019-11-30", 2, 3, false)]
    [InlineData("2019-12-01", 2, 3, true)]
    [InlineData("2019-12-31", 2, 3, true)]
    [InlineData("2020-01-01", 2, 3, false)]
    [InlineData("2019-12-16", 1, 3, false)]
    public void A_delegation_counts_within_its_days_and_scope(string day, int section, int level, bool counts)
    {
        var routed = Routing.Of(Roster, new Matter(level, section, ["株洲/交通"], []), DateOnly.Parse(day));

        routed.Any(one => one.Person.Id == "株洲副秘书长").ShouldBe(counts);
        // Besides the leader, never instead.
        routed.ShouldContain(one => one.Person.Id == "株洲副市长" && one.Mandate == null);
        if (counts) routed[1].Mandate!.Words.ShouldBe("受株洲市副市长株洲副市长委托");
    }

    [Fact]
    public void A_level_that_was_not_delegated_stays_with_the_leader() =>
        Routing.Of(Roster with { Delegations = [new("长沙市长", "长沙副秘书长", [], [4], new(2019, 12, 1), null)] }, new Matter(5, 2, ["长沙/住建"], []), Day)
            .ShouldNotContain(one => one.Person.Id == "长沙副秘书长");

    [Fact]
    public void The_bulletin_goes_to_the_offices_to_vice_mayors_with_an_item_and_to_whole_delegates()
    {
        var readers = Roster.BulletinReaders([2], Day);

        readers.Select(one => one.Person.Id).ShouldBe(
            ["长沙书记", "株洲书记", "湘潭书记", "长沙市长", "长沙副秘书长", "株洲市长", "长沙常务副市长", "湘潭常务副市长", "长沙交通副市长", "株洲副市长"]);
        readers.Single(one => one.Mandate is not null).Person.Id.ShouldBe("长沙副秘书长");
        Roster.BulletinReaders([3], Day).ShouldNotContain(one => one.Person.Office == Office.ViceMayor);
    }

    [Fact]
    public void Who_delegated_and_left_office_delegates_no_more()
    {
        var left = Roster with { People = [.. Roster.People.Where(person => person.Id != "长沙市长")] };

        Roster.MandatesOf("长沙副秘书长", Day).ShouldHaveSingleItem().Name.ShouldBe("长沙市市长长沙市长");
        left.MandatesOf("长沙副秘书长", Day).ShouldBeEmpty();
    }

    private static string[] Units(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Person Leader(string id, string city, Office office, params int[] portfolio) =>
        new() { Id = id, Name = id, Roles = Roles.Leader, City = city, Office = office, Portfolio = portfolio };

    private static Person Holding(string id, Roles roles) => new() { Id = id, Name = id, Roles = roles };

    // 株洲 has no executive vice mayor, 湘潭 neither mayor nor vice mayors, nobody in 长沙 has section 3.
    private static Roster Roster { get; } = new()
    {
        Units = [],
        People =
        [
            Holding("长沙联络员", Roles.Contact), Holding("株洲联络员", Roles.Contact), Holding("经办", Roles.Clerk), Holding("负责人", Roles.Head),
            Holding("长沙副秘书长", Roles.Aide), Holding("株洲副秘书长", Roles.Aide),
            Leader("长沙书记", "长沙", Office.Secretary), Leader("长沙市长", "长沙", Office.Mayor), Leader("长沙常务副市长", "长沙", Office.ExecutiveViceMayor),
            Leader("长沙交通副市长", "长沙", Office.ViceMayor, 2), Leader("长沙闲副市长", "长沙", Office.ViceMayor),
            Leader("株洲书记", "株洲", Office.Secretary), Leader("株洲市长", "株洲", Office.Mayor), Leader("株洲副市长", "株洲", Office.ViceMayor, 1, 2),
            Leader("湘潭书记", "湘潭", Office.Secretary), Leader("湘潭常务副市长", "湘潭", Office.ExecutiveViceMayor),
        ],
        Contacts =
        [
            new("长沙/住建", "长沙联络员", true, new(2019, 11, 1), null), new("株洲/交通", "株洲联络员", true, new(2019, 11, 1), null),
            new("湘潭/交通", "长沙联络员", true, new(2019, 11, 1), new(2019, 11, 30)),
        ],
        Channels = [],
        Delegations =
        [
            new("长沙市长", "长沙副秘书长", [], [], new(2019, 12, 1), null),
            new("株洲副市长", "株洲副秘书长", [2], [], new(2019, 12, 1), new(2019, 12, 31)),
        ],
    };
}
