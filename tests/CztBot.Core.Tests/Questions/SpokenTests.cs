using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>Speech as it comes: taken back, run together, mistyped, denied.</summary>
public sealed class SpokenTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);

    [Theory]
    [InlineData("任务十五,哦不对,十六,现在怎样", "task_progress T16")]
    [InlineData("任务三,不对,任务四到哪了", "task_progress T04")]
    [InlineData("长沙,不对,株洲有几个红灯", "list_by_status 株洲 Red")]
    [InlineData("这个做法有什么不对吗", "out_of_scope")]
    public void What_a_speaker_takes_back_does_not_count(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("不是问谁牵头,我问的是综保区那项干到哪一步了", "task_progress T30")]
    [InlineData("景区门票打包宣传,联合宣传嘛,上季度搞了几场", "task_progress T17 2020-07..2020-09")]
    [InlineData("岳麓山门票多少钱", "out_of_scope")]
    [InlineData("P1和P2牵头的分别是谁", "lead_lookup P1,P2")]
    [InlineData("谁的分最高", "evaluation")]
    [InlineData("年底要调整班子分工,湘潭工信局现在扛着几项、各到什么程度", "unit_overview 湘潭/工信")]
    [InlineData("我丑话说前头,年底交不了账的要问责,湘潭还没完成的是哪几项", "list_by_status 湘潭 已完成 not")]
    [InlineData("好像是五月,五月份简报找出来", "bulletin_get 2020-05")]
    public void What_is_said_beside_the_question_does_not_count(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("任务1到4进展", "task_progress T01,T02,T03,T04")]
    [InlineData("任务7-9", "task_progress T07,T08,T09")]
    [InlineData("七到九项进展", "task_progress T07,T08,T09")]
    [InlineData("任务5到哪了", "task_progress T05")]
    [InlineData("5、7、9三项说说", "task_progress T05,T07,T09")]
    [InlineData("7月到9月滞后的", "list_by_status 进度滞后,严重滞后 2020-07..2020-09")]
    public void A_range_names_every_item_in_it(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("还没完成的", "list_by_status 已完成 not")]
    [InlineData("不是绿灯的", "list_by_status Green not")]
    [InlineData("没有滞后的有哪些", "list_by_status 进度滞后,严重滞后 not")]
    [InlineData("有没有滞后的", "list_by_status 进度滞后,严重滞后")]
    [InlineData("8月有没有晚交的单位", "who_not_reported 2020-08")]
    [InlineData("还有没报的吗", "who_not_reported not")]
    public void What_is_denied_keeps_its_name(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("有哪些滞候的", "list_by_status 进度滞后,严重滞后")]
    [InlineData("湘谭红登几个", "list_by_status 湘潭 Red")]
    [InlineData("超期办节的单子几件", "handover_stats 超期办结")]
    [InlineData("征地折迁卡住的项目", "project_problems")]
    [InlineData("潇相一卡通", "task_progress T19")]
    public void Words_of_asking_are_understood_mistyped(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("请报一下三干进展", "task_progress T05")]
    [InlineData("把简报发我", "bulletin_get")]
    [InlineData("三干这事,让长沙住建委下周一交说明", "order_adhoc T05 长沙/住建 2020-10-19")]
    [InlineData("株洲工信局,周四前,创新券,书面说明", "order_adhoc T15 株洲/工信 2020-10-15")]
    [InlineData("长沙天气怎么样", "out_of_scope 长沙")]
    public void What_is_asked_of_the_bot_is_no_instruction(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("滞后的跟未启动的一起说", "list_by_status 未启动,进度滞后,严重滞后")]
    [InlineData("产业跟民生两块哪些滞后了", "list_by_status §3,§4 进度滞后,严重滞后")]
    [InlineData("超期未结和退回重办的单子数给我", "handover_stats 超期未结,退回重办")]
    [InlineData("绿灯以外的湘潭有几个", "list_by_status 湘潭 Green not")]
    [InlineData("湘潭交通局有哪些不滞后", "list_by_status 湘潭/交通 进度滞后,严重滞后 not")]
    [InlineData("长沙住建委有没有亮红灯的", "list_by_status 长沙/住建 Red")]
    public void What_is_named_in_one_breath_counts_together(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);

    [Theory]
    [InlineData("清分结算卡住了,卡在什么地方,谁的责任先不说", "task_progress T19")]
    [InlineData("3号线南延主要谁在抓", "lead_lookup T06")]
    [InlineData("医保三同城有没有三级问题", "problem_list_by_level T22 level 3")]
    [InlineData("除了湘潭,另外两个市谁的黄灯少", "city_compare 长沙,株洲 Yellow")]
    [InlineData("湘潭发该委管的事情给我看看", "unit_overview 湘潭/发改")]
    [InlineData("长沙市常务副市长交办过几件", "handover_by_instruction")]
    public void A_remark_beside_the_question_does_not_turn_it(string said, string line) => Asked.Line(Asked.Question(said, Today)).ShouldBe(line);
}
