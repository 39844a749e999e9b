using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>A short sentence goes on from the one before it; a whole question does not.</summary>
public sealed class FollowUpTests
{
    private static readonly DateOnly Today = new(2020, 10, 12);

    [Theory]
    [InlineData("株洲有哪些滞后", "那湘潭呢", "list_by_status 湘潭 进度滞后,严重滞后")]
    [InlineData("谁没报", "上个月呢", "who_not_reported 2020-09 not")]
    [InlineData("三干咋样了", "为什么", "task_progress T05")]
    [InlineData("三干咋样了", "谁负责", "lead_lookup T05")]
    [InlineData("三干咋样了", "比上季度呢", "trend T05 <> 2020-07..2020-09")]
    [InlineData("三干咋样了", "那任务6呢", "task_progress T06")]
    [InlineData("长沙住建管着哪几项", "那湘潭呢", "unit_overview 湘潭/住建")]
    [InlineData("一卡通怎么样", "第二个", "task_progress T19")]
    [InlineData("一卡通谁负责", "人社那个一卡通", "lead_lookup T18")]
    [InlineData("发改委管哪几项", "湘潭的", "unit_overview 湘潭/发改")]
    [InlineData("哪些滞后", "红灯的呢", "list_by_status Red")]
    [InlineData("三干咋样了", "谁没报", "who_not_reported not")]
    [InlineData("三干咋样了", "哪些滞后", "list_by_status 进度滞后,严重滞后")]
    [InlineData("三干咋样了", "今天天气怎么样", "out_of_scope")]
    [InlineData("三干咋样了", "\u0301\u0301", "out_of_scope")]
    [InlineData("张三的电话", "那李四呢", "out_of_scope")]
    [InlineData("三干谁牵头", "那进展呢", "task_progress T05")]
    [InlineData("三干咋样了", "是红灯吗", "task_progress T05 Red")]
    [InlineData("三干咋样了", "还有什么困难", "task_progress T05")]
    [InlineData("株洲怎么样", "有哪些滞后", "list_by_status 株洲 进度滞后,严重滞后")]
    [InlineData("湘潭住建管着哪几项", "交通呢", "unit_overview 湘潭/交通")]
    [InlineData("5号单子呢", "为什么超期", "handover_state number 5")]
    [InlineData("三级问题有哪些", "四级的呢", "problem_list_by_level level 4")]
    [InlineData("红灯有哪些", "湘潭的", "list_by_status 湘潭 Red")]
    [InlineData("今年办结多少", "超期未结的呢", "handover_stats 超期未结 2020-01..2020-10")]
    [InlineData("10月的月报几号交", "12月呢", "deadline_info 2020-12")]
    [InlineData("一卡通怎么样", "谁负责", "clarify T18,T19,T22")]
    [InlineData("一卡通怎么样", "比上季度呢", "clarify T18,T19,T22 <> 2020-07..2020-09")]
    [InlineData("一卡通比上季度怎么样", "第二个", "trend T19 <> 2020-07..2020-09")]
    [InlineData("哪些滞后", "谁负责", "lead_lookup 进度滞后,严重滞后")]
    [InlineData("一卡通咋样", "2020年9月任务18比2020年4月至6月怎么样", "trend T18 2020-09 <> 2020-04..2020-06")]
    [InlineData("一卡通咋样", "任务18比2020年7月至9月怎么样", "trend T18 <> 2020-07..2020-09")]
    [InlineData("一卡通咋样", "任务18有什么变化", "trend T18")]
    public void The_second_sentence_is_read_after_the_first(string first, string second, string line) =>
        Asked.Line(Asked.Chain(Today, first, second)).ShouldBe(line);

    [Fact]
    public void An_alias_teaches_a_word_and_takes_the_place_of_an_older_meaning()
    {
        var reader = new QuestionReader(Asked.Standing(new Alias("大湖工程", "T26"), new Alias("三干", "T06"), new Alias("老交通", "株洲市交通运输局"), new Alias("没有的", "T88")));

        Asked.Line(reader.Read("大湖工程咋样", Asker.Nobody, Today)).ShouldBe("task_progress T26");
        Asked.Line(reader.Read("三干咋样", Asker.Nobody, Today)).ShouldBe("task_progress T06");
        Asked.Line(reader.Read("老交通管哪几项", Asker.Nobody, Today)).ShouldBe("unit_overview 株洲/交通");
        reader.Understands("T88").ShouldBeFalse();
        reader.Understands("T18或T19").ShouldBeTrue();
    }
}
