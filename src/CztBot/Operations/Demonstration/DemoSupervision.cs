using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Operations.Demonstration;

/// <summary>What becomes of the orders that fulfil a trigger: opened or declined by the head, recorded, confirmed by both sides or passed over, signed, put right late or in time, verified.</summary>
internal sealed class DemoSupervision(IServiceProvider services, Phone phone, BusinessClock clock, int seed)
{
    private readonly SupervisionStore _supervisions = services.GetRequiredService<SupervisionStore>();
    private Standing _standing = null!;

    public async Task DayAsync(Standing standing)
    {
        _standing = standing;
        var all = await _supervisions.AllAsync();
        foreach (var one in all.Where(one => one.IsOpen).OrderBy(one => one.Order.Year).ThenBy(one => one.Order.Number)) await WorkAsync(one);
        await DecideAsync(await services.GetRequiredService<OrderStore>().OpenAsync(), all);
    }

    // About every fifth proposal is left undecided: it is proposed until the order is closed.
    private async Task DecideAsync(IReadOnlyList<HandOverOrder> orders, IReadOnlyList<SupervisionCase> all)
    {
        var proposed = SupervisionProposals.Of(orders, all, _standing.Days, clock.Today, services.GetRequiredService<SupervisionTerms>());
        var decided = proposed.Select(one => (one.Order, Draw: Chance.For(seed, $"proposal/{one.Order.Number}/{one.Triggers}").Next(100))).Where(one => one.Draw < 80)
            .OrderBy(one => one.Order.Number!.Year).ThenBy(one => one.Order.Number!.Number).ToList();
        if (decided.Count == 0) return;
        if (!(await phone.SayAsync(Clerk, "督查")).Text.Contains($"建议督查{proposed.Count}件", StringComparison.Ordinal)) throw new InvalidOperationException("The secretariat does not see what is proposed.");
        foreach (var (order, draw) in decided)
        {
            var form = await phone.SayAsync(Head, $"督查 {order.Number!.Year} {order.Number.Number}");
            if (draw < 50)
            {
                await phone.PressAsync(
                    Head, form, "supervision.open", ("matter", order.Content.Requirement), ("basis", $"工作调度办法第十条；交办单{order.Number}。"), ("teamLead", UnitDirectory.Secretariat),
                    ("team", string.Join('、', _standing.Roster.WithRole(Roles.Clerk).Select(person => person.Name))));
            }
            else
            {
                await phone.PressAsync(Head, await phone.PressAsync(Head, form, "supervision.decline"), "supervision.decline", ("reason", "已经当面督促，先看办理结果。"));
            }
        }
    }

    // One step a day; which one depends on the order and on how far it is.
    private async Task WorkAsync(SupervisionCase one)
    {
        if (_standing.ContactOf(one.UnitId, clock.Today) is not { Id: var unit }) return;
        var chance = Chance.For(seed, $"supervision/{one.Order}/{one.Triggers}");
        var (disagrees, silent, nothing, fails, adds) = (chance.Next(100) < 20, chance.Next(100) < 20, chance.Next(100) < 20, chance.Next(100) < 20, chance.Next(100) < 40);
        var late = chance.Next(100) < 30 ? 1 + chance.Next(6) : -chance.Next(4);
        (string, string)[] about = [("supervision", one.Id), ("version", $"{one.Version}"), ("filled", "true")];
        Task Press(string person, string verb, params ReadOnlySpan<(string, string)> typed) => phone.PressAsync(person, verb, DemoMatters.Data([.. about, .. typed]));
        var answered = one.Record.Practice.Length > 0;
        await (one switch
        {
            { State: SupervisionState.Open } when one.Record.Date is not null => Press(Clerk, "supervision.send"),
            { State: SupervisionState.Open } or { State: SupervisionState.Confirming, View: not null } when !answered && (one.View is not null || one.Record.Date is null) => Press(Clerk, "supervision.record", Record(nothing, one.View is not null)),
            { State: SupervisionState.Confirming, TeamConfirmed: null } => Press(Clerk, "supervision.confirm"),
            { State: SupervisionState.Confirming, UnitConfirmed: null } when disagrees && one.View is null => Press(unit, "supervision.view", ("view", "会签材料已经报送，请核实。")),
            { State: SupervisionState.Confirming, UnitConfirmed: null } when !silent => Press(unit, "supervision.confirm", ("view", adds ? "对方单位回复较晚，请一并协调。" : "")),
            { State: SupervisionState.Confirming, ConfirmBy: { } until } when clock.Today > until => Press(Head, "supervision.pass", ("reason", "电话催过两次，没有答复。")),
            { State: SupervisionState.Confirmed } => Press(Head, "supervision.conclude"),
            { State: SupervisionState.Rectifying, Record.RectifyBy: { } due } when clock.Today >= _standing.Days.AddWorkdays(due, late) => Press(unit, "supervision.rectify", ("result", "已经会签，材料齐全。")),
            { State: SupervisionState.Rectified, Returns: 0 } when fails => Press(Clerk, "supervision.verify", ("decision", "fail"), ("result", "缺株洲方面的会签意见。")),
            { State: SupervisionState.Rectified } => Press(Clerk, "supervision.verify", ("decision", "pass"), ("result", "现场核实，已经整改到位。")),
            _ => Task.CompletedTask,
        });
    }

    // With a practice once the unit's view was looked into.
    private (string, string)[] Record(bool nothing, bool viewed) =>
    [
        ("date", DemoMatters.Text(clock.Today)), ("way", SupervisionWords.Ways[0]), ("practice", viewed ? "经核实，会签材料部分已经报送。" : ""), ("findings", "没有按期办结。"), ("cause", "没有及时提请协调。"),
        ("opinion", "请尽快完成会签。"), ("due", nothing ? "" : DemoMatters.Text(_standing.Days.AddWorkdays(clock.Today, 10))), ("nothing", nothing ? "true" : "false"),
    ];

    private string Clerk => _standing.Roster.WithRole(Roles.Clerk)[0].Id;

    private string Head => _standing.Roster.WithRole(Roles.Head)[0].Id;
}
