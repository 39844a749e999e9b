using CztBot.Core;

namespace CztBot.Storage.Tests;

public sealed class IssuedFileStoreTests
{
    private static readonly byte[] Content = [1, 0, 255, 10];

    [Theory, EveryDatabase]
    public async Task A_file_reads_back_byte_by_byte_and_knows_when_it_is_another(On on)
    {
        using var given = await IssuedAsync(on);

        var file = (await new IssuedFileStore(given.Database).FindAsync(Given.November, "bulletin"))!;

        (file.Content, file.Intact).ShouldSatisfyAllConditions(found => found.Item1.ShouldBe(Content), found => found.Item2.ShouldBeTrue());
        (file with { Content = [1, 0, 255] }).Intact.ShouldBeFalse();
        (await new IssuedFileStore(given.Database).FindAsync(Given.November, "circular")).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_kept_file_is_neither_kept_again_nor_changed_nor_deleted(On on)
    {
        using var given = await IssuedAsync(on);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => given.WriteAsync(work => KeepAsync(work)));
        foreach (var sql in (string[])["UPDATE issued_files SET content = ''", "DELETE FROM issued_files"])
            await Should.ThrowAsync<System.Data.Common.DbException>(() => given.WriteAsync(work => work.ExecuteAsync(sql, new { })));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_nodes_that_make_a_key_at_once_both_get_the_same(On on)
    {
        using var given = new Given(on);
        var actor = Actor.System(DateTimeOffset.UnixEpoch);

        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(node => new SecretStore(given.Database).GetAsync(actor, "links", () => $"key {node}")));

        keys.Distinct().ShouldHaveSingleItem();
        (await new SecretStore(given.Database).GetAsync(actor, "links", () => "later")).ShouldBe(keys[0]);
    }

    private static async Task<Given> IssuedAsync(On on)
    {
        var given = await new Given(on).WithRoundAsync();
        await given.WriteAsync(work => BulletinStore.IssueAsync(work, Given.November, 2019, (number, total) => ($"{number}/{total}", "hash")));
        await given.WriteAsync(work => KeepAsync(work));
        return given;
    }

    private static async Task<bool> KeepAsync(Work work)
    {
        await IssuedFileStore.KeepAsync(work, Given.November, "bulletin", Content);
        return true;
    }
}
