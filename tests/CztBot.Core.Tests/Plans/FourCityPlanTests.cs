using CztBot.Core.Plans;

namespace CztBot.Core.Tests.Plans;

/// <summary>A plan of other cities, numbers and sections in the same form: nothing of the first plan is built in.</summary>
public sealed class FourCityPlanTests
{
    private const string Text = """
        云溪北岭联盟合作行动计划(2030-2031年)
        重点工作任务
        (一)水
        1、清水行动。2031年6月底前完成断面达标。(牵头单位:云溪市水利局;责任单位:四市水利、生态环境、应急等部门)
        2、共管水库。共同管护。(牵头单位:北岭市水务局;责任单位:四市水务,有关镇政府)
        (二)电
        3、微网互济。组建联合调度中心。(牵头单位:张家坡市发展和改革委员会;责任单位:各市发改、城市管理局,省能源局)
        4、充电一张网。(牵头单位:盐城市工信局;责任单位:四市工信、发展改革部门)
        工作措施
        (一)加强统筹。各市抓好落实。
        """;

    private static readonly Plan Plan = SamplePlan.Read(Text);

    [Fact]
    public void Its_cities_numbers_and_sections_are_its_own()
    {
        Plan.Title.ShouldBe("云溪北岭联盟合作行动计划(2030-2031年)");
        Plan.Sections.Select(section => section.Title).ShouldBe(["水", "电"]);
        PlanCounts.Of(Plan).ToString().ShouldBe("tasks=4 items=4 leadAssignments=4 leadUnits=4");
        SamplePlan.Part("T01", Plan).TargetDate.ShouldBe(new DateOnly(2031, 6, 30));
    }

    [Fact]
    public void Four_cities_stand_for_its_four()
    {
        SamplePlan.Responsible("T01", Plan).ShouldStartWith("云溪/水务 北岭/水务 张家坡/水务 盐城/水务 云溪/生态环境");
        SamplePlan.Responsible("T02", Plan).ShouldEndWith("盐城/水务 @项目所在地/有关镇政府");
        SamplePlan.Responsible("T03", Plan).ShouldBe("云溪/发改 北岭/发改 张家坡/发改 盐城/发改 云溪/城管 北岭/城管 张家坡/城管 盐城/城管 省/能源");
        SamplePlan.Leads("T03", Plan).ShouldBe("张家坡/发改");
    }

    [Fact]
    public void A_number_of_cities_that_does_not_fit_is_refused_with_its_line() =>
        PlanParser.Parse(Text.Replace("四市水务", "三市水务")).ShouldBeOfType<PlanRefused>().Faults
            .ShouldHaveSingleItem().ToString().ShouldBe("第5行：写的是“三市”，责任括号中牵头的却是4个城市（云溪、北岭、张家坡、盐城），应当一致。");
}
