using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

public sealed class BulletinStoreTests
{
    private static readonly Func<int, int, (string, string)> Body = (number, total) => ($"{number}/{total}", "hash");

    [Fact]
    public async Task Two_who_sign_at_once_issue_one_bulletin_and_use_up_one_number()
    {
        using var given = await new Given().WithRoundAsync();

        var issued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November, 2019, Body))));

        issued.Count(one => one is not null).ShouldBe(1);
        await given.WriteAsync(work => RoundStore.OpenAsync(work, NextRound()));
        (await given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November.Next, 2020, Body)))!.Total.ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_is_kept_and_an_empty_one_gives_the_section_back()
    {
        using var given = await new Given().WithRoundAsync();
        var store = new BulletinStore(given.Database);

        await given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", "抓紧推进。", "机器稿"));
        (await store.EditsAsync(Given.November)).ShouldHaveSingleItem().MachineText.ShouldBe("机器稿");

        await given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", "", "机器稿"));
        (await store.EditsAsync(Given.November)).ShouldBeEmpty();
    }

    private static Round NextRound() => new()
    {
        Month = Given.November.Next,
        OpensOn = new DateOnly(2020, 1, 2),
        DueOn = new DateOnly(2020, 1, 6),
        BulletinOn = new DateOnly(2020, 1, 15),
        RuleVersion = "2019-11",
        Items = [],
    };
}
