using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using CztBot.Tests.Databases;
using CztBot.Tests.World;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Rounds;

/// <summary>Several nodes on one PostgreSQL.</summary>
public sealed class PostgresNodesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task Two_nodes_open_the_month_once_and_send_each_message_once()
    {
        var place = PostgresServer.Shared.Create();
        await using (var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with { Database = place }))
        {
            await using var first = await NodeAsync(place);
            await using var second = await NodeAsync(place);

            await Task.WhenAll(first.StartAsync(), second.StartAsync());
            await Task.WhenAll(new[] { first, second }.SelectMany(node => Enumerable.Range(0, 3).Select(_ =>
                node.Services.GetRequiredService<Lookout>().LookAsync(CancellationToken.None)))).WaitAsync(Patience);

            var ledger = await AllSentAsync(world);
            ledger.ShouldAllBe(entry => entry.State == DeliveryStates.Sent && entry.Attempts == 1);
            ledger.Count.ShouldBeGreaterThan(20);
            world.Channel.Posted.Count.ShouldBe(ledger.Count);
            world.Channel.Posted.GroupBy(posted => posted.Conversation).ShouldAllBe(group => group.Count() == 1);
            await BothCheckedInAsync(world);
            await Task.WhenAll(first.StopAsync(), second.StopAsync());
        }

        PostgresServer.Shared.Drop(place);
    }

    [PostgresFact]
    public async Task The_shared_schedule_looks_by_itself_and_goes_on_with_the_node_that_is_left()
    {
        var place = PostgresServer.Shared.Create();
        await using (var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with { Database = place }))
        {
            await using var first = await NodeAsync(place, "2019-12-01T12:00");
            await using var second = await NodeAsync(place);
            await first.StartAsync();
            await first.StopAsync();
            await second.StartAsync();

            await AllSentAsync(world);
            await second.StopAsync();
        }

        PostgresServer.Shared.Drop(place);
    }

    // The world's own node does not look; these two do.
    private static Task<WebApplication> NodeAsync(string place, string at = "2019-12-02T09:00") => BotHost.BuildAsync(new HostChoice
    {
        Data = Path.GetTempPath(), Database = place, At = BotWorld.Instant(at), Frozen = true, Urls = "http://127.0.0.1:0", Log = false, Environment = "Development",
    });

    private static async Task<IReadOnlyList<LedgerEntry>> AllSentAsync(BotWorld world)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var ledger = await world.Get<DeliveryStore>().MonthAsync(Moves.November);
            if (ledger.Count > 0 && !ledger.Any(entry => DeliveryStates.Pending(entry.State))) return ledger;
            await Task.Delay(50, patience.Token);
        }
    }

    // A node enters itself when its scheduler first looks round, a moment after it started.
    private static async Task BothCheckedInAsync(BotWorld world)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await NodesAsync(world) != 2) await Task.Delay(50, patience.Token);
    }

    private static Task<int> NodesAsync(BotWorld world) => world.Get<Database>().ReadAsync(connection =>
        connection.ExecuteScalarAsync<int>("SELECT count(DISTINCT instance_name) FROM qrtz_scheduler_state"));
}
