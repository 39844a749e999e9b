using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>T05 and T06 are verified, T07 waits; see <see cref="BulletinWorld"/>.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task A_leader_gets_the_verified_truth_with_its_date_and_source()
    {
        await using var world = await BulletinWorld.StartAsync();

        var card = await world.SayAsync(await world.PersonAsync(Roles.Leader), "任务5到哪了？");
        card.Buttons("word.say").ShouldBeEmpty("there is no month yet to compare with");
        var answer = card.Text;

        answer.ShouldContain("正常推进 · 绿灯");
        answer.ShouldContain("完成路基工程。");
        answer.ShouldContain("下步：2020年3月31日前，继续施工。");
        answer.ShouldContain("数据截至2019年12月3日；来源：长沙市住建委2019年11月月报（已核定）。");
    }

    [Fact]
    public async Task A_task_of_two_parts_has_the_worse_lamp()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.ReportAsync("T11a", "控规衔接完成。");
        await world.ReportAsync("T11b", "选址有争议。", ("status", "进度滞后"));
        await world.AcceptAsync("T11a");
        var card = await world.ReviewAsync("T11b");
        await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.accept", card.Button("report.accept"), ("lamp", "yellow"));

        (await world.SayAsync(await world.PersonAsync(Roles.Leader), "任务11")).Text.ShouldContain("任务11分2部分报送，整体亮黄灯");
    }

    [Fact]
    public async Task Unverified_text_is_for_those_concerned_alone_and_marked()
    {
        await using var world = await BulletinWorld.StartAsync();

        var leader = (await world.SayAsync(await world.PersonAsync(Roles.Leader), "任务7")).Text;
        leader.ShouldNotContain(BulletinWorld.Waiting);
        leader.ShouldContain("2019年11月：已报送，待核定");
        foreach (var concerned in (string[])[await world.PersonAsync(Roles.Clerk), await world.ContactAsync("长沙/住建"), await world.PersonAsync(Roles.Coordinator, "长沙")])
        {
            var text = (await world.SayAsync(concerned, "任务7")).Text;
            text.ShouldContain(BulletinWorld.Waiting);
            text.ShouldContain("待核定");
        }

        foreach (var other in (string[])[await world.ContactAsync("湘潭/住建"), await world.PersonAsync(Roles.Coordinator, "株洲")])
            (await world.SayAsync(other, "任务7")).Text.ShouldNotContain(BulletinWorld.Waiting);
    }

    [Fact]
    public async Task Another_units_contact_reads_what_is_issued_and_nothing_before()
    {
        await using var world = await BulletinWorld.StartAsync();
        var other = await world.ContactAsync("湘潭/住建");
        (await world.SayAsync(other, "任务5到哪了")).Text.ShouldNotContain("完成路基工程。");

        await world.SignAsync();

        (await world.SayAsync(other, "任务5到哪了")).Text.ShouldContain("完成路基工程。");
    }

    [Fact]
    public async Task In_a_group_only_what_is_issued_is_said_and_no_name()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.SayInGroupAsync(clerk, "任务5到哪了")).Text.ShouldNotContain("完成路基工程。");
        (await world.SayAsync(clerk, "任务5谁牵头")).Text.ShouldContain("联络员");
        (await world.SayInGroupAsync(clerk, "任务5谁牵头")).Text.ShouldNotContain("联络员");

        await world.SignAsync();

        (await world.SayInGroupAsync(clerk, "任务5到哪了")).Text.ShouldContain("完成路基工程。");
    }

    [Fact]
    public async Task No_data_is_said_honestly_with_what_is_expected_when()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var leader = await world.PersonAsync(Roles.Leader);
        (await world.SayAsync(leader, "任务5到哪了")).Text.ShouldContain("没有数据，2019年11月的月报还没有开始报送，2019年12月5日24时截止。");

        await world.MoveToAsync("2019-12-03T10:00");

        (await world.SayAsync(leader, "任务5到哪了")).Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("2019年11月：尚未报送，12月5日24时截止"), text => text.ShouldContain("数据截至2019年12月3日；来源：行动计划、2019年11月月报。"));
        (await world.SayAsync(leader, "三市谁报得最及时")).Text.ShouldSatisfyAllConditions(text => text.ShouldNotContain("最多的是"), text => text.ShouldNotContain("最高的是"));
        (await world.SayAsync(leader, "还有谁没报")).Text.ShouldNotContain("已报的0项");
        (await world.SayAsync(leader, "任务5 2019年12月")).Text.ShouldBe("没有数据，2019年12月的月报还没有开始报送，2020年1月6日24时截止。");
    }

    [Fact]
    public async Task An_ambiguous_word_gives_choices_and_the_chosen_one_is_answered()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var choices = await world.SayAsync(leader, "一卡通咋样了");
        choices.Buttons("question.item").Select(data => data.GetProperty("item").GetString()).ShouldBe(["T18", "T19", "T22"]);

        (await world.PressAsync(leader, "question.item", choices.Buttons("question.item")[1])).Text.ShouldStartWith("任务19");
    }

    [Fact]
    public async Task Who_has_not_reported_adds_up_and_names_units()
    {
        await using var world = await BulletinWorld.StartAsync();

        var all = (await world.SayAsync(await world.PersonAsync(Roles.Leader), "还有谁没报")).Text;
        all.ShouldContain("三市应报32项：按时3项，逾期0项，未报29项。");
        all.ShouldContain("株洲市交通运输局：任务12");
        (await world.SayAsync(await world.PersonAsync(Roles.Leader), "株洲哪些没报")).Text.ShouldContain("株洲市应报7项：按时0项，逾期0项，未报7项。");
        (await world.SayAsync(await world.ContactAsync("长沙/住建"), "还有谁没报")).Text.ShouldContain("贵单位应报2项：按时2项");
    }

    [Theory]
    [InlineData("长沙市住建委怎么样", "长沙市住建委牵头2项")]
    [InlineData("株洲怎么样", "株洲市牵头")]
    [InlineData("有哪些滞后", "没有滞后的事项")]
    [InlineData("绿灯有几项", "亮绿灯2项")]
    [InlineData("第99项", "行动计划里没有“第99项”")]
    [InlineData("今天天气怎么样", "我能回答行动计划的进展")]
    public async Task Units_cities_states_and_strangers_words_are_answered(string question, string part)
    {
        await using var world = await BulletinWorld.StartAsync();

        (await world.SayAsync(await world.PersonAsync(Roles.Leader), question)).Text.ShouldContain(part);
    }
}
