using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>A proposal is decided by a person: the head opens a supervision, or decides against it (R62, R64).</summary>
public static class SupervisionOpening
{
    /// <summary>开展督查.</summary>
    /// <param name="underWay">A supervision of the order that is not over; null without.</param>
    public static SupervisionOutcome Open(
        string id, string request, HandOverOrder order, SupervisionCase? underWay, SupervisionTriggers triggers, SupervisionParty party, SupervisionRecord record, Actor actor)
    {
        if (SupervisionTable.WhyNotYours(SupervisionMove.Open, party) is { } right) return right;
        if (WhyNot(order, underWay, SupervisionMove.Open) is { } refused) return refused;
        if (record.Matter.Length == 0) return new SupervisionOutcome.Refused("请填写督查事项。");
        if (record.Basis.Length == 0) return new SupervisionOutcome.Refused("请填写督查依据。");
        if (TeamFault(order.Content.UnitId, record.TeamUnitId) is { } fault) return new SupervisionOutcome.Refused(fault);
        if (record.Team.Length == 0) return new SupervisionOutcome.Refused("请填写督查组成员。");
        return new SupervisionOutcome.Moved(Begin(id, request, order, triggers, record, actor), "开展督查");
    }

    /// <summary>暂不督查, with the reason; the same triggers are not proposed again.</summary>
    public static SupervisionOutcome Decline(
        string id, string request, HandOverOrder order, SupervisionCase? underWay, SupervisionTriggers triggers, SupervisionParty party, string reason, Actor actor)
    {
        if (SupervisionTable.WhyNotYours(SupervisionMove.Decline, party) is { } right) return right;
        if (WhyNot(order, underWay, SupervisionMove.Decline) is { } refused) return refused;
        if (triggers == SupervisionTriggers.None) return new SupervisionOutcome.Refused("这份交办单没有督查建议，不用决定暂不督查。请发送“督查”，查看现有的建议。");
        if (reason.Length == 0) return new SupervisionOutcome.Refused("请填写暂不督查的理由。");
        var record = new SupervisionRecord { Matter = order.Content.Requirement, Basis = "", TeamUnitId = "" };
        return new SupervisionOutcome.Moved(Begin(id, request, order, triggers, record, actor) with { State = SupervisionState.Declined, Note = reason }, "暂不督查");
    }

    /// <summary>The supervised unit does not lead its own supervision (R64).</summary>
    public static string? TeamFault(string supervised, string? lead) =>
        lead is null ? "请填写督查组牵头单位，写单位全称；由秘书处牵头的写“秘书处”。"
        : lead == supervised ? "被督查单位不能牵头对本单位的督查，请改由秘书处或其他单位牵头。"
        : null;

    private static SupervisionOutcome.Refused? WhyNot(HandOverOrder order, SupervisionCase? underWay, SupervisionMove move) => order switch
    {
        { IsDraft: true } => new("这份交办单还没有签发，不能转督查。请先签发。"),
        { State: OrderState.Closed } => new("这份交办单已经办结销号，不能转督查。事情有反复的，请另行交办。"),
        { IsLive: false } => new("这份交办单已经撤销，不能转督查。请发送“督查”，查看现有的建议。"),
        _ when underWay is not null => SupervisionTable.WhyNot(underWay.State, move, SupervisionParty.Head),
        _ => null,
    };

    private static SupervisionCase Begin(string id, string request, HandOverOrder order, SupervisionTriggers triggers, SupervisionRecord record, Actor actor) => new()
    {
        Id = id,
        Request = request,
        OrderId = order.Id,
        Order = order.Number!,
        UnitId = order.Content.UnitId,
        Triggers = triggers,
        Record = record,
        Opened = new Stamp(actor.PersonId, actor.At),
    };
}
