using CztBot.Core.Questions;

namespace CztBot.Storage.Tests;

/// <summary>The secretariat's words, and the questions that found none.</summary>
public sealed class AliasStoreTests
{
    [Theory, EveryDatabase]
    public async Task A_word_is_replaced_dropped_and_the_shipped_ones_come_only_into_an_empty_table(On on)
    {
        using var given = new Given(on);
        var store = new AliasStore(given.Database);
        await given.WriteAsync(async work =>
        {
            await AliasStore.SaveAsync(work, [new Alias("三干", "T05"), new Alias("风光带", "T11")], "2条");
            await AliasStore.FirstAsync(work, [new Alias("一卡通", "T18")]);
            await AliasStore.SaveAsync(work, [new Alias("三干", "T06")], "改");
            return true;
        });

        (await store.AllAsync()).ShouldBe([new Alias("三干", "T06"), new Alias("风光带", "T11")], ignoreOrder: true);
        (await given.WriteAsync(work => AliasStore.DropAsync(work, "三干"))).ShouldBeTrue();
        (await given.WriteAsync(work => AliasStore.DropAsync(work, "三干"))).ShouldBeFalse();
        (await store.AllAsync()).ShouldHaveSingleItem().Word.ShouldBe("风光带");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Each_word_is_on_the_trail_with_what_it_meant_before_and_after(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => AliasStore.FirstAsync(work, [new Alias("一卡通", "T18"), new Alias("三干", "T05")]));
        await given.WriteAsync(work => AliasStore.SaveAsync(work, [new Alias("三干", "T06"), new Alias("一卡通", "T18"), new Alias("风光带", "T11")], "导入3条"));
        await given.WriteAsync(work => AliasStore.SaveAsync(work, [new Alias("风光带", "T12")], null));
        await given.WriteAsync(work => AliasStore.DropAsync(work, "三干"));

        (await new AuditStore(given.Database).OfAsync("alias")).Select(entry => (entry.Action, entry.Subject, entry.BeforeValue, entry.AfterValue)).ShouldBe(
        [
            ("aliases.save", "aliases", null, "随程序提供2条：一卡通=T18；三干=T05"),
            ("aliases.save", "aliases", null, "导入3条"),
            ("aliases.save", "alias/三干", "T05", "T06"),
            ("aliases.save", "alias/风光带", null, "T11"),
            ("aliases.save", "alias/风光带", "T11", "T12"),
            ("aliases.drop", "alias/三干", "T06", null),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_question_without_an_answer_is_counted_without_its_asker_and_without_the_hour(On on)
    {
        using var given = new Given(on);
        var store = new UnansweredStore(given.Database);
        foreach (var text in (string[])["两桥啥时候完工", "今天天气", "两桥啥时候完工", new string('长', 300)])
            await given.WriteAsync(async work =>
            {
                await UnansweredStore.NoteAsync(work, text);
                return true;
            });

        var list = await store.LatestAsync(10);
        list.Select(one => (one.Text.Length > 20 ? one.Text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : one.Text, one.Times, one.LastOn))
            .ShouldBe([("两桥啥时候完工", 2, new DateOnly(2019, 12, 3)), ("今天天气", 1, new DateOnly(2019, 12, 3)), ("200", 1, new DateOnly(2019, 12, 3))], ignoreOrder: true);
        (await given.WriteAsync(UnansweredStore.ClearAsync)).ShouldBe(3);
        (await store.LatestAsync(10)).ShouldBeEmpty();
    }
}
