using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

public sealed class ContactChangeTests
{
    private const string Unit = "长沙/住建";
    private const string Old = "chen-jingyi";

    [Fact]
    public async Task A_new_contact_takes_over_at_once_with_a_code_the_drafts_and_the_old_authors_name()
    {
        await using var world = await OpenAsync();
        var (clerk, item) = (await world.PersonAsync(Roles.Clerk), await ItemAsync(world));
        var form = await world.SayAsync(Old, $"填报 {item}");
        await world.PressAsync(Old, "report.draft", form.Button("report.draft"), ("progress", "前任写的草稿。"));

        var card = await world.SayAsync(clerk, "更换联络员 长沙市住建委");
        card.Input("ends").ShouldBe(Old);
        card.Input("from").ShouldBe("2019-12-03");
        var done = await world.PressAsync(clerk, "contact.change", card.Button("contact.change"), Filled(("name", "方子航"), ("mail", "fang@cs.gov.cn")));

        done.Text.ShouldContain("长沙市住建委的联络员已更改");
        done.Text.ShouldContain("陈静怡从现在起不能再替长沙市住建委填报");
        (await world.SayAsync(Old, "我的任务")).Sentence.ShouldContain("任期已经结束");
        (await world.PressAsync(Old, "report.submit", form.Button("report.submit"), Moves.Filled)).Sentence.ShouldContain("任期已经结束");
        var fresh = new Visitor(world, "fang");
        (await fresh.SayAsync($"绑定 {Codes.In(done.Text)}")).Sentence.ShouldStartWith("方子航，您好！账号已绑定，您的身份是长沙市住建委联络员");
        (await fresh.SayAsync($"填报 {item}")).Input("progress").ShouldBe("前任写的草稿。");
        var entry = (await world.Get<AuditStore>().OfAsync($"unit/{Unit}")).ShouldHaveSingleItem();
        (entry.Action, entry.PersonId).ShouldBe(("contact.change", clerk));
        // Ids alone: the trail stays when somebody is anonymised.
        entry.BeforeValue!.ShouldContain($"{Old}（主，2019-11-10起）");
        entry.AfterValue!.ShouldContain($"{Old}（主，2019-11-10起至2019-12-02）");
        entry.AfterValue!.ShouldContain($"{await world.ContactAsync(Unit)}（主，2019-12-03起）");
        entry.AfterValue!.ShouldNotContain("方子航");
    }

    [Fact]
    [Trait("Rule", "R16")]
    public async Task From_a_later_day_the_old_contact_serves_until_its_eve()
    {
        await using var world = await OpenAsync();
        await ChangeAsync(world, Filled(("person", "liu-zhiqiang"), ("from", "2019-12-10")));

        (await world.ContactAsync(Unit)).ShouldBe(Old);
        (await world.SayAsync(Old, "我的任务")).Text.ShouldContain("任务");
        world.Clock.MoveTo(BotWorld.Instant("2019-12-10T00:00"));

        (await world.ContactAsync(Unit)).ShouldBe("liu-zhiqiang");
        (await world.SayAsync(Old, "我的任务")).Sentence.ShouldContain("任期已经结束");
    }

    [Theory]
    [InlineData("from", "2019-12-02", "起始日期不能早于今天")]
    [InlineData("from", "2021-12-02", "请核对年份")]
    [InlineData("from", "明天", "请选择起始日期")]
    [InlineData("name", "", "请选择新联络员")]
    [InlineData("mail", "fang", "邮箱写得不对")]
    [InlineData("name", "李娜", "名册中已有1位李娜（长沙市发改委）")]
    [InlineData("person", "li-na", "请只做一项")]
    [InlineData("ends", "", "陈静怡是长沙市住建委的主联络员")]
    [InlineData("ends", "li-na", "所选的原联络员在那一天不任职")]
    [InlineData("name", "一二三四五六七八九十一二三四五六七八九十一", "姓名最多20个字")]
    public async Task What_cannot_be_is_said_on_the_card_and_what_was_typed_stays(string field, string value, string reason)
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.SayAsync(clerk, "更换联络员 长沙市住建委");

        var again = await world.PressAsync(
            clerk, "contact.change", card.Button("contact.change"), [.. Filled(("name", "方子航"), ("ends", Old)).Where(one => one.Id != field), (field, value)]);

        again.Text.ShouldContain(reason);
        again.Input(field == "name" ? "from" : "name").ShouldBe(field == "name" ? "2019-12-03" : "方子航");
        (await world.Get<AuditStore>().OfAsync("unit/")).ShouldBeEmpty();
        (await world.ContactAsync(Unit)).ShouldBe(Old);
    }

    [Fact]
    public async Task A_namesake_is_another_person_once_a_mail_tells_them_apart()
    {
        await using var world = await OpenAsync();

        (await ChangeAsync(world, Filled(("name", "陈静怡"), ("mail", "other@cs.gov.cn")))).Text.ShouldContain("已更改");

        var contact = await world.ContactAsync(Unit);
        contact.ShouldNotBe(Old);
        (await world.StandingAsync()).PersonName(contact).ShouldBe("陈静怡");
        (await world.SayAsync(Old, "我的任务")).Sentence.ShouldContain("任期已经结束");
    }

    [Fact]
    public async Task Two_newcomers_of_one_name_in_one_unit_are_two_people()
    {
        await using var world = await OpenAsync();
        await ChangeAsync(world, Filled(("name", "方子航"), ("mail", "fang1@cs.gov.cn")));
        var first = await world.ContactAsync(Unit);

        (await ChangeAsync(world, Filled(("ends", first), ("name", "方子航"), ("mail", "fang2@cs.gov.cn")))).Text.ShouldContain("已更改");

        var second = await world.ContactAsync(Unit);
        second.ShouldNotBe(first);
        var standing = await world.StandingAsync();
        (standing.Person(first)!.Mail, standing.Person(second)!.Mail).ShouldBe(("fang1@cs.gov.cn", "fang2@cs.gov.cn"));
    }

    [Fact]
    public async Task A_contact_of_two_units_who_leaves_one_stays_at_the_other()
    {
        await using var world = await OpenAsync();
        await world.ChangeContactsAsync(contacts => contacts.Append(new UnitContact("长沙/财政", Old, false, new DateOnly(2019, 11, 10), null)));

        await ChangeAsync(world, Filled(("person", "liu-zhiqiang")));

        (await world.StandingAsync()).UnitsOf(Old, world.Clock.Today).ShouldBe(["长沙/财政"]);
        (await world.SayAsync(Old, "帮助")).Text.ShouldContain("陈静怡");
    }

    [Fact]
    public async Task The_same_card_pressed_again_changes_nothing_and_shows_how_it_stands()
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.SayAsync(clerk, "更换联络员 长沙市住建委");
        await world.PressAsync(clerk, "contact.change", card.Button("contact.change"), Filled(("name", "方子航")));

        var again = await world.PressAsync(clerk, "contact.change", card.Button("contact.change"), Filled(("name", "方子航")));

        again.Text.ShouldContain("在您打开卡片后有过更改");
        again.Text.ShouldContain("方子航（主，2019-12-03起）");
        (await world.Get<AuditStore>().OfAsync("unit/")).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R16")]
    public async Task A_deputy_is_added_and_a_contact_is_ended()
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        var add = await world.SayAsync(clerk, "增加副联络员 长沙市住建委");
        add.Input("ends").ShouldBeNull();
        add.Input("kind").ShouldBe("deputy");
        (await world.PressAsync(clerk, "contact.change", add.Button("contact.change"), ("name", "方子航"), ("kind", "deputy"), ("from", "2019-12-03"))).Text.ShouldContain("方子航（副，2019-12-03起）");
        (await world.ContactAsync(Unit)).ShouldBe(Old);

        var end = await world.SayAsync(clerk, "停用联络员 长沙市住建委");
        end.Input("person").ShouldBeNull();
        (await world.PressAsync(clerk, "contact.change", end.Button("contact.change"), ("ends", Old), ("from", "2019-12-03"))).Text.ShouldContain("不能再替长沙市住建委填报");
        (await world.SayAsync(Old, "帮助")).Sentence.ShouldContain("任期已经结束");
        (await world.ContactAsync(Unit)).ShouldBe("liu-zhiqiang");
    }

    [Fact]
    public async Task A_name_that_fits_several_units_is_a_choice_and_an_unknown_one_is_said()
    {
        await using var world = await OpenAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);

        var choice = await world.SayAsync(clerk, "更换联络员 住建");

        choice.Buttons("contact.open").Count.ShouldBeGreaterThan(1);
        var button = choice.Buttons("contact.open").First(one => one.GetProperty("unit").GetString() == Unit);
        (await world.PressAsync(clerk, "contact.open", button)).Text.ShouldContain("更换长沙市住建委的联络员");
        (await world.SayAsync(clerk, "更换联络员 天文台")).Sentence.ShouldContain("名册里没有“天文台”这个单位");
        (await world.SayAsync(clerk, "更换联络员")).Sentence.ShouldContain("请写明单位");
    }

    private static (string Id, string Value)[] Filled(params (string Id, string Value)[] fields) =>
        [.. new[] { ("ends", Old), ("kind", "primary"), ("from", "2019-12-03") }.Where(one => fields.All(field => field.Id != one.Item1)), .. fields];

    private static async Task<Answer> ChangeAsync(BotWorld world, (string Id, string Value)[] inputs)
    {
        var clerk = await world.PersonAsync(Roles.Clerk);
        var card = await world.SayAsync(clerk, "更换联络员 长沙市住建委");
        return await world.PressAsync(clerk, "contact.change", card.Button("contact.change"), inputs);
    }

    private static async Task<string> ItemAsync(BotWorld world) =>
        (await world.StandingAsync()).Plan.ReportingItems.First(item => item.Leads[0].UnitId == Unit).Id;

    private static async Task<BotWorld> OpenAsync()
    {
        var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        return world;
    }
}
