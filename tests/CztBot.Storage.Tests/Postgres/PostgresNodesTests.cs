using CztBot.Core.Rounds;
using Npgsql;

namespace CztBot.Storage.Tests.Postgres;

public sealed class PostgresNodesTests
{
    private static readonly DateTimeOffset Now = Given.Actor.At;

    [PostgresFact]
    public async Task Nodes_that_start_at_once_on_an_empty_database_upgrade_it_once()
    {
        var place = PostgresServer.Shared.Create(migrated: false);

        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Database.Connect(place))));

        foreach (var node in nodes)
        {
            (await new RoundStore(node).LatestAsync()).ShouldBeNull();
            node.Dispose();
        }

        PostgresServer.Shared.Drop(place);
    }

    [PostgresFact]
    public async Task Nodes_take_turns_so_that_numbers_have_no_gap_and_nobody_has_to_try_again()
    {
        using var given = await new Given(On.Postgres).WithRoundAsync();
        using var other = given.OpenAgain();

        Task<int> CountAsync() => given.WriteAsync(work => work.SingleAsync<int>("SELECT value FROM counters WHERE name = 'standing'"));
        var before = await CountAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(index =>
            (index % 2 == 0 ? given.Database : other).WriteAsync(Given.Actor, async work =>
            {
                var seen = await work.SingleAsync<int>("SELECT value FROM counters WHERE name = 'standing'");
                await work.ExecuteAsync("UPDATE counters SET value = @next WHERE name = 'standing'", new { next = seen + 1 });
                await work.AuditAsync("x", $"node/{index}", null, null);
                return true;
            })));

        (await new AuditStore(other).OfAsync("node/")).Count.ShouldBe(100);
        (await CountAsync()).ShouldBe(before + 100);
    }

    [PostgresFact]
    public async Task Nodes_that_claim_side_by_side_get_each_message_once()
    {
        using var given = new Given(On.Postgres);
        using var other = given.OpenAgain();
        await given.WriteAsync(work => DeliveryStore.PlanAsync(work, [.. Enumerable.Range(0, 30).Select(i => Given.Message($"person:p{i}"))]));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            new DeliveryStore(i % 2 == 0 ? given.Database : other).ClaimAsync($"node{i % 2}", Now, Now, TimeSpan.FromMinutes(2))));

        claimed.OfType<LedgerEntry>().Select(entry => entry.Id).Distinct().Count().ShouldBe(30);
        claimed.Count(entry => entry is null).ShouldBe(30);
    }

    [PostgresFact]
    public async Task A_node_that_hangs_with_the_turn_is_thrown_out_and_the_others_go_on()
    {
        using var given = new Given(On.Postgres);
        using var hanging = given.OpenAgain(new PostgresPatience { Idle = TimeSpan.FromMilliseconds(300) });
        var gate = new TaskCompletionSource<bool>();
        var begun = new TaskCompletionSource();
        var stuck = hanging.WriteAsync(Given.Actor, work =>
        {
            begun.SetResult();
            return gate.Task;
        });
        await begun.Task;

        await given.WriteAsync(work => work.AuditAsync("x", "other/1", null, null)).WaitAsync(TimeSpan.FromSeconds(15));

        gate.SetResult(true);
        await Should.ThrowAsync<NpgsqlException>(() => stuck);
        (await new AuditStore(hanging).OfAsync("other/")).Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task Whoever_waits_too_long_for_the_turn_is_told_so()
    {
        using var given = new Given(On.Postgres);
        using var impatient = given.OpenAgain(new PostgresPatience { Turn = TimeSpan.FromMilliseconds(200) });
        using var queue = new Queue(given);

        var refused = await Should.ThrowAsync<DatabaseException>(() => impatient.WriteAsync(Given.Actor, _ => Task.FromResult(true)));

        refused.Message.ShouldContain("请稍后再试");
        await queue.ReleaseAsync();
    }

    [PostgresFact]
    public async Task A_server_that_was_told_not_to_wait_for_the_disk_waits_for_our_commits()
    {
        using var given = new Given(On.Postgres);
        await using (var connection = await given.ConnectAsync())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is the test's own.
            command.CommandText = $"ALTER DATABASE {connection.Database} SET synchronous_commit = off";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        using var again = given.OpenAgain();

        (await again.WriteAsync(Given.Actor, work => work.SingleAsync<string>("SELECT current_setting('synchronous_commit')"))).ShouldBe("on");
    }
}
