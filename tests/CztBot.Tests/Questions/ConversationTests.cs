using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.Databases;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>Follow-ups over HTTP, the secretariat's words, and what is kept of a question that found no answer.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_short_question_goes_on_from_the_one_before_it_for_half_an_hour()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        await world.SayAsync(leader, "三干咋样了");
        (await world.SayAsync(leader, "谁负责")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("任务5"), text => text.ShouldNotContain("请说明是哪一项"));
        (await world.SayAsync(leader, "那任务6呢")).Text.ShouldContain("任务6");
        (await world.SayAsync(await world.PersonAsync(Roles.Head), "谁负责")).Text.ShouldContain("请说明是哪一项");
        world.Pass(TimeSpan.FromMinutes(31));
        (await world.SayAsync(leader, "谁负责")).Text.ShouldContain("请说明是哪一项");
    }

    [Fact]
    public async Task A_pressed_item_is_what_the_next_question_goes_on_from()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var list = await world.SayAsync(leader, "正常推进的有哪些");
        await world.PressAsync(leader, "question.item", list.Buttons("question.item").First(data => data.GetProperty("item").GetString() == "T06"));
        (await world.SayAsync(leader, "为什么")).Text.ShouldSatisfyAllConditions(text => text.ShouldStartWith("任务6"), text => text.ShouldNotContain("任务5"));
        var answer = await world.SayAsync(leader, "任务5");
        await world.SayAsync(leader, "有哪些滞后");
        await world.PressAsync(leader, "question.lead", answer.Button("question.lead"));
        (await world.SayAsync(leader, "那进展呢")).Text.ShouldContain("完成路基工程。");
    }

    [Fact]
    [Trait("Rule", "R86")]
    public async Task A_choice_of_what_is_compared_is_answered_with_the_comparison()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var choices = await world.SayAsync(leader, "一卡通比上个月怎么样");

        choices.Text.ShouldContain("您问的是哪一项");
        choices.Buttons("question.ask").Count.ShouldBe(3);
        (await world.PressAsync(leader, "question.ask", choices.Buttons("question.ask")[1])).Text.ShouldContain("不能比较");
    }

    [PostgresFact]
    public async Task A_follow_up_that_reaches_another_node_of_the_same_database_is_understood()
    {
        var database = PostgresServer.Shared.Create(migrated: false);
        await using (var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with { Database = database }))
        {
            await world.MoveToAsync("2019-12-03T10:00");
            var leader = await world.PersonAsync(Roles.Leader);
            await world.SayAsync(leader, "三干咋样了");

            // Another process on the same database: nothing that was in memory is left.
            await world.RestartAsync();

            (await world.SayAsync(leader, "谁负责")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("任务5"), text => text.ShouldNotContain("请说明是哪一项"));
            (await world.SayAsync(leader, "长沙怎么样")).Text.ShouldContain("这个数怎么来的");
            await world.RestartAsync();
            (await world.SayAsync(leader, "这个数怎么来的")).Text.ShouldNotContain("没有可以列出依据的数");
            world.Pass(TimeSpan.FromMinutes(31));
            (await world.SayAsync(leader, "谁负责")).Text.ShouldContain("请说明是哪一项");
        }

        PostgresServer.Shared.Drop(database);
    }

    [Fact]
    public async Task A_word_that_the_secretariat_teaches_is_understood_at_once()
    {
        await using var world = await BulletinWorld.StartAsync();
        var (clerk, leader) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Leader));
        (await world.SayAsync(leader, "大通道咋样了")).Text.ShouldContain("还答不上来");

        (await world.SayAsync(clerk, "未答问题")).Text.ShouldContain("大通道咋样了");
        (await world.SayAsync(clerk, "别名 大通道=T88")).Text.ShouldContain("没有看懂“T88”指什么，没有保存");
        (await world.SayAsync(clerk, "别名 大通道=T05")).Text.ShouldContain("已记下");

        (await world.SayAsync(leader, "大通道咋样了")).Text.ShouldContain("任务5");
        (await world.SayAsync(clerk, "别名 大通道")).Text.ShouldContain("T05");
        (await world.SayAsync(clerk, "别名 删除 大通道")).Text.ShouldContain("已删除");
        (await world.SayAsync(clerk, "未答问题 清空")).Text.ShouldContain("已清空");
        (await world.SayAsync(clerk, "未答问题")).Text.ShouldContain("没有未答问题");
    }

    [Fact]
    public async Task Of_an_unanswered_question_only_its_words_are_kept()
    {
        await using var world = await BulletinWorld.StartAsync();
        var (clerk, leader) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Leader));

        (await world.SayAsync(leader, "<at>长株潭调度机器人</at> 大通道\u0007 <at>张三</at>咋样了")).Text.ShouldContain("还答不上来");
        foreach (var empty in (string[])["", "  ", "<at>长株潭调度机器人</at>", "@长株潭调度机器人", "\u200b\u0000"])
            (await world.SayAsync(leader, empty)).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("没有收到文字内容"), text => text.ShouldNotContain("已记下"));

        var list = (await world.SayAsync(clerk, "未答问题")).Text;
        list.ShouldContain("最近1条");
        list.ShouldContain("大通道 张三咋样了");
    }

    [Fact]
    public async Task The_list_of_unanswered_questions_knows_no_person()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);
        await world.SayAsync(leader, "大通道咋样了");
        await world.SayAsync(leader, "陈静怡的电话是多少");

        var list = (await world.SayAsync(await world.PersonAsync(Roles.Clerk), "未答问题")).Text;

        list.ShouldContain("大通道咋样了");
        list.ShouldNotContain("陈静怡");
        list.ShouldNotContain((await world.StandingAsync()).PersonName(leader));
    }
}
