using System.Globalization;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Papers.Ledgers;

namespace CztBot.Orders;

/// <summary>The ledger of orders (交办事项台账): a matter, whose it is, by when, and how far.</summary>
public static class OrderLedger
{
    public static LedgerForm Form { get; } = new("交办事项台账",
    [
        new("序号", "从1起的顺序号，按编号排列。", 6),
        new("编号", "交办单编号〔年〕号，撤销的也保留。", 14),
        new("事项", "交办单的办理要求。", 32),
        new("责任单位", "现在的主办单位；改派过的，是改派后的单位。", 18),
        new("责任人", "主办单位导出当天的负责人；没有登记负责人的，是联络员。", 10),
        new("时限", "办结时限（年-月-日），延期的为延期后的时限。", 12),
        new("进展", "单位反馈的办理情况；还没有核实的，注明未核实。", 30),
        new("问题", "交办所依据的问题；没有的为空。", 26),
        new("下步", "接下来由谁做什么；办结和撤销的为空。", 20),
        new("状态", "导出当天的状态：待签收、办理中、已反馈、退回重办、超期未结、已办结、超期办结、已撤销。", 20),
        new("销号日期", "核实办结的日期；没有办结的为空。", 12),
        new("联系人", "主办单位导出当天的联络员；没有的为空。", 10),
        new("协办单位", "用顿号隔开。", 24),
        new("交办日期", "签发的日期。", 12),
        new("原时限", "签发（改派）时的办结时限；没有延期的与时限相同。", 12),
        new("延期次数", "同意延期的次数。", 10),
        new("退回重办次数", "核实不通过、退回重办的次数。", 14),
        new("督查", "转督查、督查已结束；没有督查的为空。", 14),
        new("所属任务", "行动计划的任务编号；不属于任何任务的为空。", 12),
        new("来源", "从哪一次调度来的。", 20),
        new("事项来源", "行动计划、跨区域项目或者临时调度。", 20),
    ])
    {
        Printed = 11,
    };

    /// <summary>One row an order, in the order given.</summary>
    /// <param name="problems">The problems behind them, by id.</param>
    public static IEnumerable<IReadOnlyList<object>> Rows(IEnumerable<HandOverOrder> orders, IReadOnlyDictionary<string, Problem> problems, Standing standing, DateOnly today) =>
        orders.Select((order, index) => Row(index + 1, order, order.Content.ProblemId is { } id ? problems.GetValueOrDefault(id) : null, standing, today));

    private static IReadOnlyList<object> Row(int place, HandOverOrder order, Problem? problem, Standing standing, DateOnly today)
    {
        var content = order.Content;
        var contact = standing.ContactOf(content.UnitId, today)?.Name ?? "";
        return
        [
            place, order.Number!.ToString(), content.Requirement, standing.UnitName(content.UnitId), standing.Roster.LeaderOf(content.UnitId, today)?.Name ?? contact,
            Day(content.DueOn), Progress(order), problem?.Text ?? "", Next(order), OrderWords.State(order, today), order.Closed is { } closed ? Day(closed.At) : "",
            contact, string.Join('、', content.CoUnitIds.Select(standing.UnitName)), order.IssuedAt is { } issued ? Day(issued) : "", Day(order.OriginalDueOn),
            order.Extensions.Count, order.Redos, OrderWords.Supervised(order), content.ItemId is { } id && standing.Item(id) is { } item ? standing.Label(item) : "", content.Source, content.Tracked.Word(),
        ];
    }

    private static string Progress(HandOverOrder order) => order.Reply switch
    {
        null => "",
        var reply when order.State == OrderState.Closed => reply.Text,
        var reply => $"{reply.Text}（未核实）",
    };

    private static string Next(HandOverOrder order) => order.State switch
    {
        OrderState.Closed or OrderState.Voided => "",
        OrderState.Issued when order.Refusal is { Upheld: null } => "秘书处答复退回申请",
        OrderState.Issued => "主办单位签收",
        OrderState.Replied => "秘书处核实",
        _ when order.Asked is not null => "审批延期",
        OrderState.Redo => "主办单位重办",
        _ => "主办单位反馈办理结果",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.DateTime));
}
