using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Core.Tests.Members;

/// <summary>Rows of 单位负责人 in the sheet 人员 of a roster file (R16).</summary>
public sealed class UnitLeaderSheetTests
{
    private static readonly Plan Plan = new() { Title = "计划", Sections = [new PlanSection(1, "推进规划融合")], Items = [] };

    [Theory]
    [Trait("Rule", "R16")]
    [InlineData("单位负责人", "负责人", "主任", "")]
    [InlineData("单位负责人", "", "主任", "")]
    [InlineData("", "负责人", "", "主任")]
    [InlineData("负责人", "单位负责人", "主任", "")]
    public void A_row_of_a_leader_enters_a_leader_and_nobody_with_a_role_or_a_duty(string role, string kind, string office, string post)
    {
        var roster = Complete(Row("李 大为", role, "长沙市住建委", kind, "2019-11-10", "2020-12-31", office: office, post: post));

        roster.UnitLeaders.ShouldHaveSingleItem().ShouldBe(
            new UnitLeader("长沙/住建", StableId.Of("p", "长沙/住建", "李大为"), "李大为", "主任", new DateOnly(2019, 11, 10), new DateOnly(2020, 12, 31)));
        roster.People.ShouldHaveSingleItem().Name.ShouldBe("陈静怡");
        roster.Contacts.ShouldHaveSingleItem().PersonId.ShouldBe("chen");
    }

    [Fact]
    public void A_leader_who_is_also_the_contact_has_two_rows_and_one_number()
    {
        var roster = Complete(Row("陈静怡", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", office: "主任", number: "chen"));

        roster.UnitLeaders.ShouldHaveSingleItem().Id.ShouldBe("chen");
        roster.People.ShouldHaveSingleItem().Roles.ShouldBe(Roles.Contact);
    }

    [Theory]
    [InlineData("李大为", "联络员", "长沙市住建委", "负责人", "2019-11-10", "", "主任", "", "", "角色", "请另起一行填写")]
    [InlineData("李大为", "联络员、单位负责人", "长沙市住建委", "", "2019-11-10", "", "主任", "", "", "角色", "兼任“联络员”的，请另起一行填写")]
    [InlineData("李大为", "单位负责人", "长沙市住建委", "主", "2019-11-10", "", "主任", "", "", "联络员类型", "应为“负责人”")]
    [InlineData("", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "", "主任", "", "", "姓名", "不能为空")]
    [InlineData("李大为", "单位负责人", "、", "负责人", "2019-11-10", "", "主任", "", "", "单位", "须填写单位")]
    [InlineData("李大为", "单位负责人", "长沙市天文台", "负责人", "2019-11-10", "", "主任", "", "", "单位", "没有列在“单位”表中")]
    [InlineData("李大为", "单位负责人", "长沙市住建委", "负责人", "", "", "主任", "", "", "起始日期", "单位负责人须填写起始日期")]
    [InlineData("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "2019-11-09", "主任", "", "", "截止日期", "早于起始日期")]
    [InlineData("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "", "", "", "", "职务", "须填写职务")]
    [InlineData("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "", "主任", "科长", "", "岗位", "请清空")]
    [InlineData("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "", "主任", "", "li@cs.gov.cn", "邮箱", "不使用机器人")]
    [InlineData("李大为", "负责人", "长沙市住建委", "", "", "", "", "", "", "角色", "单位的请写“单位负责人”，秘书处的请写“秘书处负责人”")]
    [InlineData("李大为", "联络员", "长沙市住建委", "正", "2019-11-10", "", "", "", "", "联络员类型", "应为“主”“副”或“负责人”")]
    public void A_faulty_row_is_named_with_its_line_and_column(
        string name, string role, string unit, string kind, string from, string until, string office, string post, string mail, string column, string says)
    {
        var faults = Read(Row(name, role, unit, kind, from, until, office, post, mail)).ShouldBeOfType<RosterOutcome.Faulty>().Faults;

        faults.ShouldContain(fault => fault.Sentence.Contains("第3行", StringComparison.Ordinal) && fault.Sentence.Contains(column, StringComparison.Ordinal) && fault.Sentence.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R16")]
    public void A_unit_has_one_leader_on_a_day_and_several_after_one_another()
    {
        var first = Row("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "2019-12-31", "主任");

        Complete(first, Row("周立新", "单位负责人", "长沙市住建委", "负责人", "2020-01-01", office: "主任")).UnitLeaders.Select(one => one.Name).ShouldBe(["李大为", "周立新"]);
        Read(first, Row("周立新", "单位负责人", "长沙市住建委", "负责人", "2019-12-31", office: "主任")).ShouldBeOfType<RosterOutcome.Faulty>()
            .Faults.ShouldHaveSingleItem().Sentence.ShouldContain("“长沙市住建委”已有第3行的负责人“李大为”，任期重叠");
    }

    [Fact]
    public void An_import_says_which_leaders_begin_and_are_gone()
    {
        var before = Complete(Row("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", office: "主任"));
        var after = Complete(Row("李大为", "单位负责人", "长沙市住建委", "负责人", "2019-11-10", "2019-12-31", office: "主任"));

        RosterDiff.Between(before, after).ShouldBe(["不再登记长沙市住建委负责人：李大为（主任，2019-11-10起）。", "登记长沙市住建委负责人：李大为（主任，2019-11-10至2019-12-31）。"]);
        RosterDiff.Between(after, after).ShouldBeEmpty();
    }

    private static Roster Complete(params string[][] rows) => Read(rows).ShouldBeOfType<RosterOutcome.Complete>().Roster;

    // 姓名, 角色, 单位, 联络员类型, 起始日期, 截止日期, 城市, 职务, 分管领域, 岗位, 邮箱, 编号, 备注
    private static string[] Row(string name, string role, string unit, string kind, string from, string until = "", string office = "", string post = "", string mail = "", string number = "") =>
        [name, role, unit, kind, from, until, "", office, "", post, mail, number, ""];

    private static RosterOutcome Read(params string[][] rows) => RosterReader.Read(
        [
            Table(RosterColumns.Units, [["", "长沙市住建委", "", "长沙/住建", ""]]),
            Table(RosterColumns.People, [Row("陈静怡", "联络员", "长沙市住建委", "主", "2019-11-10", number: "chen"), .. rows]),
        ],
        Plan);

    private static RosterTable Table(SheetForm form, string[][] rows) =>
        new(form.Name, form.Columns, [.. rows.Select((cells, index) => new RosterRow(index + 2, cells))]);
}
