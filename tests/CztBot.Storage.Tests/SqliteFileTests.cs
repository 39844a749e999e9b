namespace CztBot.Storage.Tests;

public sealed class SqliteFileTests
{
    [Fact]
    public async Task A_commit_is_synchronised_with_the_disk()
    {
        using var given = new Given(On.Sqlite);

        (await given.WriteAsync(work => work.SingleAsync<long>("PRAGMA synchronous"))).ShouldBe(2);
        (await given.WriteAsync(work => work.SingleAsync<string>("PRAGMA journal_mode"))).ShouldBe("wal");
        (await given.WriteAsync(work => work.SingleAsync<long>("PRAGMA foreign_keys"))).ShouldBe(1);
    }
}
