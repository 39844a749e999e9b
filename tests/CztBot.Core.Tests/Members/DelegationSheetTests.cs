using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Core.Tests.Members;

/// <summary>The sheet 委托 of a roster file (R43, R75).</summary>
public sealed class DelegationSheetTests
{
    private static readonly Plan Plan = new()
    {
        Title = "计划", Sections = [new PlanSection(1, "推进规划融合"), new PlanSection(2, "推进交通共建")], Items = [],
    };

    [Theory]
    [InlineData("王安和", "", "2019-12-01", "", "", "")]
    [InlineData("wang", "全部", "2019年12月1日", "2019-12-31", "", "")]
    [InlineData("王 安和", "交通共建、1", "2019/12/1", "长期", "1,2", "")]
    [InlineData("王安和", "第3级；第4级", "2019-12-01", "", "", "3,4")]
    [InlineData("王安和", "交通共建、第5级", "2019-12-01", "", "2", "5")]
    public void A_leader_delegates_all_or_sections_and_levels(string from, string scope, string since, string until, string sections, string levels)
    {
        var delegation = Complete(Row(from, "秦理", scope, since, until)).Delegations.ShouldHaveSingleItem();

        delegation.FromId.ShouldBe("wang");
        delegation.ToId.ShouldBe("qin");
        string.Join(',', delegation.Sections).ShouldBe(sections);
        string.Join(',', delegation.Levels).ShouldBe(levels);
        delegation.From.ShouldBe(new DateOnly(2019, 12, 1));
        delegation.Until.ShouldBe(until == "2019-12-31" ? new DateOnly(2019, 12, 31) : null);
    }

    [Fact]
    public void The_head_names_a_clerk_as_deputy() =>
        Complete(Row("蒋高远", "蔡晓雨", "", "2019-12-01", "2019-12-31")).Delegations.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Theory]
    [InlineData("秦理", "王安和", "", "2019-12-01", "", "委托人", "不能委托他人")]
    [InlineData("王安和", "王安和", "", "2019-12-01", "", "受托人", "同一人")]
    [InlineData("王安和", "无此人", "", "2019-12-01", "", "受托人", "没有列在“人员”表中")]
    [InlineData("王安和", "", "", "2019-12-01", "", "受托人", "不能为空")]
    [InlineData("王安和", "李平", "", "2019-12-01", "", "受托人", "2人同名")]
    [InlineData("王安和", "秦理", "第6级", "2019-12-01", "", "委托范围", "不认识")]
    [InlineData("王安和", "秦理", "海洋", "2019-12-01", "", "委托范围", "不认识")]
    [InlineData("王安和", "秦理", "", "某天", "", "起始日期", "不是日期")]
    [InlineData("王安和", "秦理", "", "2019-12-01", "某天", "截止日期", "不是日期")]
    [InlineData("王安和", "秦理", "", "2019-12-01", "2019-11-30", "截止日期", "早于起始日期")]
    [InlineData("蒋高远", "秦理", "", "2019-12-01", "", "受托人", "只能委托秘书处经办")]
    [InlineData("蒋高远", "蔡晓雨", "交通共建", "2019-12-01", "", "委托范围", "不分领域和层级")]
    public void A_faulty_row_is_named_with_its_column(string from, string to, string scope, string since, string until, string column, string says)
    {
        var fault = Read(Row(from, to, scope, since, until)).ShouldBeOfType<RosterOutcome.Faulty>().Faults.ShouldHaveSingleItem();

        fault.Sentence.ShouldContain("“委托”");
        fault.Sentence.ShouldContain("第2行");
        fault.Sentence.ShouldContain(column);
        fault.Sentence.ShouldContain(says);
    }

    [Fact]
    public void The_same_delegation_twice_on_a_day_is_refused_and_after_one_another_not()
    {
        Read(Row("王安和", "秦理", "", "2019-12-01", ""), Row("王安和", "秦理", "1", "2020-01-01", "")).ShouldBeOfType<RosterOutcome.Faulty>()
            .Faults.ShouldHaveSingleItem().Sentence.ShouldContain("日期重叠");
        Complete(Row("王安和", "秦理", "", "2019-12-01", "2019-12-31"), Row("王安和", "秦理", "1", "2020-01-01", "")).Delegations.Count.ShouldBe(2);
    }

    [Fact]
    public void An_import_says_which_delegations_begin_and_end()
    {
        var before = Complete(Row("王安和", "秦理", "", "2019-12-01", ""));
        var after = Complete(Row("王安和", "秦理", "交通共建、第4级", "2019-12-01", "2019-12-31"));

        RosterDiff.Between(before, after).ShouldBe(
            ["撤销委托：王安和委托秦理（全部，2019-12-01起）。", "新增委托：王安和委托秦理（领域2、第4级，2019-12-01至2019-12-31）。"]);
        RosterDiff.Between(after, after).ShouldBeEmpty();
    }

    private static Roster Complete(params string[][] rows) => Read(rows).ShouldBeOfType<RosterOutcome.Complete>().Roster;

    private static string[] Row(string from, string to, string scope, string since, string until) => [from, to, scope, since, until, ""];

    private static RosterOutcome Read(params string[][] rows) => RosterReader.Read(
        [
            Table(RosterColumns.People,
            [
                Person("王安和", "市领导", "长沙", "市长", "wang"), Person("秦理", "副秘书长", "", "", "qin"), Person("蒋高远", "秘书处负责人", "", "", "jiang"),
                Person("蔡晓雨", "秘书处经办", "", "", "cai"), Person("李平", "系统管理员", "", "", "li-1"), Person("李平", "系统管理员", "", "", "li-2"),
            ]),
            Table(RosterColumns.Delegations, rows),
        ],
        Plan);

    private static string[] Person(string name, string role, string city, string office, string number) =>
        [name, role, "", "", "", "", city, office, "", "", "", number, ""];

    private static RosterTable Table(SheetForm form, string[][] rows) =>
        new(form.Name, form.Columns, [.. rows.Select((cells, index) => new RosterRow(index + 2, cells))]);
}
