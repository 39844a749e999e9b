using CztBot.Core.Rounds;

namespace CztBot.Storage.Tests;

public sealed class BulletinStoreTests
{
    private static readonly Func<int, int, (string, string)> Body = (number, total) => ($"{number}/{total}", "hash");

    [Theory, EveryDatabase]
    [Trait("Rule", "R60")]
    public async Task Two_who_sign_at_once_issue_one_bulletin_and_use_up_one_number(On on)
    {
        using var given = await new Given(on).WithRoundAsync();

        var issued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November, 2019, Body))));

        issued.Count(one => one is not null).ShouldBe(1);
        await given.WriteAsync(work => RoundStore.OpenAsync(work, NextRound()));
        (await given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November.Next, 2020, Body)))!.Total.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task An_edit_is_kept_and_an_empty_one_gives_the_section_back(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var store = new BulletinStore(given.Database);

        await given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", "抓紧推进。", "机器稿", 0));
        (await store.EditsAsync(Given.November)).ShouldHaveSingleItem().MachineText.ShouldBe("机器稿");

        await given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", "", "机器稿", 1));
        var back = (await store.EditsAsync(Given.November)).ShouldHaveSingleItem();
        (back.Text, back.Version).ShouldBe(("", 2));
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task The_trail_of_edits_and_confirmations_has_what_stood_there_before(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var trail = new AuditStore(given.Database);
        async Task<IEnumerable<(string?, string?)>> OfAsync(string subject) => (await trail.OfAsync(subject)).Select(entry => (entry.BeforeValue, entry.AfterValue));

        foreach (var (seen, text) in ((string[])["第一稿。", "第二稿。", ""]).Index())
            await given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", text, "机器稿。", seen));
        foreach (var words in (string[])["已会签。", "已会签，无补充。"])
            await given.WriteAsync(work => ConfirmationStore.SaveAsync(work, Given.November, new Confirmation("T04", "湘潭/交通", words)));

        (await OfAsync($"bulletin/{Given.November}/next")).ShouldBe([("机器稿。", "第一稿。"), ("第一稿。", "第二稿。"), ("第二稿。", "")]);
        (await OfAsync($"report/{Given.November}/T04")).ShouldBe([(null, "湘潭/交通:已会签。"), ("湘潭/交通:已会签。", "湘潭/交通:已会签，无补充。")]);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_edit_the_same_section_at_once_one_is_told_that_the_other_was_quicker(On on)
    {
        using var given = await new Given(on).WithRoundAsync();

        var written = await Task.WhenAll(Enumerable.Range(0, 2).Select(who =>
            given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", $"第{who}稿", "机器稿", 0))));

        written.Count(one => one).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task The_stamp_changes_with_every_edit_even_back_and_forth(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var store = new BulletinStore(given.Database);
        var stamps = new HashSet<string> { await store.StampAsync(Given.November) };
        string[] texts = ["改", "", "改"];

        foreach (var (seen, text) in texts.Index())
        {
            await given.WriteAsync(work => BulletinStore.EditAsync(work, Given.November, "next", text, "机器稿", seen));
            stamps.Add(await store.StampAsync(Given.November)).ShouldBeTrue();
        }
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
