using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>Sentences as leaders say them, on the shipped catalogue.</summary>
public sealed class QuestionReaderTests
{
    private static readonly Plan Plan = PlanJson.Read(Resource.Text("catalogue-2019-2020.json"));
    private static readonly QuestionReader Reader = new(Plan);
    private static readonly DateOnly Today = new(2020, 1, 6);

    [Theory]
    [InlineData("任务5到哪了?", "T05")]
    [InlineData("任务5到哪了", "T05")]
    [InlineData("任务５到哪了？", "T05")]
    [InlineData("第五项怎么样", "T05")]
    [InlineData("第5项进展", "T05")]
    [InlineData("5到哪了", "T05")]
    [InlineData("5", "T05")]
    [InlineData("5号任务", "T05")]
    [InlineData("任务十二进展如何", "T12")]
    [InlineData("任务二十三", "T23")]
    [InlineData("第三十项", "T30")]
    [InlineData("T05", "T05")]
    [InlineData("t5怎么样", "T05")]
    [InlineData("任务11", "T11a,T11b")]
    [InlineData("任务11b到哪了", "T11b")]
    [InlineData("T13a", "T13a")]
    [InlineData("任务13怎么样了", "T13a,T13b")]
    [InlineData("M1", "M1")]
    public void A_number_names_the_item_in_every_way_of_writing(string said, string items) =>
        Ids(Read(said).ShouldBeOfType<Question.Progress>().Items).ShouldBe(items);

    [Theory]
    [InlineData("三干咋样了", "T05")]
    [InlineData("三干到哪了?", "T05")]
    [InlineData("“三干”工程怎么样", "T05")]
    [InlineData("两轨进展", "T06")]
    [InlineData("四连线怎么样了", "T07")]
    [InlineData("西环线到哪一步了", "T06")]
    [InlineData("芙蓉大道啥时候完工", "T05")]
    [InlineData("磁悬浮有进展吗", "T08")]
    [InlineData("高速大环线", "T10")]
    [InlineData("两岸一线", "T11a,T11b")]
    [InlineData("组合港的情况", "T12")]
    [InlineData("物流枢纽怎么样", "T14")]
    [InlineData("一券三清单", "T15")]
    [InlineData("知识产权保护", "T16")]
    [InlineData("旅游景点联合宣传搞得怎么样", "T17")]
    [InlineData("移动支付第三城", "T20")]
    [InlineData("高层次人才", "T21")]
    [InlineData("医保三同城", "T22")]
    [InlineData("教研队伍", "T23")]
    [InlineData("蓝天", "T25")]
    [InlineData("一江碧水怎么样了", "T26")]
    [InlineData("商会一体化", "T27")]
    [InlineData("非法集资", "T28")]
    [InlineData("公共资源交易到哪了", "T29")]
    [InlineData("综合保税平台", "T30")]
    [InlineData("湘江旅游航线", "T11b")]
    [InlineData("税收分享机制", "P2")]
    [InlineData("十四五规划编得怎么样", "T03")]
    [InlineData("请问国土空间规划现在进展如何", "T01")]
    public void A_few_words_of_the_title_or_the_target_are_enough(string said, string items) =>
        Ids(Read(said).ShouldBeOfType<Question.Progress>().Items).ShouldBe(items);

    [Theory]
    [InlineData("组合港归谁管", "T12")]
    [InlineData("港口那个项目谁负责", "T12")]
    [InlineData("任务5谁牵头", "T05")]
    [InlineData("三干工程是哪个单位负责", "T05")]
    [InlineData("任务20的联络员是谁", "T20")]
    public void Who_leads_is_another_question_than_where_it_stands(string said, string items) =>
        Ids(Read(said).ShouldBeOfType<Question.Lead>().Items).ShouldBe(items);

    [Theory]
    [InlineData("湘潭住建管着哪几项", "湘潭市住建局", "湘潭/住建")]
    [InlineData("湘潭市住建局怎么样", "湘潭市住建局", "湘潭/住建")]
    [InlineData("长沙交通局负责什么", "长沙市交通局", "长沙/交通")]
    [InlineData("长沙市交通运输局的任务", "长沙市交通局", "长沙/交通")]
    [InlineData("长沙环保局的事项", "长沙市生态环境局", "长沙/生态环境")]
    public void A_unit_is_found_by_its_city_and_any_of_its_names(string said, string name, string unit)
    {
        var question = Read(said).ShouldBeOfType<Question.Overview>();
        (question.Scope.Name, string.Join(',', question.Scope.UnitIds)).ShouldBe((name, unit));
    }

    [Theory]
    [InlineData("株洲怎么样", "株洲市", 5)]
    [InlineData("湘潭市的任务", "湘潭市", 6)]
    [InlineData("长沙", "长沙市", 11)]
    public void A_city_alone_means_all_units_that_lead_there(string said, string name, int units)
    {
        var question = Read(said).ShouldBeOfType<Question.Overview>();
        (question.Scope.Name, question.Scope.UnitIds.Count(unit => Plan.Items.Where(item => item.Kind == PlanItemKind.Task).SelectMany(item => item.Parts)
            .Any(part => part.Leads.Any(lead => lead.UnitId == unit)))).ShouldBe((name, units));
    }

    [Fact]
    public void Our_office_is_the_askers()
    {
        Reader.Read("我们局还有什么没做完", ["株洲/工信"], Today).ShouldBeOfType<Question.Overview>().Scope.UnitIds.ShouldBe(["株洲/工信"]);
        Reader.Read("我们局怎么样", [], Today).ShouldBeOfType<Question.OutOfScope>();
    }

    [Theory]
    [InlineData("有哪些滞后", "滞后")]
    [InlineData("哪些任务进度滞后?", "滞后")]
    [InlineData("严重滞后的有几项", "严重滞后")]
    [InlineData("红灯", "亮红灯")]
    [InlineData("哪些亮黄灯", "亮黄灯")]
    [InlineData("还没启动的有哪些", "未启动")]
    [InlineData("已完成多少项", "已完成")]
    [InlineData("有问题的任务", "有问题")]
    public void States_and_lamps_list_items(string said, string wish) => Read(said).ShouldBeOfType<Question.ByStatus>().Wish.Name.ShouldBe(wish);

    [Theory]
    [InlineData("还有谁没报", null)]
    [InlineData("谁还没交?", null)]
    [InlineData("哪些单位没有报送", null)]
    [InlineData("株洲哪些没报", "株洲")]
    [InlineData("上个月谁逾期了", null)]
    public void Missing_reports_are_asked_for_in_many_ways(string said, string? city) => (Read(said).ShouldBeOfType<Question.NotReported>().Scope?.City).ShouldBe(city);

    [Fact]
    public void An_ambiguous_word_gives_the_choice_and_never_a_guess() =>
        Read("一卡通怎么样了").ShouldBeOfType<Question.Ambiguous>().Candidates.Select(item => item.Id).ShouldBe(["T18", "T19", "T22"], ignoreOrder: true);

    [Theory]
    [InlineData("你吃了吗")]
    [InlineData("明天天气怎么样")]
    [InlineData("股票涨了没")]
    [InlineData("帮我写首诗")]
    [InlineData("???")]
    [InlineData("")]
    public void What_is_not_ours_is_said_to_be_so(string said) => Read(said).ShouldBeOfType<Question.OutOfScope>();

    [Theory]
    [InlineData("任务31")]
    [InlineData("第99项")]
    [InlineData("任务五十到哪了")]
    public void A_number_beyond_the_plan_is_named(string said) => Read(said).ShouldBeOfType<Question.NoSuchNumber>();

    [Theory]
    [InlineData("任务5 11月到哪了", "2019-11")]
    [InlineData("任务5十一月进展", "2019-11")]
    [InlineData("任务5上个月怎么样", "2019-12")]
    [InlineData("任务5 2019-11", "2019-11")]
    [InlineData("任务5 2019年11月的进展", "2019-11")]
    [InlineData("任务5 1月", "2020-01")]
    [InlineData("任务5", null)]
    public void A_month_is_understood_and_does_not_disturb_the_number(string said, string? month)
    {
        var question = Read(said).ShouldBeOfType<Question.Progress>();
        (Ids(question.Items), question.Month?.ToString()).ShouldBe(("T05", month));
    }

    private static Question Read(string said) => Reader.Read(said, [], Today);

    private static string Ids(IEnumerable<ReportingItem> items) => string.Join(',', items.Select(item => item.Id));
}
