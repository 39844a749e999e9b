using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Operations.Demonstration;

/// <summary>What becomes of the problems in the reports, day by day: classified, handed over, refused, extended, answered late, sent back, supervised, closed; and contacts that change.</summary>
internal sealed class DemoMatters(IServiceProvider services, Phone phone, BusinessClock clock, int seed)
{
    /// <summary>When a working day's matters are dealt with.</summary>
    public static readonly TimeOnly Time = new(10, 30);

    private readonly OrderStore _orders = services.GetRequiredService<OrderStore>();
    private readonly ProblemStore _problems = services.GetRequiredService<ProblemStore>();
    private readonly DemoSupervision _supervision = new(services, phone, clock, seed);
    private Standing _standing = null!;

    public async Task DayAsync()
    {
        _standing = await services.GetRequiredService<StandingStore>().LoadAsync();
        foreach (var problem in (await _problems.OpenAsync()).Where(problem => problem.Waits)) await DecideAsync(problem);
        foreach (var order in (await _orders.IssuedAsync()).Where(order => order.IsLive)) await WorkAsync(order);
        await _supervision.DayAsync(_standing);
        await services.GetRequiredService<Conversations.ISending>().DrainAsync(CancellationToken.None);
    }

    /// <summary>After every third month one unit has another contact.</summary>
    public async Task ChangeContactAsync(Month month)
    {
        if (month.Number % 3 != 1) return;
        _standing = await services.GetRequiredService<StandingStore>().LoadAsync();
        var chance = Chance.For(seed, $"contact/{month}");
        var units = _standing.Roster.Units.Where(unit => unit.City.Length > 0 && _standing.ContactOf(unit.Id, clock.Today) is not null).ToList();
        var unit = units[chance.Next(units.Count)];
        var before = _standing.ContactOf(unit.Id, clock.Today)!;
        var others = units.Where(other => other.City == unit.City).Select(other => _standing.ContactOf(other.Id, clock.Today)!.Id).Where(id => id != before.Id).Distinct(StringComparer.Ordinal).ToList();
        if (others.Count == 0) return;
        var form = await phone.PressAsync(Clerk, "contact.open", Data(("unit", unit.Id), ("mode", "change")));
        await phone.PressAsync(Clerk, form, "contact.change",
            ("person", others[chance.Next(others.Count)]), ("kind", "primary"), ("ends", before.Id), ("from", Text(clock.Today)));
    }

    private async Task DecideAsync(Problem problem)
    {
        var chance = Chance.For(seed, problem.Origin);
        (string, string)[] about = [("problem", problem.Id), ("version", $"{problem.Version}")];
        if (problem.State == ProblemState.Open)
        {
            await phone.PressAsync(Clerk, "problem.classify", Data(about), ("level", $"{problem.ProposedLevel ?? 2}"), ("kind", ProblemKinds.All[chance.Next(ProblemKinds.All.Count)]),
                ("reason", "按责任分工确定。"), ("department", problem.ProposedLevel == 5 ? "省发改委" : ""));
            return;
        }

        if (problem.UnitId is not { } unit || _standing.ContactOf(unit, clock.Today) is null || chance.Next(100) < 40)
        {
            await phone.PressAsync(Clerk, "problem.settle", Data(about), ("reason", "由牵头单位自行解决。"));
            return;
        }

        var form = await phone.PressAsync(Head, "order.new", Data(about));
        await phone.PressAsync(Head, form, "order.issue",
            ("requirement", $"请研究解决：{problem.Text}"), ("mainUnit", _standing.UnitName(unit)), ("due", Text(_standing.Days.AddWorkdays(clock.Today, 6 + chance.Next(8)))));
    }

    // What is done with an order on a day depends on its number and on how far it is.
    private async Task WorkAsync(HandOverOrder order)
    {
        if (_standing.ContactOf(order.Content.UnitId, clock.Today) is not { } contact) return;
        var chance = Chance.For(seed, $"order/{order.Number}");
        var (refuses, asks, redone, late, given) = (chance.Next(100) < 20, chance.Next(100) < 30, chance.Next(100) < 20, chance.Next(100) < 30 ? 1 + chance.Next(8) : -chance.Next(4), chance.Next(100) < 70);
        var redos = !redone ? 0 : chance.Next(100) < 30 ? 2 : 1;
        (string, string)[] about = [("order", order.Id), ("version", $"{order.Version}")];
        var answers = _standing.Days.AddWorkdays(order.Content.DueOn, late);
        await (order switch
        {
            { Asked: not null } => phone.PressAsync(Head, "order.extension", Data([.. about, ("decision", given ? "grant" : "deny")]), ("opinion", given ? "同意。" : "时间已经充分。")),
            { State: OrderState.Issued, Refusal: not null } when given => phone.PressAsync(Head, "order.uphold", Data(about), ("opinion", "属本单位职责，请抓紧办理。")),
            { State: OrderState.Issued, Refusal: { } refusal } => phone.PressAsync(
                Head, "order.reassign", Data(about), ("mainUnit", _standing.UnitName(refusal.SuggestedUnitId)), ("due", Text(_standing.Days.AddWorkdays(clock.Today, 10))), ("reason", "按职责调整。")),
            { State: OrderState.Issued, Version: < 3 } when refuses && Other(order) is { } other => phone.PressAsync(
                contact.Id, "order.refuse", Data(about), ("reason", "主要工作在对方境内。"), ("suggestedUnit", _standing.UnitName(other))),
            { State: OrderState.Issued } => phone.PressAsync(contact.Id, "order.receive", Data(about)),
            { State: OrderState.Replied } when order.Redos < redos => phone.PressAsync(Clerk, "order.redo", Data(about), ("opinion", "请补充会签材料。")),
            { State: OrderState.Replied } => phone.PressAsync(Clerk, "order.close", Data(about), ("opinion", "核实无误。")),
            { Extensions.Count: 0, State: OrderState.Received } when asks && clock.Today == order.Content.DueOn => phone.PressAsync(
                contact.Id, "order.extend", Data(about), ("reason", "对方单位尚未会签。"), ("due", Text(_standing.Days.AddWorkdays(order.Content.DueOn, 5)))),
            { State: OrderState.Received } when clock.Today == order.Content.DueOn => phone.PressAsync(contact.Id, "order.reply", Data([.. about, ("stage", "progress")]), ("reply", "已会商，正在会签。")),
            _ when clock.Today >= answers => phone.PressAsync(contact.Id, "order.reply", Data([.. about, ("stage", "final")]), ("reply", "已经办结，材料齐全。")),
            _ => Task.FromResult(new Screen(null, "")),
        });
    }

    // The same department of another city.
    private string? Other(HandOverOrder order) => order.Content.UnitId.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash) ? null : _standing.Roster.Units.Select(unit => unit.Id).FirstOrDefault(unit =>
        unit != order.Content.UnitId && unit.EndsWith(order.Content.UnitId[slash..], StringComparison.Ordinal) && _standing.ContactOf(unit, clock.Today) is not null);

    private string Clerk => _standing.Roster.WithRole(Roles.Clerk)[0].Id;

    private string Head => _standing.Roster.WithRole(Roles.Head)[0].Id;

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static JsonElement Data(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var data = new JsonObject();
        foreach (var (name, value) in values) data[name] = value;
        return JsonDocument.Parse(data.ToJsonString()).RootElement;
    }
}
