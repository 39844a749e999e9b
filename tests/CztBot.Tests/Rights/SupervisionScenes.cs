using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Tests.Rights;

/// <summary>Supervisions of 长沙交通 in every state, led by the secretariat, and what is pressed on them.</summary>
internal static class SupervisionScenes
{
    public static IReadOnlyList<(string Name, string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("supervision.show", "supervision.show", On("s-open")),
        ("supervision.show 已签发", "supervision.show", On("s-rectifying")),
        ("supervision.report", "supervision.report", On("s-confirming")),
        ("supervision.list", "supervision.list", []),
        ("supervision.open", "supervision.open", [("order", "received"), ("matter", "接线方案。"), ("basis", "领导交办。"), ("teamLead", "秘书处"), ("team", "蔡晓雨"), ("request", "r-supervision")]),
        ("supervision.decline", "supervision.decline", [("order", "received"), ("reason", "单位已说明情况。"), ("request", "r-supervision")]),
        ("supervision.record", "supervision.record", [.. On("s-open"), ("date", "2019-12-13"), ("way", "现场督查"), ("findings", "没有会签。"), ("cause", "意见不一。"), ("opinion", "尽快会签。"), ("due", "2020-01-10")]),
        ("supervision.send", "supervision.send", On("s-open")),
        ("supervision.confirm", "supervision.confirm", [.. On("s-confirming"), ("filled", "true")]),
        ("supervision.view", "supervision.view", [.. On("s-confirming"), ("view", "已会签一部分。")]),
        ("supervision.pass", "supervision.pass", [.. On("s-confirming"), ("reason", "没有回复。")]),
        ("supervision.conclude", "supervision.conclude", [.. On("s-confirmed"), ("filled", "true")]),
        ("supervision.rectify", "supervision.rectify", [.. On("s-rectifying"), ("result", "已会签。")]),
        ("supervision.verify", "supervision.verify", [.. On("s-rectified"), ("result", "核实无误。"), ("decision", "pass")]),
        ("supervision.withdraw", "supervision.withdraw", [.. On("s-open"), ("reason", "事项取消。")]),
    ];

    /// <summary>One supervision a state, each of an order of its own; the version is always 9 so that a scene knows it.</summary>
    public static async Task WriteAsync(Work work, Roster roster)
    {
        var (at, contact) = (work.Actor.At, roster.ContactsOf(RightsWorld.Unit, work.Actor.Today)[0].Id);
        foreach (var state in (SupervisionState[])[SupervisionState.Open, SupervisionState.Confirming, SupervisionState.Confirmed, SupervisionState.Rectifying, SupervisionState.Rectified])
        {
            var name = $"s-{state.ToString().ToLowerInvariant()}";
            var order = new HandOverOrder
            {
                Id = $"of-{name}", Request = $"of-{name}", State = OrderState.Received, Version = 9, Number = new OrderNumber(2019, await OrderStore.NextAsync(work, 2019)),
                IssuedAt = at, IssuedBy = contact, AssignedAt = at, OriginalDueOn = new DateOnly(2019, 12, 30), Supervision = new OrderSupervision(name, at),
                Content = new OrderContent { Requirement = "完成接线方案。", UnitId = RightsWorld.Unit, DueOn = new DateOnly(2019, 12, 30), ItemId = "T11b", Level = 3 },
            };
            await OrderStore.SaveAsync(work, order, "签发", null);
            await SupervisionStore.SaveAsync(work, Case(name, state, order, new Stamp(contact, at)), "开展督查", null);
        }
    }

    private static SupervisionCase Case(string name, SupervisionState state, HandOverOrder order, Stamp stamp) => new()
    {
        Id = name, Request = name, State = state, Version = 9, OrderId = order.Id, Order = order.Number!, UnitId = RightsWorld.Unit, Opened = stamp,
        Record = new SupervisionRecord
        {
            Matter = "完成接线方案。", Basis = "领导交办。", TeamUnitId = UnitDirectory.Secretariat, Team = "蔡晓雨", Date = new DateOnly(2019, 12, 13), Way = "现场督查", Findings = "没有会签。",
            Cause = "意见不一。", Opinion = "尽快会签。", RectifyBy = new DateOnly(2020, 1, 10),
        },
        Evidence = state == SupervisionState.Open ? null : SupervisionEvidence.Of(order, new([]), new DateOnly(2019, 12, 13)),
        UnitConfirmed = state > SupervisionState.Confirming ? stamp : null,
        TeamConfirmed = state > SupervisionState.Confirming ? stamp : null,
        Signed = state > SupervisionState.Confirmed ? stamp : null,
        Rectification = state > SupervisionState.Rectifying ? new Rectification("已会签。", "", stamp.By, stamp.At) : null,
    };

    private static (string, string)[] On(string one) => [("supervision", one), ("version", "9")];
}
