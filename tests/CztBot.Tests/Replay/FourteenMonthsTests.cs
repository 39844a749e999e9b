using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Core.Reports;
using CztBot.Core.Supervision;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Replay;

/// <summary>The months 2019-11 to 2020-12 in virtual time, with late units, contacts that change, refusals, extensions, results sent back and supervisions: nothing is unaccounted for.</summary>
[Collection(nameof(Terminal))]
public sealed class FourteenMonthsTests
{
    private static readonly DateTimeOffset End = BotWorld.Instant("2021-01-20T09:00");

    // As the seed plays them: another figure is another behaviour of the program.
    private static readonly string[] Totals =
    [
        "2019-11 expected=32 received=31 late=7 missing=1 verified=31", "2019-12 expected=37 received=37 late=5 missing=0 verified=37", "2020-01 expected=32 received=31 late=7 missing=1 verified=31",
        "2020-02 expected=32 received=32 late=9 missing=0 verified=32", "2020-03 expected=37 received=35 late=8 missing=2 verified=35", "2020-04 expected=32 received=29 late=9 missing=3 verified=29",
        "2020-05 expected=32 received=31 late=4 missing=1 verified=31", "2020-06 expected=37 received=36 late=6 missing=1 verified=36", "2020-07 expected=32 received=31 late=8 missing=1 verified=31",
        "2020-08 expected=32 received=31 late=7 missing=1 verified=31", "2020-09 expected=37 received=37 late=6 missing=0 verified=37", "2020-10 expected=32 received=31 late=8 missing=1 verified=31",
        "2020-11 expected=32 received=32 late=10 missing=0 verified=32", "2020-12 expected=37 received=37 late=7 missing=0 verified=37",
    ];

    [Fact]
    public async Task Fourteen_months_are_replayed_and_nothing_is_unaccounted_for_in_any_of_them()
    {
        using var terminal = new Terminal();
        var (exit, told, error) = await terminal.RunAsync("demo", "--until", $"{End:yyyy-MM-dd}", "--seed", "7", "--orders", "--database", terminal.PostgreSql);
        (exit, error).ShouldBe((0, ""));
        told.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith("20", StringComparison.Ordinal)).ShouldBe(Totals);

        await terminal.InsideAsync($"{End:yyyy-MM-ddTHH:mm:sszzz}", async services =>
        {
            await ReportsAsync(services);
            await DeliveriesAsync(services);
            await OrdersAsync(services);
            await SupervisionsAsync(services);
            await BulletinsAsync(services);
            return true;
        });
    }

    private static IEnumerable<Month> Months
    {
        get
        {
            for (var month = Moves.November; month <= new Month(2020, 12); month = month.Next) yield return month;
        }
    }

    // 应报 = 按时 + 逾期 + 未报; 已报 = 已核定 + 待核定 + 退回中; and no report of an item that nobody expected.
    private static async Task ReportsAsync(IServiceProvider services)
    {
        foreach (var month in Months)
        {
            var round = (await services.GetRequiredService<RoundStore>().FindAsync(month))!;
            var reports = (await services.GetRequiredService<ReportStore>().MonthAsync(month)).Where(report => report.Reported).ToList();
            var totals = RoundTotals.Of(round, reports);
            totals.Expected.ShouldBe(month.Number % 3 == 0 ? 37 : 32, $"{month}");
            (totals.OnTime + totals.Late + totals.Missing).ShouldBe(totals.Expected, $"{month}");
            (totals.Verified + totals.Waiting + totals.Returned).ShouldBe(totals.Received, $"{month}");
            reports.Count.ShouldBe(totals.Received, $"{month}");
        }
    }

    // Every message was sent or is known not to have been needed; none is under way, in doubt or forgotten.
    private static async Task DeliveriesAsync(IServiceProvider services)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var month = Moves.November; month <= new Month(2021, 1); month = month.Next)
        {
            var ledger = await services.GetRequiredService<DeliveryStore>().MonthAsync(month);
            ledger.ShouldNotBeEmpty($"{month}");
            ledger.Where(entry => entry.State is not (DeliveryStates.Sent or DeliveryStates.Cancelled)).Select(entry => $"{entry.Kind} {entry.State} {entry.Error}").ShouldBeEmpty($"{month}");
            foreach (var entry in ledger) keys.Add($"{entry.Month}/{entry.Kind}/{entry.Subject}/{entry.Recipient}/{entry.Occasion}").ShouldBeTrue("nothing twice");
        }
    }

    private static async Task OrdersAsync(IServiceProvider services)
    {
        var orders = await services.GetRequiredService<OrderStore>().IssuedAsync();
        foreach (var year in orders.GroupBy(order => order.Number!.Year)) year.Select(order => order.Number!.Number).ShouldBe(Enumerable.Range(1, year.Count()), $"{year.Key}: no gap, none twice");
        var histories = new List<IReadOnlyList<OrderVersion>>();
        foreach (var order in orders) histories.Add(await services.GetRequiredService<OrderStore>().VersionsAsync(order.Id));
        Reconcile(histories);

        // What the seed is there for did happen.
        orders.Count.ShouldBe(109);
        orders.Count(order => order.ClosedLate).ShouldBe(55);
        orders.Count(order => order.Redos > 0).ShouldBe(15);
        orders.Count(order => order.Redos > 1).ShouldBeGreaterThan(0, "returned twice");
        orders.Count(order => order.Extensions.Count > 0).ShouldBe(10);
        foreach (var action in (string[])["申请退回", "改派", "维持交办", "申请延期", "同意延期", "退回重办", "反馈进展"])
            histories.Sum(history => history.Count(version => version.Action == action)).ShouldBeGreaterThan(0, action);
        (await services.GetRequiredService<AuditStore>().OfAsync("unit/")).Count(entry => entry.Action == "contact.change").ShouldBe(4, "every third month a unit has another contact");
        await ProblemsAsync(services, orders);
    }

    // What was open when a month began and what it issued is closed, void or open when it ends, by what was written when; and the totals of its last day say the same.
    private static void Reconcile(List<IReadOnlyList<OrderVersion>> histories)
    {
        var open = 0;
        for (var month = Moves.November; month <= new Month(2021, 1); month = month.Next)
        {
            int Done(params string[] actions) => histories.Count(history => history.Any(version => actions.Contains(version.Action) && Month.Of(DateOnly.FromDateTime(version.At.DateTime)) == month));
            var standing = histories.Select(history => history.LastOrDefault(version => DateOnly.FromDateTime(version.At.DateTime) <= month.LastDay)?.Order).OfType<HandOverOrder>().ToList();
            var (issued, closed, voided, now) = (Done("签发"), Done("办结销号"), Done("撤销"), standing.Count(order => order.IsLive));
            (open + issued).ShouldBe(closed + voided + now, $"{month}: {open} open, {issued} issued, {closed} closed, {voided} void, {now} open");
            var totals = OrderTotals.Of(standing, month.LastDay);
            (totals.UnderWay + totals.Overdue, totals.Issued).ShouldBe((now, totals.Closed + totals.ClosedLate + totals.Voided + now), $"{month}");
            open = now;
        }
    }

    // A problem that waits has no order; one that was handed over has one under way; a settled one none that is open.
    private static async Task ProblemsAsync(IServiceProvider services, IReadOnlyList<HandOverOrder> orders)
    {
        var open = await services.GetRequiredService<ProblemStore>().OpenAsync();
        var of = orders.Where(order => order.Content.ProblemId is not null).ToLookup(order => order.Content.ProblemId!, StringComparer.Ordinal);
        open.Count(problem => problem.State == ProblemState.HandedOver).ShouldBe(of.Count(group => group.Any(order => order.IsLive)));
        foreach (var problem in open) of[problem.Id].Any(order => order.IsLive).ShouldBe(problem.State == ProblemState.HandedOver, problem.Origin);
        of.Count(group => group.Any(order => order.IsLive)).ShouldBe(15);
    }

    // Every one was opened for a trigger that its order fulfilled on that day; none is signed without both sides, or without what the head recorded of the one that was silent.
    private static async Task SupervisionsAsync(IServiceProvider services)
    {
        var (orders, days, terms) = (services.GetRequiredService<OrderStore>(), (await services.GetRequiredService<StandingStore>().LoadAsync()).Days, services.GetRequiredService<SupervisionTerms>());
        var all = await services.GetRequiredService<SupervisionStore>().AllAsync();
        var histories = new List<IReadOnlyList<SupervisionVersion>>();
        foreach (var one in all)
        {
            histories.Add(await services.GetRequiredService<SupervisionStore>().VersionsAsync(one.Id));
            var order = (await orders.VersionsAsync(one.OrderId)).Last(version => version.At <= one.Opened.At && version.Action != "转督查").Order;
            one.Triggers.ShouldNotBe(SupervisionTriggers.None, $"{one.Order}");
            SupervisionProposals.TriggersOf(order, days, DateOnly.FromDateTime(one.Opened.At.DateTime), terms).ShouldBe(one.Triggers, $"{one.Order}");
            if (one.Signed is { } signed) Confirmed(histories[^1], signed.At).ShouldBeTrue($"{one.Order}");
            (one.Signed is not null).ShouldBe(one.State is SupervisionState.Rectifying or SupervisionState.Rectified or SupervisionState.Closed, $"{one.Order}");
            if (one.State == SupervisionState.Closed) one.ClosedLate.ShouldBe(one.Rectification is { } result && DateOnly.FromDateTime(result.At.DateTime) > one.Record.RectifyBy, $"{one.Order}");
        }

        all.GroupBy(one => one.OrderId).Where(of => of.Count(one => one.IsOpen) > 1).ShouldBeEmpty("one at a time");
        Reconcile(histories);

        // What the seed is there for did happen.
        var counted = all.Where(one => one.State != SupervisionState.Declined).ToList();
        new[] { counted.Count, all.Count - counted.Count, counted.Count(one => one.IsOpen), counted.Count(one => one.ClosedLate), counted.Count(one => one.Silence is not null), counted.Count(one => one.View is not null), counted.Count(one => one.Returns > 0) }
            .ShouldBe([19, 16, 1, 7, 2, 8, 4], "opened, declined, open, put right late, passed over, with a view, sent back");
        foreach (var trigger in (SupervisionTriggers[])[SupervisionTriggers.Key, SupervisionTriggers.Overdue, SupervisionTriggers.Returned])
            counted.Count(one => one.Triggers.HasFlag(trigger)).ShouldBeGreaterThan(0, $"{trigger}");
    }

    // By what was written before: whatever was changed in between has to be confirmed anew.
    private static bool Confirmed(IReadOnlyList<SupervisionVersion> history, DateTimeOffset signed)
    {
        var since = history.Where(version => version.At <= signed).Reverse().TakeWhile(version => version.Action != "填写督查记录").Select(version => version.Action).ToList();
        return since.Contains("督查组确认") && (since.Contains("单位确认") || since.Contains("记录单位没有确认"));
    }

    // Opened before or in the month is concluded or open when it ends, by what was written when.
    private static void Reconcile(List<IReadOnlyList<SupervisionVersion>> histories)
    {
        var open = 0;
        for (var month = Moves.November; month <= new Month(2021, 1); month = month.Next)
        {
            int Done(Func<SupervisionVersion, bool> what) => histories.Count(history => history.Any(version => what(version) && Month.Of(DateOnly.FromDateTime(version.At.DateTime)) == month));
            var (opened, concluded) = (Done(version => version.Action == "开展督查"), Done(version => version.Case.State == SupervisionState.Closed));
            var now = histories.Count(history => history.LastOrDefault(version => DateOnly.FromDateTime(version.At.DateTime) <= month.LastDay)?.Case.IsOpen == true);
            (open + opened).ShouldBe(concluded + now, $"{month}: {open} open, {opened} opened, {concluded} concluded, {now} open");
            open = now;
        }
    }

    // 第×期 within the year and 总第×期 go up by one; each paper adds up to what was expected and is the one that was signed.
    private static async Task BulletinsAsync(IServiceProvider services)
    {
        var (total, number, year) = (0, 0, 0);
        foreach (var month in Months)
        {
            var issued = (await services.GetRequiredService<BulletinStore>().FindAsync(month)).ShouldNotBeNull($"{month}");
            number = issued.Year == year ? number + 1 : 1;
            year = issued.Year;
            (issued.Number, issued.Total, issued.Intact).ShouldBe((number, ++total, true), $"{month}");
            var paper = BulletinJson.Read(issued.Body);
            paper.Progress.Count.ShouldBe(month.Number % 3 == 0 ? 37 : 32, $"{month}");
            foreach (var row in paper.Table.Rows) row.Counts.Sum().ShouldBe(row.Total, $"{month} {row.Title}");
            if (paper.OrderTable is { } table) foreach (var row in table.Rows) row.Counts.Sum().ShouldBe(row.Total, $"{month} {row.Title}");
            paper.Orders.Select(order => order.Number).ShouldBeUnique($"{month}");
        }
    }
}
