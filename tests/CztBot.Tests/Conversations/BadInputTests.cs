using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Conversations;

/// <summary>Whatever comes in: one clear sentence, nothing lost, nothing changed twice.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("report.unknown", "这个按钮已不再使用")]
    [InlineData("", "这个按钮已不再使用")]
    public async Task An_unknown_button_says_how_to_go_on(string verb, string sentence)
    {
        await using var world = await OpenAsync();

        (await world.PressAsync(await world.ReporterAsync("T05"), verb, Moves.Data())).Sentence.ShouldContain(sentence);
    }

    [Theory]
    [InlineData(null, null, "这张卡片缺少月份")]
    [InlineData("十一月", "T05", "这张卡片缺少月份")]
    [InlineData("2019-11", null, "没有编号为“”的报送事项")]
    [InlineData("2019-11", "T99", "没有编号为“T99”的报送事项")]
    [InlineData("2019-11", "'; DROP TABLE reports; --", "没有编号为")]
    [InlineData("2019-10", "T05", "没有2019年10月的报送轮次")]
    [InlineData("2020-06", "T05", "2020年6月的报送还没有开启")]
    public async Task Missing_and_foreign_ids_are_named(string? month, string? item, string sentence)
    {
        await using var world = await OpenAsync();
        var data = new JsonObject();
        if (month is not null) data["month"] = month;
        if (item is not null) data["item"] = item;
        foreach (var verb in (string[])["report.open", "report.submit", "report.draft", "report.withdraw", "report.finish"])
            (await world.PressAsync(await world.ReporterAsync("T05"), verb, System.Text.Json.JsonSerializer.SerializeToElement(data), Moves.Filled)).Sentence.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("report.submit")]
    [InlineData("report.draft")]
    [InlineData("report.withdraw")]
    [InlineData("report.finish")]
    public async Task Another_units_report_is_not_ours_to_write(string verb)
    {
        await using var world = await OpenAsync();

        (await world.PressAsync(await world.ReporterAsync("T25"), verb, Moves.Data(("month", "2019-11"), ("item", "T05"), ("version", "0")), Moves.Filled)).Sentence
            .ShouldBe("任务5由长沙市住建委报送，您不是该单位的联络员，不能代为填报。");

        (await world.StoredAsync("T05")).ShouldBeNull();
    }

    [Theory]
    [InlineData("report.review")]
    [InlineData("report.accept")]
    [InlineData("report.return")]
    [InlineData("report.correct")]
    [InlineData("item.close")]
    public async Task Reviewing_is_the_secretariats_alone(string verb)
    {
        await using var world = await OpenAsync();
        await world.ReportAsync("T05", "完成路基工程。");

        foreach (var person in (string[])[await world.ReporterAsync("T05"), await world.PersonAsync(Roles.Leader), await world.PersonAsync(Roles.Coordinator)])
            (await world.PressAsync(person, verb, Moves.Data(("month", "2019-11"), ("item", "T05"), ("version", "1")), ("lamp", "green"))).Sentence.ShouldContain("您没有这项权限");

        (await world.StoredAsync("T05"))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_round_that_is_closed_says_so()
    {
        await using var world = await OpenAsync();
        await world.MoveToAsync("2019-12-16T09:00");
        await Bulletins.BulletinWorld.SignAsync(world);
        await world.MoveToAsync("2020-01-15T09:00");
        await Bulletins.BulletinWorld.SignAsync(world);

        (await world.PressAsync(await world.ReporterAsync("T05"), "report.submit", Moves.Data(("month", "2019-11"), ("item", "T05"), ("version", "0")), Moves.Filled)).Sentence
            .ShouldContain("2019年11月的报送已经关闭");
    }

    [Fact]
    public async Task A_text_of_two_hundred_kilobytes_is_refused_in_a_sentence_and_a_larger_body_by_the_protocol()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        var form = await world.FormAsync("T05");

        (await world.PressAsync(contact, "report.submit", form.Button("report.submit"), Moves.With(("progress", new string('a', 200_000))))).Sentence
            .ShouldBe("“工作进展”有200000字，最多2000字，没有保存。请在原表单中精简后再提交。");
        using var tooLarge = await world.PostAsync(world.Invoke(contact, "report.submit", form.Button("report.submit"), ("progress", new string('a', 300_000))));
        tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await world.StoredAsync("T05")).ShouldBeNull();
    }

    [Fact]
    public async Task A_stale_card_changes_nothing_and_the_text_becomes_the_authors_draft_beside_the_newer_one()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var form = await world.FormAsync("T05");
        var clerksForm = await world.SayAsync(clerk, "代录 5");
        await world.PressAsync(clerk, "report.submit", clerksForm.Button("report.submit"), Moves.With(("progress", "经办代录的内容。")));

        var answer = await world.PressAsync(contact, "report.submit", form.Button("report.submit"), Moves.With(("progress", "联络员写的内容。")));

        answer.Text.ShouldContain("您填写的内容已存为草稿");
        answer.Text.ShouldContain("经办代录的内容。");
        answer.Input("progress").ShouldBe("联络员写的内容。");
        (await world.StoredAsync("T05"))!.Content!.Progress.ShouldBe("经办代录的内容。");
        (await world.PressAsync(contact, "report.submit", answer.Button("report.submit"), Moves.With(("progress", "联络员写的内容。")))).Text.ShouldContain("已收到");
    }

    [Fact]
    public async Task The_same_press_again_has_no_second_effect()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        var form = await world.FormAsync("T05");
        var press = world.Invoke(contact, "report.submit", form.Button("report.submit"), Moves.Filled);

        using var first = await world.PostAsync(press);
        using var repeated = await world.PostAsync(press);
        var again = await world.PressAsync(contact, "report.submit", form.Button("report.submit"), Moves.Filled);

        (await repeated.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        again.Text.ShouldContain("已收到");
        (await world.StoredAsync("T05"))!.Version.ShouldBe(1);
        (await world.Get<AuditStore>().OfAsync("report/2019-11/T05")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_wins_and_the_other_keeps_the_text()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T05");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var one = await world.FormAsync("T05");
        var two = await world.SayAsync(clerk, "代录 5");

        var answers = await Task.WhenAll(
            world.PressAsync(contact, "report.submit", one.Button("report.submit"), Moves.With(("progress", "联络员写的内容。"))),
            world.PressAsync(clerk, "report.submit", two.Button("report.submit"), Moves.With(("progress", "经办写的内容。"))));

        answers.Count(answer => answer.Text.Contains("已收到", StringComparison.Ordinal)).ShouldBe(1);
        var loser = answers.Single(answer => !answer.Text.Contains("已收到", StringComparison.Ordinal));
        loser.Input("progress").ShouldBeOneOf("联络员写的内容。", "经办写的内容。");
        (await world.StoredAsync("T05"))!.ShouldSatisfyAllConditions(
            report => report.Version.ShouldBe(1), report => report.Content!.Progress.ShouldNotBe(loser.Input("progress")));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_report_is_decided_once()
    {
        await using var world = await OpenAsync();
        await world.ReportAsync("T05", "完成路基工程。");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var head = await world.PersonAsync(Roles.Head);
        var card = await world.ReviewAsync("T05");

        await Task.WhenAll(
            world.PressAsync(clerk, "report.accept", card.Button("report.accept"), ("lamp", "green")),
            world.PressAsync(head, "report.return", card.Button("report.return"), ("reason", "请补充。"), ("fields", "progress")));

        (await world.StoredAsync("T05"))!.Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_activity_is_refused_by_status(string body, HttpStatusCode status)
    {
        await using var world = await OpenAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await world.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_stranger_gets_one_sentence_and_nothing_else()
    {
        await using var world = await OpenAsync();
        const string sentence = "您的账号尚未绑定：请向秘书处领取绑定码，在与我的单聊中发送“绑定 绑定码”，绑定后即可使用。";

        (await world.SayAsync("nobody", "任务5到哪了")).Sentence.ShouldBe(sentence);
        (await world.PressAsync("nobody", "report.open", Moves.Data(("month", "2019-11"), ("item", "T05")))).Sentence.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("@长株潭调度机器人 我的任务")]
    [InlineData("@长株潭调度机器人我的任务")]
    [InlineData("@调度助手　我的任务")]
    [InlineData("<at>长株潭调度机器人</at> 我的任务")]
    [InlineData("<at id=\"0\">调度助手</at>我的任务")]
    public async Task A_mention_at_the_beginning_is_no_part_of_what_is_said(string text)
    {
        await using var world = await OpenAsync();

        (await world.SayAsync(await world.ReporterAsync("T05"), text)).Text.ShouldContain("2019年11月进展报送");
    }

    [Fact]
    public async Task A_refusal_is_an_event_in_the_log_without_a_word_of_anybody()
    {
        await using var world = await OpenAsync();
        var contact = await world.ReporterAsync("T25");
        var name = (await world.StandingAsync()).PersonName(contact);

        await world.PressAsync(contact, "机密的动词", Moves.Data(), ("progress", "机密的内容"));
        await world.PressAsync(contact, "report.submit", Moves.Data(("month", "2019-11"), ("item", "T05"), ("version", "0")), ("progress", "机密的内容"));

        world.Log.Lines.ShouldContain(line => line.Contains("Turn unknown was answered by a sentence", StringComparison.Ordinal));
        world.Log.Lines.ShouldContain(line => line.Contains("Turn report.submit was answered by a sentence", StringComparison.Ordinal));
        world.Log.Lines.ShouldAllBe(line => !line.Contains("机密", StringComparison.Ordinal) && !line.Contains(name, StringComparison.Ordinal) && !line.Contains(contact, StringComparison.Ordinal));
    }

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        return world;
    }
}
