using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>What a supervision begins with: an order, the supervision of it that is not over, and why it is proposed.</summary>
public sealed record SupervisionStart(HandOverOrder Order, SupervisionCase? UnderWay, SupervisionTriggers Triggers);

/// <summary>Finds it for whoever may decide, with the reason where it cannot begin.</summary>
public sealed class SupervisionStarts(OrderStore orders, SupervisionStore supervisions, SupervisionTerms terms)
{
    public async Task<(SupervisionStart? Start, Reply? Refusal)> OpenAsync(Turn turn, CardPress press, SupervisionMove move)
    {
        var reader = SupervisionReader.Of(turn);
        if (SupervisionTable.WhyNotYours(move, reader.Towards("")) is { } right) return (null, Reply.Say(right.Reason));
        if (await orders.FindAsync(press.Text("order") ?? press.Text("item") ?? "") is not { } order)
            return (null, Reply.Say("没有找到这份交办单，不能督查。请发送“督查”，查看现有的建议。"));
        if (SupervisionTable.WhyNotYours(move, reader.Towards(order.Content.UnitId)) is { } own) return (null, Reply.Say(own.Reason));
        return (new SupervisionStart(order, (await supervisions.OfOrderAsync(order.Id)).FirstOrDefault(one => one.IsOpen), SupervisionProposals.TriggersOf(order, turn.Standing.Days, turn.Today, terms)), null);
    }

    /// <summary>The facts and reasons above a form.</summary>
    public static IReadOnlyList<string> Lines(Turn turn, SupervisionStart start) =>
    [
        $"被督查单位：{turn.Standing.UnitName(start.Order.Content.UnitId)}",
        SupervisionEvidence.Of(start.Order, turn.Standing.Days, turn.Today).Describe(),
        start.Triggers == SupervisionTriggers.None ? "机器人没有建议督查。" : $"建议督查：{Why(turn, start)}。",
    ];

    public static string Why(Turn turn, SupervisionStart start) =>
        SupervisionWords.Why(new SupervisionProposal(start.Order, start.Triggers), start.Order.OverdueWorkdays(turn.Standing.Days, turn.Today));

    /// <summary>The unit that leads the team, as typed; the secretariat where nothing was.</summary>
    public static (string? UnitId, string Fault) Lead(Turn turn, CardPress press)
    {
        var typed = press.Clean("teamLead");
        if (typed.Length == 0 || typed == UnitDirectory.Secretariat) return (UnitDirectory.Secretariat, "");
        return UnitSearch.Of(turn.Standing, typed) switch
        {
            UnitSearch.NotFound none => (null, $"督查组牵头单位：{none.Reason}"),
            UnitSearch.Found found when turn.Standing.ContactOf(found.UnitId, turn.Today) is null => (null, $"{turn.Standing.UnitName(found.UnitId)}没有联络员，不能牵头督查组。请改由其他单位牵头，或先登记联络员。"),
            UnitSearch.Found found => (found.UnitId, ""),
            _ => (null, ""),
        };
    }
}
