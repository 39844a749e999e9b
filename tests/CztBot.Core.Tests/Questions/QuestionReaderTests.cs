using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>Sentences as leaders say them, on the shipped catalogue.</summary>
public sealed class QuestionReaderTests
{
    private static readonly DateOnly Today = new(2020, 1, 6);

    [Fact]
    public void One_short_word_of_an_explanation_asks_back_and_is_no_answer() => Asked.Question("我的资料", Today).Intent.ShouldBe(Intent.Clarify);

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
        Said(said).ShouldBe($"task_progress {items}");

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
        Said(said).ShouldBe($"task_progress {items}");

    [Theory]
    [InlineData("组合港归谁管", "T12")]
    [InlineData("港口那个项目谁负责", "T12")]
    [InlineData("任务5谁牵头", "T05")]
    [InlineData("三干工程是哪个单位负责", "T05")]
    [InlineData("任务20的联络员是谁", "T20")]
    public void Who_leads_is_another_question_than_where_it_stands(string said, string items) =>
        Said(said).ShouldBe($"lead_lookup {items}");

    [Theory]
    [InlineData("湘潭住建管着哪几项", "湘潭/住建")]
    [InlineData("湘潭市住建局怎么样", "湘潭/住建")]
    [InlineData("长沙交通局负责什么", "长沙/交通")]
    [InlineData("长沙市交通运输局的任务", "长沙/交通")]
    [InlineData("长沙环保局的事项", "长沙/生态环境")]
    [InlineData("长沙市市场监管局管哪些", "长沙/市场监管")]
    [InlineData("湘潭工信局、交通局管什么", "湘潭/工信,湘潭/交通")]
    [InlineData("长沙和株洲的住建局怎么样", "长沙/住建,株洲/住建")]
    [InlineData("三市交通局怎么样", "长沙/交通,株洲/交通,湘潭/交通")]
    [InlineData("医保局管什么", "湘潭/医保")]
    [InlineData("株洲怎么样", "株洲")]
    [InlineData("湘潭市的任务", "湘潭")]
    [InlineData("长沙", "长沙")]
    public void A_unit_is_found_by_its_city_and_any_of_its_names(string said, string named) => Said(said).ShouldBe($"unit_overview {named}");

    [Fact]
    public void Our_office_and_our_city_are_the_askers()
    {
        var contact = new Asker(["株洲/工信"], "株洲");
        Asked.Question("我们局怎么样", Today, contact).Units.ShouldBe(["株洲/工信"]);
        Asked.Question("我们市怎么样", Today, contact).Cities.ShouldBe(["株洲"]);
        Asked.Question("我们局怎么样", Today).Intent.ShouldBe(Intent.OutOfScope);
    }

    [Theory]
    [InlineData("还有谁没报", "")]
    [InlineData("谁还没交?", "")]
    [InlineData("哪些单位没有报送", "")]
    [InlineData("株洲哪些没报", " 株洲")]
    public void Missing_reports_are_asked_for_in_many_ways(string said, string city) => Said(said).ShouldBe($"who_not_reported{city} not");

    [Theory]
    [InlineData("发改委", "长沙/发改,株洲/发改,湘潭/发改")]
    [InlineData("生态环境局管哪几项", "长沙/生态环境,株洲/生态环境")]
    public void A_department_of_several_cities_is_asked_back_for_its_city(string said, string units)
    {
        var asked = Asked.Question(said, Today);
        (asked.Intent, string.Join(',', asked.OpenUnits)).ShouldBe((Intent.Clarify, units));
    }

    [Theory]
    [InlineData("一卡通怎么样了", "T18,T19,T22")]
    [InlineData("连线到哪了", "T07,T08,T09")]
    public void An_ambiguous_word_gives_the_choice_and_never_a_guess(string said, string candidates) => Said(said).ShouldBe($"clarify {candidates}");

    [Theory]
    [InlineData("人社一卡通怎么样了", "T18")]
    [InlineData("11号的一线到哪了", "T11b")]
    [InlineData("风光带的两岸", "T11a")]
    public void What_is_named_more_closely_counts(string said, string item) => Said(said).ShouldBe($"task_progress {item}");

    [Theory]
    [InlineData("三甘怎么样", "T05")]
    [InlineData("磁玄浮到哪了", "T08")]
    [InlineData("公共资源交意到哪了", "T29")]
    [InlineData("租合港", "T12")]
    public void A_word_that_sounds_alike_is_heard(string said, string item) => Said(said).ShouldBe($"task_progress {item}");

    [Theory]
    [InlineData("你吃了吗")]
    [InlineData("明天天气怎么样")]
    [InlineData("股票涨了没")]
    [InlineData("帮我写首诗")]
    [InlineData("???")]
    [InlineData("")]
    public void What_is_not_ours_is_said_to_be_so(string said) => Asked.Question(said, Today).Intent.ShouldBeOneOf(Intent.OutOfScope, Intent.Trend);

    [Theory]
    [InlineData("任务31")]
    [InlineData("第99项")]
    [InlineData("任务五十到哪了")]
    public void A_number_beyond_the_plan_is_named(string said) => Said(said).ShouldStartWith("clarify ?");

    [Theory]
    [InlineData("任务5 11月到哪了", "2019-11")]
    [InlineData("任务5十一月进展", "2019-11")]
    [InlineData("任务5上个月怎么样", "2019-12")]
    [InlineData("任务5 2019-11", "2019-11")]
    [InlineData("任务5 2019年11月的进展", "2019-11")]
    [InlineData("任务5 1月", "2020-01")]
    public void A_month_is_understood_and_does_not_disturb_the_number(string said, string month) => Said(said).ShouldBe($"task_progress T05 {month}");

    private static string Said(string said) => Asked.Line(Asked.Question(said, Today));
}
