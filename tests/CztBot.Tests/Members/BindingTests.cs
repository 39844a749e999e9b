using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Members;

public sealed class BindingTests
{
    private const string Person = "chen-jingyi";

    [Fact]
    public async Task A_code_binds_the_account_that_says_it_and_from_then_on_it_is_that_person()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var visitor = new Visitor(world, "new-phone");

        (await visitor.SayAsync($"绑定 {await world.CodeAsync(Person)}")).Sentence.ShouldBe("陈静怡，您好！账号已绑定，您的身份是长沙市住建委联络员。请发送“帮助”，查看能办理的事项。");

        (await visitor.SayAsync("我的任务")).Text.ShouldContain("任务5");
        (await world.Get<AuditStore>().OfAsync($"person/{Person}"))[^1].ShouldSatisfyAllConditions(
            entry => entry.Action.ShouldBe("account.bind"), entry => entry.Channel.ShouldBe("emulator"), entry => entry.PersonId.ShouldBe(Person));
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("spaced")]
    [InlineData("wide")]
    [InlineData("glued")]
    [InlineData("long-word")]
    public async Task A_code_is_taken_however_it_is_typed(string way)
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);
        var text = way switch
        {
            "lower" => $"绑定 {code.ToLowerInvariant()}",
            "spaced" => $"  绑定　{code[..5]} {code[5..]}。",
            "wide" => $"绑定：{string.Concat(code.Select(letter => (char)(letter + 0xFEE0)))}",
            "glued" => $"绑定{code}",
            _ => $"绑定码 {code}",
        };

        (await new Visitor(world, "new-phone").SayAsync(text)).Sentence.ShouldStartWith("陈静怡，您好！账号已绑定");
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public async Task Whoever_claims_somebodys_Entra_id_on_a_channel_that_does_not_vouch_for_it_is_a_stranger(string channel)
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        await new Visitor(world, "own-phone", channel).SayAsync($"绑定 {await world.CodeAsync(Person)}");

        (await new Visitor(world, "other-phone", channel) { AadObjectId = "own-phone" }.SayAsync("我的任务")).Sentence.ShouldContain("尚未绑定");
        (await new Visitor(world, "own-phone", channel) { AadObjectId = "anything" }.SayAsync("我的任务")).Sentence.ShouldContain("还没有开启的报送轮次");
    }

    [Fact]
    public async Task A_code_is_used_once()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);
        await new Visitor(world, "first").SayAsync($"绑定 {code}");
        var second = new Visitor(world, "second");

        (await second.SayAsync($"绑定 {code}")).Sentence.ShouldStartWith("这个绑定码已经用过");

        (await second.SayAsync("我的任务")).Sentence.ShouldContain("尚未绑定");
    }

    [Fact]
    public async Task Of_two_accounts_that_say_one_code_at_once_one_is_bound()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => new Visitor(world, $"racer-{index}").SayAsync($"绑定 {code}")));

        answers.Count(answer => answer.Sentence.Contains("账号已绑定", StringComparison.Ordinal)).ShouldBe(1);
        answers.Count(answer => answer.Sentence.Contains("已经用过", StringComparison.Ordinal)).ShouldBe(7);
        (await world.Get<AccountStore>().AllAsync()).Count(account => account.Channel == "emulator").ShouldBe(1);
    }

    [Fact]
    public async Task A_code_is_good_for_fourteen_days_and_a_newer_one_makes_it_void()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var (old, fresh) = (await world.CodeAsync(Person), await world.CodeAsync(Person));
        var visitor = new Visitor(world, "slow");
        (await visitor.SayAsync($"绑定 {old}")).Sentence.ShouldStartWith("这个绑定码已经作废");

        world.Clock.MoveTo(BotWorld.Instant("2019-12-18T00:00"));
        (await visitor.SayAsync($"绑定 {fresh}")).Sentence.ShouldStartWith("这个绑定码已于2019年12月17日到期");

        var latest = await world.CodeAsync(Person);
        world.Clock.MoveTo(BotWorld.Instant("2020-01-01T23:59"));
        (await visitor.SayAsync($"绑定 {latest}")).Sentence.ShouldContain("账号已绑定");
    }

    [Fact]
    public async Task After_five_wrong_tries_even_the_right_code_waits_until_the_hour_is_over()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);
        var visitor = new Visitor(world, "guesser");
        (await visitor.SayAsync("绑定 AAAAAAAAAA")).Sentence.ShouldContain("您还可以再试4次");
        world.Pass(TimeSpan.FromMinutes(10));
        foreach (var guess in (string[])["绑定 A", "绑定 0000000000", "绑定ccccccccccccccc"]) await visitor.SayAsync(guess);
        (await visitor.SayAsync("绑定 DDDDDDDDDD")).Sentence.ShouldContain("请一小时后再试");

        (await visitor.SayAsync($"绑定 {code}")).Sentence.ShouldContain("请在50分钟后再试");
        (await new Visitor(world, "honest").SayAsync("绑定 AAAAAAAAAA")).Sentence.ShouldContain("您还可以再试4次");

        world.Pass(TimeSpan.FromMinutes(51));
        (await visitor.SayAsync($"绑定 {code}")).Sentence.ShouldContain("账号已绑定");
    }

    [Fact]
    public async Task A_question_that_begins_with_the_word_is_no_try()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var visitor = new Visitor(world, "asker");

        (await visitor.SayAsync("绑定怎么弄？")).Sentence.ShouldContain("尚未绑定");
        (await visitor.SayAsync("绑定")).Sentence.ShouldContain("请在“绑定”后面写上");

        (await visitor.SayAsync("绑定 AAAAAAAAAA")).Sentence.ShouldContain("您还可以再试4次");
    }

    [Fact]
    public async Task A_code_said_in_a_group_is_void_and_the_answer_does_not_tell_whether_it_was_one()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);
        var visitor = new Visitor(world, "loud");

        var said = (await visitor.SayInGroupAsync($"绑定 {code}")).Sentence;

        said.ShouldBe("绑定码只能在与我的单聊中使用；群里说出的绑定码别人也看得到，已经作废，请向秘书处重新领取后在单聊中发送。");
        (await visitor.SayInGroupAsync("绑定 AAAAAAAAAA")).Sentence.ShouldBe(said);
        (await visitor.SayAsync($"绑定 {code}")).Sentence.ShouldStartWith("这个绑定码已经作废");
        (await world.Get<AuditStore>().OfAsync($"person/{Person}")).Select(entry => entry.Action).ShouldContain("code.void");
    }

    [Fact]
    public async Task Somebody_who_is_bound_can_also_spoil_a_code_in_a_group()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);

        (await world.SayInGroupAsync(Person, $"绑定 {code}")).Sentence.ShouldContain("已经作废");

        (await new Visitor(world, "new-phone").SayAsync($"绑定 {code}")).Sentence.ShouldStartWith("这个绑定码已经作废");
    }

    [Fact]
    public async Task Binding_twice_says_so_and_another_persons_code_is_refused()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var visitor = new Visitor(world, "new-phone");
        var code = await world.CodeAsync(Person);
        await visitor.SayAsync($"绑定 {code}");

        (await visitor.SayAsync($"绑定 {code}")).Sentence.ShouldBe("陈静怡，您的账号已经绑定，无需再绑定。请发送“帮助”，查看能办理的事项。");
        var other = await world.CodeAsync("li-na");
        (await visitor.SayAsync($"绑定 {other}")).Sentence.ShouldStartWith("您的账号已绑定为陈静怡，不能再绑定给别人；如有疑问，请联系秘书处");

        (await new Visitor(world, "li-nas-phone").SayAsync($"绑定 {other}")).Sentence.ShouldStartWith("李娜，您好");
    }

    [Fact]
    public async Task A_second_account_on_the_same_channel_takes_the_place_of_the_first()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var (old, fresh) = (new Visitor(world, "old-phone"), new Visitor(world, "new-phone"));
        await old.SayAsync($"绑定 {await world.CodeAsync(Person)}");
        await fresh.SayAsync($"绑定 {await world.CodeAsync(Person)}");

        (await old.SayAsync("我的任务")).Sentence.ShouldContain("尚未绑定");
        (await fresh.SayAsync("帮助")).Text.ShouldContain("陈静怡");
        (await world.SayAsync(Person, "帮助")).Text.ShouldContain("陈静怡");
        (await world.Get<AuditStore>().OfAsync($"person/{Person}")).Where(entry => entry.Channel == "emulator").Select(entry => entry.Action)
            .ShouldBe(["account.bind", "account.unbind", "account.bind"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_unbound_person_gets_one_sentence_whatever_is_pressed_or_said()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        await world.MoveToAsync("2019-12-03T10:00");
        var visitor = new Visitor(world, "nobody");
        var sentence = (await visitor.SayAsync("帮助")).Sentence;
        sentence.ShouldContain("绑定码");

        foreach (var verb in Handlers.Verbs(world))
            (await visitor.PressAsync(verb, Moves.Data(("month", "2019-11"), ("item", "T05"), ("person", Person), ("name", "一体化工作群"), ("text", "进度")))).Sentence.ShouldBe(sentence, verb);
        foreach (var word in Handlers.Words(world))
        {
            (await visitor.SayAsync($"{word} 5")).Sentence.ShouldBe(sentence, word);
            (await visitor.SayInGroupAsync($"{word} 5")).Sentence.ShouldBe(sentence, word);
        }
    }

    [Fact]
    public async Task Codes_are_stored_as_hashes_and_never_logged()
    {
        await using var world = await BotWorld.StartAsync("2019-12-03T10:00");
        var code = await world.CodeAsync(Person);
        await new Visitor(world, "new-phone").SayAsync($"绑定 {code}");

        world.Log.Lines.ShouldAllBe(line => !line.Contains(code, StringComparison.Ordinal));
        (await world.Get<AuditStore>().OfAsync("")).ShouldAllBe(entry => !$"{entry}".Contains(code, StringComparison.Ordinal));
        (await world.Get<BindingStore>().OwnerAsync(BindingCode.Hash(code, (await world.Get<BindingStore>().SaltAsync())!))).ShouldBe(Person);
    }
}
