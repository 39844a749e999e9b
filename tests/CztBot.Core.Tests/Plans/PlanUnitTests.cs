using CztBot.Core.Plans;
using static CztBot.Core.Tests.Plans.SamplePlan;

namespace CztBot.Core.Tests.Plans;

public sealed class PlanUnitTests
{
    [Fact]
    public void A_city_holds_along_a_list_until_the_next_one()
    {
        Leads("T02").ShouldBe("白石/工信 白石/交通");
        Leads("T08").ShouldBe("青岚/发改 青岚/财政 青岚/金融");
        Part("T08").Leads.Select(unit => unit.Name).ShouldBe(["青岚市发改委", "青岚市财政局", "青岚市金融办"]);
    }

    [Fact]
    public void Three_cities_stand_for_those_that_lead_department_by_department() =>
        Responsible("T02").ShouldBe("青岚/工信 白石/工信 南渡/工信 青岚/交通 白石/交通 南渡/交通 青岚/发改 白石/发改 南渡/发改");

    [Fact]
    public void Three_scopes_may_follow_one_another_in_one_list() =>
        Responsible("T03").ShouldBe("青岚/地铁集团 青岚/发改 白石/发改 南渡/发改 青岚/住建 白石/住建 南渡/住建 青岚/财政 白石/财政 南渡/财政 青岚/铁办");

    [Fact]
    public void County_governments_stay_a_placeholder_and_an_enterprise_may_come_last() =>
        Responsible("T04").ShouldEndWith("青岚/交通 白石/交通 南渡/交通 @项目所在地/相关区县政府 南渡/城投集团");

    [Fact]
    public void A_list_may_be_joined_by_and_but_a_name_with_and_in_it_stays_whole()
    {
        Responsible("T07a").ShouldEndWith("南渡/公安 @项目所在地/相关区县政府 青岚/公交企业 白石/公交企业 南渡/公交企业");
        Leads("T01").ShouldBe("青岚/自然资源");
        Part("T01").Leads[0].Name.ShouldBe("青岚市自然资源和规划局");
    }

    [Fact]
    public void Brackets_belong_to_a_departments_name_or_name_a_second_one()
    {
        Responsible("T09").ShouldContain("青岚/物流口岸 白石/物流口岸 南渡/物流口岸 青岚/商务");
        Responsible("T12").ShouldContain("青岚/商务 白石/商务 南渡/商务 青岚/物流口岸 白石/物流口岸 南渡/物流口岸 青岚/海关");
    }

    [Fact]
    public void A_unit_named_without_the_word_for_city_is_still_that_citys()
    {
        Leads("T11").ShouldBe("青岚/公共资源交易中心");
        Part("T11").Leads[0].Name.ShouldBe("青岚公共资源交易中心");
        Part("T11").Responsible[1].Name.ShouldBe("白石市公共资源交易中心");
    }

    [Fact]
    public void A_full_stop_behind_the_block_changes_nothing() =>
        Responsible("T10").ShouldEndWith("青岚/银监 白石/银监 南渡/银监");

    [Fact]
    public void The_secretariat_and_the_city_in_office_lead_too()
    {
        Leads("M1").ShouldBe("秘书处");
        Part("M1").Leads[0].IsPlaceholder.ShouldBeFalse();
        Leads("M2").ShouldBe("@轮值主席城市/发改");
        Part("M2").Leads[0].IsPlaceholder.ShouldBeTrue();
    }

    [Fact]
    public void Each_unit_is_listed_once_under_its_fullest_name()
    {
        var units = PlanUnits.Of(Sample);
        units.Select(unit => unit.UnitId).ShouldBeUnique();
        units.Single(unit => unit.UnitId == "青岚/交通").Name.ShouldBe("青岚市交通运输局");
        units.Single(unit => unit.UnitId == "白石/财政").Name.ShouldBe("白石市财政");
    }

    [Theory]
    [InlineData("住建委", "住建")]
    [InlineData("住建局", "住建")]
    [InlineData("住房和城乡建设局", "住建")]
    [InlineData("交通运输局", "交通")]
    [InlineData("环保", "生态环境")]
    [InlineData("市场监督管理局", "市场监管")]
    [InlineData("文旅广体局", "文旅")]
    [InlineData("发展和改革委员会", "发改")]
    [InlineData("铁办", "铁办")]
    [InlineData("团委", "团委")]
    [InlineData("工商联", "工商联")]
    [InlineData("气象局", "气象")]
    public void One_department_has_one_key_under_all_its_names(string name, string key) => Departments.Key(name).ShouldBe(key);
}
