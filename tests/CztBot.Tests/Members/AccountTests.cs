using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

public sealed class AccountTests
{
    [Fact]
    public async Task A_code_is_shown_once_to_the_secretariat_with_the_day_until_which_it_is_good()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);

        var card = (await world.SayAsync(clerk, "绑定码 陈静怡")).Text;

        card.ShouldContain("陈静怡的绑定码");
        card.ShouldContain("2019年12月17日");
        card.ShouldContain("长沙市住建委");
        Codes.In((await world.SayAsync(clerk, "绑定码 陈静怡")).Text).ShouldNotBe(Codes.In(card));
        (await world.Get<AuditStore>().OfAsync("person/chen-jingyi")).Count(entry => entry.Action == "code.issue" && entry.PersonId == clerk).ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_fits_two_people_is_a_choice_and_not_a_guess()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var roster = (await world.StandingAsync()).Roster;
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(
                work, roster with { People = [.. roster.People.Select(person => person.Id == "li-na" ? person with { Name = "陈静怡" } : person)] }, "同名");
            return true;
        });

        var choice = await world.SayAsync(clerk, "绑定码 陈静怡");

        choice.Text.ShouldContain("共有2人符合");
        var button = choice.Buttons("code.issue").First(one => one.GetProperty("person").GetString() == "li-na");
        (await world.PressAsync(clerk, "code.issue", button)).Text.ShouldContain("长沙市发改委");
        (await world.SayAsync(clerk, "绑定码 王某某")).Sentence.ShouldContain("名册里没有“王某某”");
        (await world.SayAsync(clerk, "绑定码")).Sentence.ShouldContain("请写明姓名");
    }

    [Fact]
    public async Task Codes_and_accounts_are_for_the_secretariat_alone_and_never_in_a_group()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        string[] others = ["chen-jingyi", await world.PersonAsync(Roles.Leader), await world.PersonAsync(Roles.Coordinator), await world.PersonAsync(Roles.Admin)];

        foreach (var other in others)
        {
            foreach (var text in (string[])["绑定码 李娜", "账号", "账号 李娜", "更换联络员 长沙市住建委", "停用联络员 长沙市住建委", "增加副联络员 长沙市住建委"])
                (await world.SayAsync(other, text)).Sentence.ShouldContain("由秘书处办理", customMessage: $"{other} {text}");
            foreach (var verb in (string[])["code.issue", "account.list", "account.show", "account.unbind", "contact.open", "contact.change"])
                (await world.PressAsync(other, verb, Moves.Data(("person", "li-na"), ("channel", "test"), ("confirm", "true"), ("unit", "长沙/住建")))).Sentence
                    .ShouldContain("由秘书处办理", customMessage: $"{other} {verb}");
        }

        foreach (var text in (string[])["绑定码 李娜", "账号", "更换联络员 长沙市住建委"])
            (await world.SayInGroupAsync(clerk, text)).Text.ShouldContain("单聊");
        (await world.PressInGroupAsync(clerk, "code.issue", Moves.Data(("person", "li-na")))).Text.ShouldContain("单聊");
        (await world.Get<AuditStore>().OfAsync("person/li-na")).ShouldAllBe(entry => entry.Action == "account.bind" && entry.PersonId == "system");
    }

    [Fact]
    public async Task A_clerk_does_not_get_the_code_of_whoever_signs()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var (clerk, head) = (await world.PersonAsync(Roles.Clerk), await world.PersonAsync(Roles.Head));

        (await world.SayAsync(clerk, $"绑定码 {head}")).Sentence.ShouldContain("只能由秘书处负责人本人发");
        (await world.PressAsync(clerk, "code.issue", Moves.Data(("person", head)))).Sentence.ShouldContain("只能由秘书处负责人本人发");

        (await world.SayAsync(head, $"绑定码 {head}")).Text.ShouldContain("的绑定码");
    }

    [Fact]
    public async Task The_board_says_who_is_bound_by_unit_and_can_show_those_who_are_not()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var people = (await world.StandingAsync()).Roster.People.Count;
        await UnbindAsync(world, "chen-jingyi");

        var board = await world.SayAsync(clerk, "账号");

        board.Text.ShouldContain($"名册共{people}人：已绑定{people - 1}人，未绑定1人。");
        board.Text.ShouldContain("陈静怡（未绑定）、刘志强");
        (board.Buttons("account.list").Count + board.Buttons("account.show").Count).ShouldBeLessThanOrEqualTo(6);
        var missing = await world.PressAsync(clerk, "account.list", board.Button("account.list"));
        missing.Text.ShouldContain("陈静怡（未绑定）");
        missing.Text.ShouldNotContain("、刘志强");
        (await world.PressAsync(clerk, "account.show", board.Button("account.show"), ("person", "chen-jingyi"))).Text.ShouldContain("未绑定");
        (await world.PressAsync(clerk, "account.show", board.Button("account.show"))).Sentence.ShouldContain("请先选择一个人");
        (await world.SayAsync(clerk, "账号 刘志强")).Text.ShouldContain("刘志强的账号");
    }

    [Fact]
    public async Task Unbinding_asks_back_ends_the_account_at_once_and_reports_by_name()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        var head = await world.PersonAsync(Roles.Head);
        var one = await world.SayAsync(head, "账号 陈静怡");

        var asked = await world.PressAsync(head, "account.unbind", one.Button("account.unbind"));
        (await world.SayAsync("chen-jingyi", "帮助")).Text.ShouldContain("陈静怡");
        var done = await world.PressAsync(head, "account.unbind", asked.Button("account.unbind"));

        done.Text.ShouldContain("已解除绑定");
        (await world.SayAsync("chen-jingyi", "帮助")).Sentence.ShouldContain("尚未绑定");
        (await world.PressAsync(head, "account.unbind", asked.Button("account.unbind"))).Text.ShouldContain("没有再次操作");
        await world.MoveToAsync("2019-12-03T10:00");
        (await world.Get<DeliveryStore>().MonthAsync(Moves.November)).First(entry => entry.Recipient == "person:chen-jingyi").State.ShouldBe(DeliveryStates.Unreachable);
    }

    private static Task<bool> UnbindAsync(BotWorld world, string person) => world.Get<Database>().WriteAsync(
        Core.Actor.System(world.Clock.Now), work => AccountStore.UnbindAsync(work, "test", person));
}
