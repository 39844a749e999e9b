using CztBot.Core.Members;
using CztBot.Core.Supervision;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;

namespace CztBot.Tests.Supervision;

public sealed class SupervisionRightsTests
{
    [Fact]
    [Trait("Rule", "R62")]
    public async Task Only_the_head_or_the_named_deputy_opens_one_and_the_same_order_has_one_at_a_time()
    {
        await using var world = await SupervisionMoves.OverdueAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var order = Moves.Data(("order", (await world.OrderAsync()).Id));
        (await world.SayAsync(clerk, "督查")).Buttons("supervision.open").ShouldBeEmpty();
        (await world.PressAsync(clerk, "supervision.open", order)).Sentence.ShouldContain("由秘书处负责人开展督查，您没有这项权限");
        (await world.PressAsync(await world.ContactAsync(SupervisionMoves.Unit), "supervision.open", order)).Sentence.ShouldContain("由秘书处负责人开展督查");
        (await world.Get<SupervisionStore>().AllAsync()).ShouldBeEmpty();

        var form = await world.OpeningAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.OpenAsync(form)));

        answers.Count(answer => answer.Text.Contains("已开展督查", StringComparison.Ordinal)).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Text.Contains("督查", StringComparison.Ordinal));
        (await world.Get<SupervisionStore>().AllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "R64")]
    public async Task The_supervised_unit_neither_leads_the_team_nor_decides_on_itself_even_where_its_contact_is_the_head()
    {
        await using var world = await SupervisionMoves.OverdueAsync();
        (await world.OpenAsync("长沙市住建委")).Text.ShouldContain("被督查单位不能牵头对本单位的督查");
        (await world.OpenAsync("湘潭市住建局")).Text.ShouldContain("湘潭市住建局牵头");
        var (head, lead, contact) = (await world.PersonAsync(Roles.Head), await world.ContactAsync("湘潭/住建"), await world.ContactAsync(SupervisionMoves.Unit));
        (await world.ForceAsync(contact, "supervision.record", SupervisionMoves.Written)).Sentence.ShouldContain("被督查单位不能主导对本单位的督查");
        (await world.DoAsync(lead, "supervision.record", SupervisionMoves.Written)).Text.ShouldContain("接线方案没有送湘潭市住建局会签。");
        await world.DoAsync(lead, "supervision.send");
        await world.DoAsync(lead, "supervision.confirm");
        await world.DoAsync(contact, "supervision.confirm");
        await world.ChangeContactsAsync(contacts => [.. contacts, new(SupervisionMoves.Unit, head, false, new(2019, 11, 1), null)]);

        (await world.ForceAsync(head, "supervision.conclude")).Sentence.ShouldContain("被督查单位不能主导对本单位的督查，不能签发督查报告");

        (await world.CaseAsync()).State.ShouldBe(SupervisionState.Confirmed);
    }

    [Fact]
    [Trait("Rule", "R66")]
    public async Task The_unit_does_not_verify_its_own_rectification_and_what_is_signed_is_not_taken_back()
    {
        await using var world = await SupervisionMoves.SignedAsync();
        var (head, clerk, contact) = (await world.PersonAsync(Roles.Head), await world.PersonAsync(Roles.Clerk), await world.ContactAsync(SupervisionMoves.Unit));
        (await world.ForceAsync(clerk, "supervision.verify", ("result", "核实。"), ("decision", "pass"))).Text.ShouldContain("单位还没有报整改结果，不能核实整改");
        (await world.ForceAsync(head, "supervision.withdraw", ("reason", "取消。"))).Text.ShouldContain("督查报告已经签发报送，不能撤销督查");
        (await world.ForceAsync(clerk, "supervision.record", SupervisionMoves.Written)).Text.ShouldContain("督查报告已经签发，不能再填写督查记录");
        (await world.ForceAsync(clerk, "supervision.rectify", ("result", "办好了。"))).Sentence.ShouldContain("由被督查单位的联络员报整改结果");
        await world.DoAsync(contact, "supervision.rectify", ("result", "已会签。"));

        (await world.ForceAsync(contact, "supervision.verify", ("result", "核实。"), ("decision", "pass"))).Sentence.ShouldContain("被督查单位不能主导对本单位的督查，不能核实整改");

        (await world.CaseAsync()).State.ShouldBe(SupervisionState.Rectified);
    }

    [Fact]
    [Trait("Rule", "R65")]
    public async Task An_old_card_changes_nothing_and_what_was_typed_stays_in_the_form()
    {
        await using var world = await SupervisionMoves.OpenedAsync();
        var (clerk, contact) = (await world.PersonAsync(Roles.Clerk), await world.ContactAsync(SupervisionMoves.Unit));
        var old = await world.PressAsync(clerk, "supervision.record", (await world.ShowAsync(clerk)).Button("supervision.record"));
        await world.DoAsync(clerk, "supervision.record", SupervisionMoves.Written);

        var answer = await world.PressAsync(clerk, "supervision.record", old.Button("supervision.record"), [.. SupervisionMoves.Written.Where(one => one.Id != "findings"), ("findings", "另一种发现。")]);

        answer.Text.ShouldContain("这次督查刚刚有更新，没有填写督查记录。您填写的内容还在");
        answer.Input("findings").ShouldBe("另一种发现。");
        (await world.CaseAsync()).ShouldSatisfyAllConditions(one => one.Version.ShouldBe(2), one => one.Record.Findings.ShouldBe("接线方案没有送湘潭市住建局会签。"));
        await world.DoAsync(clerk, "supervision.send");
        var seen = await world.SeenAsync();
        await world.PressAsync(contact, "supervision.confirm", seen, ("filled", "true"));
        (await world.PressAsync(contact, "supervision.confirm", seen, ("filled", "true"))).Text.ShouldContain("被督查单位已经确认，不能重复确认");
        (await world.PressAsync(clerk, "supervision.confirm", seen, ("filled", "true"))).Text.ShouldContain("刚刚有更新，没有确认");
        (await world.CaseAsync()).Version.ShouldBe(4);
    }

    [Fact]
    [Trait("Rule", "R63")]
    public async Task An_unfinished_record_is_kept_and_not_sent_and_odd_dates_are_refused_in_words()
    {
        await using var world = await SupervisionMoves.OpenedAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        (await world.DoAsync(clerk, "supervision.record", ("date", "2019-12-30"), ("due", ""), ("findings", "没有会签。"))).Buttons("supervision.send").ShouldBeEmpty();

        (await world.ForceAsync(clerk, "supervision.send")).Text.ShouldContain("督查记录还没有填写督查方式、原因、意见建议、整改时限（或者无需整改），不能送双方确认");
        (await world.ForceAsync(clerk, "supervision.record", ("date", "2020-02-30"))).Sentence.ShouldContain("督查日期应为 2020-06-30 这样的日期");
        (await world.ForceAsync(clerk, "supervision.record", ("date", "2020-02-03"))).Text.ShouldContain("督查日期还没有到");
        (await world.ForceAsync(clerk, "supervision.record", ("due", "2019-12-30"))).Text.ShouldContain("应晚于今天");

        (await world.CaseAsync()).ShouldSatisfyAllConditions(one => one.State.ShouldBe(SupervisionState.Open), one => one.Record.Findings.ShouldBe("没有会签。"));
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task Both_sides_and_the_citys_coordinator_see_it_others_nothing_and_leaders_what_is_signed()
    {
        await using var world = await SupervisionMoves.ConfirmedAsync();
        string[] all = [await world.ContactAsync(SupervisionMoves.Unit), await world.ContactAsync("湘潭/住建"), await world.PersonAsync(Roles.Coordinator, "长沙"), await world.PersonAsync(Roles.Coordinator, "株洲"), "wang-anhe", "zhao-tonghe", "chen-siqi"];
        async Task<string> SeesAsync() => string.Join(' ', await Task.WhenAll(all.Select(async person => await world.ShowAsync(person) is { Card: not null } card ? card.Text.Contains("没有送湘潭", StringComparison.Ordinal) ? "+" : "-" : ".")));

        (await SeesAsync()).ShouldBe("+ . - . . . .");
        await world.DoAsync(await world.PersonAsync(Roles.Head), "supervision.conclude");
        (await SeesAsync()).ShouldBe("+ . + . + + .");
        (await world.SayInGroupAsync(await world.PersonAsync(Roles.Head), "督查")).Sentence.ShouldContain("请到与我的单聊中办理");
    }
}
