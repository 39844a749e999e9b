using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Tests.Rights;

/// <summary>Orders of 长沙交通 in every state, instructed by the mayor of 长沙, and what is pressed on them.</summary>
internal static class OrderScenes
{
    private static readonly (string, string)[] Written =
        [("requirement", "完成接线方案。"), ("mainUnit", "长沙市交通局"), ("request", "r-new"), ("order", ""), ("problem", "")];

    public static IReadOnlyList<(string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("problem.list", []),
        ("problem.open", []),
        ("problem.classify", [("level", "3"), ("kind", "规划调整"), ("reason", "涉及三市。")]),
        ("problem.settle", [("reason", "单位已自行解决。")]),
        ("problem.raise", [("text", "接线标高意见不一。"), ("request", "r-problem")]),
        ("problem.instruct", [("text", "请报接线方案。"), ("request", "r-instruct")]),
        ("order.open", On("received")),
        ("order.list", []),
        ("order.new", []),
        ("order.draft", Written),
        ("order.send", Written),
        ("order.issue", Written),
        ("order.receive", On("issued")),
        ("order.refuse", [.. On("issued"), ("reason", "不属本单位职责。"), ("suggestedUnit", "长沙市住建委")]),
        ("order.reply", [.. On("received"), ("reply", "方案已会签。")]),
        ("order.extend", [.. On("received"), ("reason", "方案待批。"), ("due", "2020-01-20")]),
        ("order.extension", [.. On("asked"), ("opinion", "同意。"), ("decision", "grant")]),
        ("order.close", [.. On("replied"), ("opinion", "核实无误。")]),
        ("order.redo", [.. On("replied"), ("opinion", "请补充图纸。")]),
        ("order.reassign", [.. On("refused"), ("mainUnit", "长沙市住建委"), ("reason", "职责调整。"), ("due", "2020-01-10")]),
        ("order.uphold", [.. On("refused"), ("opinion", "属交通职责。")]),
        ("order.void", [.. On("received"), ("reason", "事项取消。")]),
        ("order.discard", [.. On("draft"), ("decision", "discard"), ("filled", "true")]),
    ];

    /// <summary>One order a state; the id says which, the version is always 9 so that a scene knows it.</summary>
    public static async Task WriteAsync(Work work, Roster roster)
    {
        var leader = roster.LeadersOf("长沙", Office.Mayor)[0].Id;
        var at = work.Actor.At;
        await DraftAsync(work);
        foreach (var (name, order) in States(roster.ContactsOf(RightsWorld.Unit, work.Actor.Today)[0].Id, at))
        {
            await OrderStore.SaveAsync(
                work,
                order with
                {
                    Id = name,
                    Request = name,
                    Version = 9,
                    Number = new OrderNumber(2019, await OrderStore.NextAsync(work, 2019)),
                    Content = order.Content with { InstructorId = leader },
                    IssuedAt = at,
                    IssuedBy = leader,
                    AssignedAt = at,
                    OriginalDueOn = order.Content.DueOn,
                },
                "签发", null);
        }
    }

    private static async Task DraftAsync(Work work) => await OrderStore.SaveAsync(
        work, new HandOverOrder { Id = "draft", Request = "draft", Version = 9, Content = new OrderContent { Requirement = "完成接线方案。", UnitId = RightsWorld.Unit, DueOn = new DateOnly(2019, 12, 30) } }, "草拟", null);

    private static (string, string)[] On(string order) => [("order", order), ("version", "9")];

    private static IEnumerable<(string Name, HandOverOrder Order)> States(string contact, DateTimeOffset at)
    {
        var blank = new HandOverOrder
        {
            Id = "", Request = "", State = OrderState.Issued,
            Content = new OrderContent { Requirement = "完成接线方案。", UnitId = RightsWorld.Unit, DueOn = new DateOnly(2019, 12, 30), ItemId = "T11b", Level = 3 },
        };
        var received = blank with { State = OrderState.Received, Received = new Stamp(contact, at) };
        yield return ("issued", blank);
        yield return ("refused", blank with { Refusal = new Refusal("不属本单位职责。", "长沙/住建", contact, at) });
        yield return ("received", received);
        yield return ("asked", received with { Asked = new ExtensionRequest("方案待批。", new DateOnly(2020, 1, 10), contact, at) });
        yield return ("replied", received with { State = OrderState.Replied, Reply = new OrderReply("方案已会签。", "", true, contact, at) });
    }
}
