using CztBot.Core.Members;

namespace CztBot.Core.Tests.Members;

public sealed class RosterTrailTests
{
    private static readonly DateOnly Day = new(2019, 11, 10);

    private static readonly Roster Old = new()
    {
        Units = [new Unit("长沙/住建", "长沙", "长沙市住建委"), new Unit("长沙/发改", "长沙", "长沙市发改委")],
        People =
        [
            new Person { Id = "p1", Name = "张三", Roles = Roles.Contact, Post = "处长", Mail = "zhang@cs.gov.cn" },
            new Person { Id = "p2", Name = "李四", Roles = Roles.Leader, City = "长沙", Office = Office.ViceMayor, Portfolio = [2, 1] },
        ],
        Contacts = [new UnitContact("长沙/住建", "p1", true, Day, null)],
        Channels = [new GroupChannel("g1", "一体化工作群")],
        Delegations = [new Delegation("p2", "p1", [2], [4], Day, null)],
    };

    [Fact]
    public void The_same_roster_in_another_order_leaves_nothing() =>
        RosterTrail.Between(Old, Old with { Units = [.. Old.Units.Reverse()], People = [.. Old.People.Reverse()] }).ShouldBeEmpty();

    [Fact]
    [Trait("Rule", "R83")]
    public void Every_changed_unit_person_term_delegation_and_group_has_what_changed_before_and_after()
    {
        var now = Old with
        {
            Units = [Old.Units[0]],
            People = [Old.People[0] with { Roles = Roles.Contact | Roles.Coordinator, City = "长沙" }, Old.People[1] with { Portfolio = [1, 2] }],
            Contacts = [new UnitContact("长沙/住建", "p1", false, Day, Day.AddDays(9)), new UnitContact("长沙/住建", "p2", true, Day, null)],
            Channels = [new GroupChannel("g1", "工作群")],
            Delegations = [new Delegation("p2", "p1", [], [], Day, null)],
        };

        RosterTrail.Between(Old, now).ShouldBe(
        [
            new RosterEntry("unit/长沙/发改", "长沙市发改委", null),
            new RosterEntry("person/p1", "角色：联络员", "角色：联络员、市发改统筹员；城市：长沙"),
            new RosterEntry("contact/长沙/住建/p1", "主联络员（2019-11-10起）", "副联络员（2019-11-10至2019-11-19）"),
            new RosterEntry("delegation/p2/p1", "领域2、第4级，2019-11-10起", "全部，2019-11-10起"),
            new RosterEntry("group/g1", "一体化工作群", "工作群"),
            new RosterEntry("contact/长沙/住建/p2", null, "主联络员（2019-11-10起）"),
        ]);
    }

    [Fact]
    [Trait("Rule", "R83")]
    public void What_anonymising_takes_from_a_person_is_never_on_the_trail_only_that_it_changed()
    {
        var now = Old with { People = [Old.People[0] with { Name = "张珊", Post = null, Mail = "shan@cs.gov.cn" }, Old.People[1]] };

        RosterTrail.Between(Old, now).ShouldBe([new RosterEntry("person/p1", "姓名：（不记内容）；岗位：（不记内容）；邮箱：（不记内容）", "姓名：（不记内容）；邮箱：（不记内容）")]);
        foreach (var word in (string[])["张三", "李四", "处长", "zhang@"])
            RosterTrail.Between(Roster.Empty, Old).ShouldAllBe(entry => !$"{entry}".Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R83")]
    public void A_units_leader_is_on_the_trail_by_number_with_the_term_before_and_after_and_without_the_name()
    {
        var leader = new UnitLeader("长沙/住建", "p7", "李大为", "主任", Day, null);
        var (before, after) = (Old with { UnitLeaders = [leader] }, Old with { UnitLeaders = [leader with { Until = Day.AddDays(9) }] });

        RosterTrail.Between(before, after).ShouldBe([new RosterEntry("leader/长沙/住建/p7", "单位负责人（2019-11-10起）", "单位负责人（2019-11-10至2019-11-19）")]);
        RosterTrail.Between(Old, before).ShouldBe([new RosterEntry("leader/长沙/住建/p7", null, "单位负责人（2019-11-10起）；姓名：（不记内容）；负责人职务：（不记内容）")]);
    }
}
