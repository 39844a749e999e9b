using CztBot.Core.Bulletins;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Problems;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Projects.CrossProject>;

namespace CztBot.Core.Tests.Projects;

public sealed class ProjectRulesTests
{
    private static readonly CrossProject One = new()
    {
        Id = "K-01", Name = "某通道", Field = ProjectWords.Fields[0], Cities = ["长沙", "湘潭"], Owner = "某公司", County = "岳麓区、岳塘区", ItemIds = ["T05"],
    };

    private static readonly CrossProject Alone = One with { Id = "K-02", ItemIds = [], Progress = "正在选线。" };

    private static readonly TypedMatter Land = new("land", "用地预审未批。", "湘潭", "住建局", "请尽快出具意见。");

    [Fact]
    [Trait("Rule", "R24")]
    public void A_matter_has_state_other_city_department_and_action_and_without_another_city_it_is_refused()
    {
        var home = ProjectRules.HomeOf(One, Given.Standing);
        home.ShouldBe("长沙");
        Refused(Update(One, Land with { City = "" })).ShouldContain("“用地审批”没有写明涉及的另一城市，不能按涉市事项登记");
        Refused(Update(One, Land with { City = home })).ShouldContain("应是另一城市，不能填牵头单位所在的长沙市");
        Refused(Update(One, Land with { City = "株洲" })).ShouldContain("应是项目所在的长沙、湘潭之一");
        Refused(Update(One, Land with { State = "" })).ShouldContain("请填写“用地审批”的情况");
        Refused(Update(One, Land with { Department = "" })).ShouldBe("请填写“用地审批”涉及的湘潭市的部门。");
        Refused(Update(One, Land with { Action = "" })).ShouldBe("请填写“用地审批”需要对方办理的事项。");
        Refused(Update(One, Land with { Department = new string('长', 51) })).ShouldContain("最多50字");

        var matter = Done(Update(One, Land)).Matters.ShouldHaveSingleItem();

        (matter.Kind, matter.City, matter.UnitId, matter.Number).ShouldBe(("land", "湘潭", "湘潭/住建", 1));
        matter.Unit(Given.Standing).ShouldBe("湘潭市住建局");
        Done(Update(One, Land with { Department = "某某中心" })).Matters[0].Unit(Given.Standing).ShouldBe("湘潭市某某中心");
    }

    [Fact]
    [Trait("Rule", "R24")]
    public void A_matter_keeps_its_number_until_it_is_emptied_and_one_that_comes_up_anew_has_another()
    {
        var first = Done(Update(One, Land));
        var changed = Done(ProjectRules.Update(first, 2, Given.Standing, null, [Land with { State = "已受理。" }], Given.Actor("2020-01-05T10:00")));
        changed.Matters[0].ShouldSatisfyAllConditions(matter => matter.Number.ShouldBe(1), matter => matter.Since.ShouldBe(first.Matters[0].Since));
        ProjectProblems.Origin(changed, changed.Matters[0]).ShouldBe("project/K-01/land/1");
        var settled = Done(ProjectRules.Update(changed, 3, Given.Standing, null, [Land with { State = "", Department = "", Action = "" }], Given.Actor()));
        settled.Matters.ShouldBeEmpty("a city that stays chosen says nothing");
        Done(ProjectRules.Update(settled, 4, Given.Standing, null, [Land], Given.Actor())).Matters[0].Number.ShouldBe(2);
        Refused(ProjectRules.Update(first, 2, Given.Standing, null, [Land], Given.Actor())).ShouldContain("与现有的相同");
        Done(ProjectRules.Update(first, 2, Given.Standing, null, [Land with { Kind = "planning" }], Given.Actor())).Matters.Select(matter => matter.Kind).ShouldBe(["planning", "land"], "a kind that was not asked for stays");
        ProjectRules.Update(first, 1, Given.Standing, null, [Land with { State = "已批。" }], Given.Actor()).ShouldBeOfType<Outcome.Stale>();
    }

    [Fact]
    [Trait("Rule", "R24")]
    public void A_matter_becomes_a_problem_that_concerns_both_cities()
    {
        var project = Done(Update(One, Land));

        var problem = ProjectProblems.Of(project, project.Matters[0], Given.Standing, Given.Actor(), "p1");

        (problem.Source, problem.ItemId, problem.UnitId, problem.OtherUnitId, problem.ProposedKind).ShouldBe((ProblemSource.Project, "T05", "长沙/住建", "湘潭/住建", "用地审批"));
        problem.Text.ShouldBe("某通道用地审批（涉及湘潭市住建局）：用地预审未批。\n需办：请尽快出具意见。");
        ProblemKinds.All.ShouldContain(problem.ProposedKind!);
        problem.Matter(Given.Standing, 3).UnitIds.ShouldContain("湘潭/住建");
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void A_project_has_a_field_and_at_least_two_cities()
    {
        string[] good = ["K-01", "某通道", "基础设施互联互通", "长沙、湘潭市", "某公司", "岳麓区", "5、11b", "", ""];
        var one = Read(good).Rows.ShouldHaveSingleItem();
        one.Cities.ShouldBe(["长沙", "湘潭"]);
        one.ItemIds.ShouldBe(["T05", "T11b"]);
        foreach (var (column, cell, fault) in ((int, string, string)[])
            [
                (3, "长沙", "“城市”：跨区域项目至少要有两个城市"), (3, "长沙、长沙市", "“城市”：跨区域项目至少要有两个城市"), (3, "", "“城市”：跨区域项目至少要有两个城市"), (3, "长沙、武汉", "“城市”：“武汉”不是长沙、株洲、湘潭之一"),
                (2, "别的", "“领域”：“别的”不是可用的领域"), (2, "", "“领域”：不能为空"), (4, "", "“项目业主”：不能为空"), (5, "", "“所在区县”：不能为空"), (6, "99", "“关联任务”：没有编号为“99”的任务"),
                (1, "", "“项目名称”：不能为空"), (8, "示例，填写时请删去本行", "“备注”：这一行是模板的示例"),
            ])
        {
            string[] bad = [.. good];
            bad[column] = cell;
            Read(bad).ShouldSatisfyAllConditions(
                read => read.Rows.ShouldBeEmpty(), read => read.Faults.ShouldHaveSingleItem(fault).Sentence.ShouldStartWith($"“跨区域项目”表第2行{fault}"));
        }
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void The_same_file_of_projects_changes_nothing_and_what_people_wrote_since_stays()
    {
        ProjectRules.Import(null, Alone)!.One.ShouldBe(Alone);
        ProjectRules.Import(Alone, Alone with { Cities = ["长沙", "湘潭"] }).ShouldBeNull();
        var kept = Done(ProjectRules.Update(Alone, 1, Given.Standing, "已定线。", [Land], Given.Actor()));
        ProjectRules.Import(kept, Alone).ShouldBeNull();
        ProjectRules.Import(kept, Alone with { Owner = "另一公司" })!.One.ShouldSatisfyAllConditions(one => one.Progress.ShouldBe("已定线。"), one => one.Matters.Count.ShouldBe(1), one => one.Version.ShouldBe(3));
    }

    [Fact]
    [Trait("Rule", "R6")]
    public void A_project_leaves_the_scope_with_reason_approver_and_date_and_later_months_stop_counting()
    {
        var actor = Given.Actor("2020-03-10T10:00");
        Refused(ProjectRules.Leave(One, 1, "已建成。", "", new(2020, 3, 10), actor)).ShouldContain("请填写批准人");
        var left = Done(ProjectRules.Leave(One, 1, "已建成。", "王安和", new(2020, 3, 10), actor));
        (left.CountsIn(new Month(2020, 3)), left.CountsIn(new Month(2020, 4))).ShouldBe((true, false));
        Refused(Update(left, Land)).ShouldContain("已经移出调度范围");
        Refused(ProjectRules.Leave(left, 2, "又一次。", "王安和", new(2020, 3, 10), actor)).ShouldContain("不能再次移出");
        Rows().Of([left], [], new Month(2020, 4)).ShouldBe([]);
        Done(ProjectRules.Return(left, 2, "二期开工。")).Left.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void Closing_a_project_needs_evidence_and_somebody_elses_verification_and_reopening_a_reason()
    {
        Refused(ProjectClosure.Finish(Alone, 1, "", Given.Actor())).ShouldContain("请填写证明材料");
        Refused(ProjectClosure.Finish(Done(Update(One, Land)), 2, "验收。", Given.Actor())).ShouldContain("还有涉市事项没有解决");
        var asked = Done(ProjectClosure.Finish(One, 1, "验收。", Given.Actor() with { PersonId = "contact" }));
        Refused(ProjectClosure.Finish(asked, 2, "验收。", Given.Actor())).ShouldContain("不能重复申请");
        Refused(ProjectClosure.Link(asked, 2, [], "单独推进。", Given.Actor())).ShouldContain("请先核实或恢复");
        Refused(TrackedClosure.Verify(asked, 2, true, "", own: true, Given.Actor())).ShouldContain("牵头单位不能核实本单位");
        TrackedClosure.Verify(asked, 1, true, "", own: false, Given.Actor()).ShouldBeOfType<Outcome.Stale>();

        var closed = Done(TrackedClosure.Verify(asked, 2, true, "", own: false, Given.Actor("2019-12-05T10:00")));

        (closed.IsClosed, closed.CountsIn(new Month(2019, 12)), closed.CountsIn(new Month(2020, 1))).ShouldBe((true, true, false));
        Rows().Of([closed], [], new Month(2020, 1)).ShouldBe([]);
        ProjectRules.Combined([closed], new Month(2019, 12), ["T05"]).ShouldBeNull("a form asks nothing of what is closed");
        ProjectRules.Import(closed, One).ShouldBeNull("a file reopens nothing");
        Refused(Update(closed, Land)).ShouldContain("已经销号，不能更新");
        Refused(ProjectRules.Leave(closed, 3, "撤销。", "王安和", new(2019, 12, 5), Given.Actor())).ShouldContain("已经销号，不用移出");
        Refused(TrackedClosure.Reopen(closed, 3, "")).ShouldContain("请填写恢复的理由");
        Done(TrackedClosure.Reopen(closed, 3, "返修。")).Closing.ShouldBeNull();
        Refused(TrackedClosure.Reopen(One, 1, "返修。")).ShouldBe("“某通道”没有销号，不能恢复。请发送“项目”，查看最新列表。");
    }

    [Fact]
    [Trait("Rule", "R25")]
    public void The_tasks_that_a_project_belongs_to_are_changed_with_a_reason_and_outweigh_the_file()
    {
        Refused(ProjectClosure.Link(One, 1, ["T05"], "同一任务。", Given.Actor())).ShouldContain("与现有的相同");
        Refused(ProjectClosure.Link(One, 1, [], "", Given.Actor())).ShouldContain("请填写关联或取消关联的理由");
        var linked = Done(ProjectClosure.Link(Alone, 1, ["T05", "T11b"], "属于两项任务。", Given.Actor()));
        linked.ItemIds.ShouldBe(["T05", "T11b"]);
        ProjectRules.Import(linked, Alone).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "R3")]
    public void A_bulletin_tells_of_projects_only_once_they_were_imported() => Rows().Of([], [], new Month(2019, 11)).ShouldBeNull();

    [Fact]
    [Trait("Rule", "R56")]
    public void What_the_cities_have_to_settle_is_for_leaders_alone_until_it_is_classified_below_their_level()
    {
        var project = Done(Update(One, Land));
        var verified = Given.Report("T05", Statuses.Normal, Lamp.Green);

        var open = Rows().Of([project, Alone], [verified], new Month(2019, 11))!;

        open[0].ShouldSatisfyAllConditions(row => row.State.ShouldBe("任务5正常推进。"), row => row.Needed.ShouldBe(""), row => row.ForLeaders.ShouldBe("用地审批（湘潭市住建局）用地预审未批，需请尽快出具意见"));
        open[1].State.ShouldBe("正在选线。");
        var problem = ProjectProblems.Of(project, project.Matters[0], Given.Standing, Given.Actor(), "p1");
        foreach (var (level, leaders) in ((int, bool)[])[(2, false), (3, true)])
        {
            var row = Rows(problem with { Classification = new Classification(level, "用地审批", "", "", "clerk", Given.Actor().At) }).Of([project], [verified], new Month(2019, 11))![0];
            (row.Needed.Length > 0, row.ForLeaders.Length > 0).ShouldBe((!leaders, leaders));
        }
    }

    private static ProjectRows Rows(params Problem[] problems) => new(Given.Standing, problems.ToDictionary(problem => problem.Origin), 3);

    private static (IReadOnlyList<CrossProject> Rows, IReadOnlyList<RosterFault> Faults) Read(string[] cells) =>
        ProjectSheet.Read([new RosterTable("跨区域项目", ProjectSheet.Form.Columns, [new RosterRow(2, cells)])], Given.Standing);

    private static Outcome Update(CrossProject one, TypedMatter typed) => ProjectRules.Update(one, one.Version, Given.Standing, null, [typed], Given.Actor());

    private static CrossProject Done(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Moved>().One;

    private static string Refused(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Refused>().Reason;
}
