using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>Nothing that was said is dropped: the city, the unit, the second number, the 没 before 做完.</summary>
public sealed class QuestionScopeTests
{
    private static readonly Plan Plan = PlanJson.Read(Resource.Text("catalogue-2019-2020.json"));
    private static readonly QuestionReader Reader = new(Plan);
    private static readonly DateOnly Today = new(2020, 12, 6);

    [Theory]
    [InlineData("任务5和任务6", "T05,T06")]
    [InlineData("任务5、6到哪了", "T05,T06")]
    [InlineData("任务5，任务12", "T05,T12")]
    [InlineData("第五项和第六项怎么样", "T05,T06")]
    [InlineData("T05 T07进展", "T05,T07")]
    [InlineData("任务5和任务5", "T05")]
    [InlineData("任务十一、十二", "T11a,T11b,T12")]
    [InlineData("第5和第6", "T05,T06")]
    [InlineData("任务 5", "T05")]
    [InlineData("机制1", "M1")]
    [InlineData("机制二到哪了", "M2")]
    [InlineData("政策2怎么样", "P2")]
    [InlineData("项目5", "T05")]
    [InlineData("五", "T05")]
    [InlineData("任务5报了吗", "T05")]
    [InlineData("任务5是不是没报", "T05")]
    public void Every_number_counts_and_each_kind_of_item_has_its_own(string said, string items) =>
        string.Join(',', Read(said).ShouldBeOfType<Question.Progress>().Items.Select(item => item.Id)).ShouldBe(items);

    [Theory]
    [InlineData("任务5和任务88")]
    [InlineData("机制9")]
    public void One_number_too_many_is_named(string said) => Read(said).ShouldBeOfType<Question.NoSuchNumber>();

    [Theory]
    [InlineData("株洲有哪些滞后", "滞后", "株洲市")]
    [InlineData("株洲哪些滞后？", "滞后", "株洲市")]
    [InlineData("湘潭亮红灯的", "亮红灯", "湘潭市")]
    [InlineData("长沙住建哪些滞后", "滞后", "长沙市住建委")]
    [InlineData("交通局有哪些没启动", "未启动", "三市交通部门")]
    [InlineData("交通共建哪些滞后", "滞后", "交通共建")]
    [InlineData("哪些滞后", "滞后", null)]
    [InlineData("还有哪些没做完", "未完成", null)]
    [InlineData("没完成的有几项", "未完成", null)]
    [InlineData("哪些已经完成", "已完成", null)]
    [InlineData("哪些不正常", "滞后", null)]
    public void A_state_is_listed_within_what_was_named(string said, string wish, string? scope)
    {
        var question = Read(said).ShouldBeOfType<Question.ByStatus>();
        (question.Wish.Name, question.Scope?.Name).ShouldBe((wish, scope));
    }

    [Theory]
    [InlineData("交通局谁没报", "三市交通部门")]
    [InlineData("株洲发改委报了没有", "株洲市发改委")]
    [InlineData("株洲交通局报了吗", "株洲市交通运输局")]
    [InlineData("株洲报齐了没有", "株洲市")]
    [InlineData("交通共建谁没报", "交通共建")]
    [InlineData("都报了吗", null)]
    [InlineData("报送情况", null)]
    [InlineData("还差几家", null)]
    public void Missing_reports_are_those_of_what_was_named(string said, string? scope) =>
        (Read(said).ShouldBeOfType<Question.NotReported>().Scope?.Name).ShouldBe(scope);

    [Theory]
    [InlineData("推进交通共建", "交通共建")]
    [InlineData("交通共建进展", "交通共建")]
    [InlineData("民生共享怎么样", "民生共享")]
    [InlineData("环境共治的情况", "环境共治")]
    [InlineData("总体情况怎么样", "行动计划")]
    [InlineData("三市怎么样", "行动计划")]
    [InlineData("整体进展", "行动计划")]
    [InlineData("发改", "三市发改部门")]
    [InlineData("住建", "三市住建部门")]
    [InlineData("株洲市水利局管什么", "株洲市水利局")]
    public void A_section_a_department_and_the_whole_have_their_overview(string said, string name) =>
        Read(said).ShouldBeOfType<Question.Overview>().Scope.Name.ShouldBe(name);

    [Theory]
    [InlineData("建设")]
    [InlineData("推进建设")]
    [InlineData("长株潭")]
    [InlineData("长株潭建设推进怎么样")]
    [InlineData("一体化怎么样")]
    [InlineData("工程")]
    [InlineData("2019")]
    [InlineData("张三的电话")]
    [InlineData("5号单子呢")]
    [InlineData("上期简报")]
    [InlineData("今年办结多少")]
    public void Words_that_every_item_has_mean_none(string said) => Read(said).ShouldBeOfType<Question.OutOfScope>();

    [Theory]
    [InlineData("医保怎么样", "T22")]
    [InlineData("株洲的医保", "T22")]
    [InlineData("城铁", "T06")]
    [InlineData("长沙三干怎么样", "T05")]
    [InlineData("商会一体化", "T27")]
    [InlineData("十四五", "T03")]
    public void A_short_or_mixed_name_still_finds_its_item(string said, string item) =>
        Read(said).ShouldBeOfType<Question.Progress>().Items.ShouldHaveSingleItem().Id.ShouldBe(item);

    [Fact]
    public void A_choice_remembers_what_was_asked()
    {
        Read("一卡通谁负责").ShouldBeOfType<Question.Ambiguous>().WhoLeads.ShouldBeTrue();
        Read("一卡通怎么样").ShouldBeOfType<Question.Ambiguous>().WhoLeads.ShouldBeFalse();
    }

    [Theory]
    [InlineData("任务5去年11月", "2019-11")]
    [InlineData("任务5今年3月", "2020-03")]
    [InlineData("任务5 11月", "2020-11")]
    [InlineData("任务5去年12月怎么样", "2019-12")]
    [InlineData("任务5今年12月", "2020-12")]
    public void Last_year_is_last_year(string said, string month) => Read(said).Month.ToString().ShouldBe(month);

    private static Question Read(string said) => Reader.Read(said, [], Today);
}
