using CztBot.Core.Members;
using CztBot.Tests.Bulletins;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>T05 is verified, T07 waits: who reads what, alone and in a group, before the bulletin is issued and after (R84, R85, R90).</summary>
public sealed class AskerRightsTests
{
    private const string Verified = "完成路基工程。";

    [Theory]
    [InlineData("leader", false, false, true, false)]
    [InlineData("clerk", false, false, true, true)]
    [InlineData("head", false, false, true, true)]
    [InlineData("长沙/住建", false, false, true, true)]
    [InlineData("coordinator 长沙", false, false, true, true)]
    [InlineData("coordinator 株洲", false, false, false, false)]
    [InlineData("湘潭/住建", false, false, false, false)]
    [InlineData("clerk", true, false, false, false)]
    [InlineData("leader", true, false, false, false)]
    [InlineData("长沙/住建", true, false, false, false)]
    [InlineData("leader", true, true, true, false)]
    [InlineData("湘潭/住建", false, true, true, false)]
    [InlineData("湘潭/住建", true, true, true, false)]
    public async Task Who_reads_what(string asker, bool inGroup, bool issued, bool readsVerified, bool readsWaiting)
    {
        await using var world = await BulletinWorld.StartAsync();
        if (issued) await world.SignAsync();
        var person = await AskerAsync(world, asker);

        var text = "";
        foreach (var question in (string[])["任务5", "任务7", "任务5和任务7", "长沙住建怎么样", "长沙怎么样", "总体情况", "正常推进的有哪些"])
            text += (inGroup ? await world.SayInGroupAsync(person, question) : await world.SayAsync(person, question)).Text;

        text.Contains(Verified, StringComparison.Ordinal).ShouldBe(readsVerified);
        text.Contains(BulletinWorld.Waiting, StringComparison.Ordinal).ShouldBe(readsWaiting);
        text.Contains("正常推进 · 绿灯", StringComparison.Ordinal).ShouldBe(readsVerified);
        text.ShouldContain("已报送，待核定");
    }

    [Theory]
    [Trait("Rule", "R90")]
    [InlineData("leader", false, true)]
    [InlineData("clerk", false, true)]
    [InlineData("长沙/住建", false, true)]
    [InlineData("coordinator 长沙", false, true)]
    [InlineData("湘潭/住建", false, false)]
    [InlineData("coordinator 株洲", false, false)]
    [InlineData("leader", true, false)]
    [InlineData("clerk", true, false)]
    [InlineData("长沙/住建", true, false)]
    public async Task What_is_asked_of_leaders_is_read_by_them_and_never_in_a_group(string asker, bool inGroup, bool reads)
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        var person = await AskerAsync(world, asker);

        var text = "";
        foreach (var question in (string[])["需分管副市长协调的问题", "有哪些问题", "任务5有什么问题"])
            text += (inGroup ? await world.SayInGroupAsync(person, question) : await world.SayAsync(person, question)).Text;

        (text.Contains(BulletinWorld.ForLeaders, StringComparison.Ordinal), text.Contains("建议第3级", StringComparison.Ordinal)).ShouldBe((reads, reads));
    }

    [Theory]
    [InlineData("leader", "交通局谁没报", "三市交通部门应报7项")]
    [InlineData("leader", "交通共建谁没报", "交通共建应报11项")]
    [InlineData("leader", "株洲市水利局报了吗", "株洲市水务部门在2019年11月没有应报事项。")]
    [InlineData("clerk", "长沙住建报了吗", "长沙市住建委应报2项：按时2项")]
    [InlineData("coordinator 长沙", "长沙住建报了吗", "长沙市住建委应报2项：按时2项")]
    [InlineData("coordinator 长沙", "株洲谁没报", "长沙市应报")]
    [InlineData("湘潭/住建", "长沙住建报了吗", "贵单位应报1项：按时0项，逾期0项，未报1项。")]
    [InlineData("湘潭/住建", "我们局报了吗", "贵单位应报1项")]
    [InlineData("湘潭/住建", "谁没报", "贵单位应报1项")]
    [InlineData("leader", "谁没报", "三市应报32项")]
    [InlineData("leader", "谁没报 2019-11", "三市应报32项")]
    [InlineData("leader", "报送进度", "三市应报32项")]
    [InlineData("clerk", "谁没报", "2019年11月报送进度")]
    public async Task Who_has_not_reported_is_told_within_what_was_named_and_what_is_ones_own(string asker, string question, string part)
    {
        await using var world = await BulletinWorld.StartAsync();

        (await world.SayAsync(await AskerAsync(world, asker), question)).Text.ShouldContain(part);
    }

    [Fact]
    public async Task Returned_reports_and_units_without_a_contact_are_named_and_the_totals_add_up()
    {
        await using var world = await BulletinWorld.StartAsync();
        await world.ReturnAsync("T07");
        await world.EndContactsAsync("株洲/交通");

        var text = (await world.SayAsync(await world.PersonAsync(Roles.Leader), "谁没报")).Text;

        text.ShouldContain("三市应报32项：按时3项，逾期0项，未报29项。已于12月5日截止。");
        text.ShouldContain("已报的3项中：已核定2项，待核定0项，退回修改中1项。");
        text.ShouldContain("长沙市住建委：任务7，退回修改中");
        text.ShouldContain("株洲市交通运输局：任务12（缺联络员）");
    }

    [Fact]
    public async Task A_leader_gets_no_button_to_nudge_and_no_contacts_name()
    {
        await using var world = await BulletinWorld.StartAsync();
        var contacts = await ContactsAsync(world);

        var answer = await world.SayAsync(await world.PersonAsync(Roles.Leader), "谁没报");

        answer.Buttons("nudge").ShouldBeEmpty();
        contacts.ShouldNotContain(name => answer.Text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_person_is_named_in_a_group_whatever_is_asked()
    {
        await using var world = await BulletinWorld.StartAsync();
        var people = await ContactsAsync(world);
        var clerk = await world.PersonAsync(Roles.Clerk);

        foreach (var question in (string[])["谁没报", "任务5谁负责", "任务5的联系人电话", "长沙住建怎么样", "任务5", "哪些滞后", "一卡通"])
        {
            var text = (await world.SayInGroupAsync(clerk, question)).Text;
            people.ShouldNotContain(name => text.Contains(name, StringComparison.Ordinal), question);
        }
    }

    [Fact]
    public async Task A_choice_after_who_leads_is_answered_with_who_leads()
    {
        await using var world = await BulletinWorld.StartAsync();
        var leader = await world.PersonAsync(Roles.Leader);

        var choices = await world.SayAsync(leader, "一卡通谁负责");
        var answer = await world.PressAsync(leader, "question.lead", choices.Buttons("question.lead")[0]);

        answer.Text.ShouldContain("牵头单位：长沙市人社局");
        answer.Text.ShouldContain("联络员：");
        answer.Text.ShouldContain("来源：行动计划。");
        (await world.PressAsync(leader, "question.lead", Moves.Data(("item", "T99")))).Sentence.ShouldBe("这一项已不在行动计划里，请重新提问。");
    }

    private static async Task<IReadOnlyList<string>> ContactsAsync(BotWorld world)
    {
        var standing = await world.StandingAsync();
        return [.. standing.Roster.Contacts.Select(contact => standing.PersonName(contact.PersonId)).Distinct()];
    }

    private static async Task<string> AskerAsync(BotWorld world, string asker) => asker.Split(' ') switch
    {
        ["leader"] => await world.PersonAsync(Roles.Leader),
        ["clerk"] => await world.PersonAsync(Roles.Clerk),
        ["head"] => await world.PersonAsync(Roles.Head),
        ["coordinator", var city] => await world.PersonAsync(Roles.Coordinator, city),
        _ => await world.ContactAsync(asker),
    };
}
