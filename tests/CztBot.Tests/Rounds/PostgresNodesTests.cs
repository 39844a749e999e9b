using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
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
    [Trait("Rule", "R93")]
    public async Task Two_nodes_share_a_month_from_its_opening_to_its_bulletin_without_a_duplicate()
    {
        var place = PostgresServer.Shared.Create();
        await using (var one = await BotWorld.StartAsync("2019-12-01T12:00", choice => choice with { Database = place }))
        {
            await using var two = await one.BesideAsync();
            await PassAsync("2019-12-02T09:00", one, two);
            var items = await ItemsAsync(one);
            await ReportAsync(items[..5], one, two);
            await PassAsync("2019-12-03T09:00", two, one);
            await AcceptAsync(items[..5], one, two);
            await PassAsync("2019-12-05T09:00", one, two);
            await ReportAsync(items[5..10], two, one);
            await PassAsync("2019-12-06T09:00", two, one);
            await AcceptAsync(items[5..10], two, one);
            await PassAsync("2019-12-13T09:00", one, two);
            await PassAsync("2019-12-16T09:00", two, one);

            await SignAsync(one, two);
            await PublishAsync(two, one);

            (await one.Get<BulletinStore>().FindAsync(Moves.November))!.Number.ShouldBe(1);
            await ReconcileAsync(one);
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

    // Both look at the same moment, twice each, and then send what is left.
    private static async Task PassAsync(string at, params BotWorld[] nodes)
    {
        nodes[0].Pass(TimeSpan.FromMinutes(1));
        foreach (var node in nodes) node.Clock.MoveTo(BotWorld.Instant(at)).ShouldBeTrue();
        await Task.WhenAll(nodes.Concat(nodes).Select(node => node.Get<Lookout>().LookAsync(CancellationToken.None))).WaitAsync(Patience);
        await Task.WhenAll(nodes.Select(node => node.DrainAsync())).WaitAsync(Patience);
    }

    // Tasks of one part, so that each takes the same form.
    private static async Task<string[]> ItemsAsync(BotWorld world)
    {
        var standing = await world.StandingAsync();
        return [.. standing.Round!.Items.Select(item => standing.Item(item.ItemId)!).Where(item => standing.PlanItemOf(item) is { Kind: PlanItemKind.Task, Parts.Count: 1 }).Select(item => item.Id).Take(10)];
    }

    // What one node shows is pressed at the other, by turns.
    private static async Task ReportAsync(IEnumerable<string> items, params BotWorld[] nodes)
    {
        foreach (var (index, item) in items.Index())
        {
            var (shows, takes) = (nodes[index % 2], nodes[(index + 1) % 2]);
            var form = await shows.FormAsync(item);
            (await takes.PressAsync(await takes.ReporterAsync(item), "report.submit", form.Button("report.submit"), Moves.Filled)).Text.ShouldContain("已收到");
        }
    }

    private static async Task AcceptAsync(IEnumerable<string> items, BotWorld shows, BotWorld other)
    {
        var clerk = await shows.PersonAsync(Roles.Clerk);
        foreach (var item in items)
        {
            var accept = (await shows.ReviewAsync(item)).Button("report.accept");
            await Task.WhenAll(new[] { other, shows }.Select(node => node.PressAsync(clerk, "report.accept", accept, ("lamp", "green"))));
            var stored = (await shows.StoredAsync(item))!;
            (stored.State, stored.Version).ShouldBe((ReportState.Accepted, 2));
        }
    }

    private static async Task SignAsync(BotWorld shows, BotWorld other)
    {
        var head = await shows.PersonAsync(Roles.Head);
        var sign = (await shows.SayAsync(head, "签发")).Button("bulletin.sign");
        var answers = await Task.WhenAll(new[] { shows, other }.Select(node => node.PressAsync(head, "bulletin.sign", sign)));
        answers.ShouldAllBe(answer => answer.Text.Contains("第1期（总第1期）", StringComparison.Ordinal));
    }

    private static async Task PublishAsync(BotWorld shows, BotWorld other)
    {
        var clerk = await shows.PersonAsync(Roles.Clerk);
        var choice = await shows.SayAsync(clerk, "发布");
        await Task.WhenAll(new[] { shows, other }.Select(node => node.PressAsync(clerk, "bulletin.publish", choice.Button("bulletin.publish"), ("channels", choice.Input("channels")!))));
        await Task.WhenAll(shows.DrainAsync(), other.DrainAsync()).WaitAsync(Patience);
    }

    // What the ledger says by name is what arrived, conversation by conversation, and nothing else did.
    private static async Task ReconcileAsync(BotWorld world)
    {
        var ledger = new List<LedgerEntry>();
        for (var month = Moves.November; month <= Month.Of(world.Clock.Today); month = month.Next) ledger.AddRange(await world.Get<DeliveryStore>().MonthAsync(month));
        var totals = DeliveryTotals.Of(ledger);
        (totals.Sent + totals.Cancelled, totals.Failed + totals.Unreachable + totals.Unknown + totals.Pending).ShouldBe((ledger.Count, 0));
        ledger.GroupBy(entry => (entry.Month, entry.Kind, entry.Subject, entry.Recipient, entry.Occasion)).ShouldAllBe(key => key.Count() == 1);
        var sent = ledger.Where(entry => entry.State == DeliveryStates.Sent).ToList();
        sent.ShouldAllBe(entry => entry.Attempts == 1 && entry.Uncertain == 0);
        sent.Select(entry => entry.ActivityId).Distinct().Count().ShouldBe(sent.Count);
        world.Channel.Posted.CountBy(posted => posted.Conversation).OrderBy(one => one.Key, StringComparer.Ordinal)
            .ShouldBe(sent.CountBy(entry => entry.Recipient.Replace("person:", "chat-", StringComparison.Ordinal).Replace("group:", "group-", StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal));
        string[] kinds = [DeliveryKinds.Opening, DeliveryKinds.Reminder, DeliveryKinds.Notice, DeliveryKinds.Circular, DeliveryKinds.Bulletin];
        kinds.ShouldBeSubsetOf(sent.Select(entry => entry.Kind));
        // Both nodes took their part.
        (await world.Get<Database>().ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT count(DISTINCT claimed_by) FROM deliveries WHERE state = 'sent'"))).ShouldBe(2);
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
