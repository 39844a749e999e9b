using static CztBot.Core.Orders.OrderMove;
using static CztBot.Core.Orders.OrderState;

namespace CztBot.Core.Orders;

/// <summary>Which move is open to whom in which state (R49), and why not, in words.</summary>
public static class OrderTable
{
    private static readonly Dictionary<OrderState, OrderMove[]> Allowed = new()
    {
        [Draft] = [Save, Send, Issue, OrderMove.Void, Discard],
        [Pending] = [Save, Send, Issue, OrderMove.Void, Discard],
        [Issued] = [Receive, Refuse, Uphold, Reassign, OrderMove.Void],
        [Received] = [Progress, OrderMove.Reply, Extend, Decide, Reassign, OrderMove.Void],
        [Working] = [Progress, OrderMove.Reply, Extend, Decide, Reassign, OrderMove.Void],
        [Replied] = [OrderMove.Reply, OrderMove.Redo, Close, OrderMove.Void],
        [OrderState.Redo] = [Progress, OrderMove.Reply, Extend, Decide, Reassign, OrderMove.Void],
        [Closed] = [],
        [Voided] = [],
    };

    private static readonly Dictionary<OrderMove, (OrderParty Who, string Words)> Moves = new()
    {
        [Save] = (OrderParty.Clerk | OrderParty.Head, "修改"),
        [Send] = (OrderParty.Clerk | OrderParty.Head, "送签"),
        [Issue] = (OrderParty.Head, "签发"),
        [Receive] = (OrderParty.Unit, "签收"),
        [Refuse] = (OrderParty.Unit, "退回"),
        [Uphold] = (OrderParty.Head, "维持交办"),
        [Reassign] = (OrderParty.Head, "改派"),
        [Progress] = (OrderParty.Unit, "反馈"),
        [OrderMove.Reply] = (OrderParty.Unit, "反馈"),
        [OrderMove.Redo] = (OrderParty.Clerk | OrderParty.Head | OrderParty.Instructor, "退回重办"),
        [Close] = (OrderParty.Clerk | OrderParty.Head | OrderParty.Instructor, "办结销号"),
        [Extend] = (OrderParty.Unit, "申请延期"),
        [Decide] = (OrderParty.Head | OrderParty.Instructor, "审批延期"),
        [OrderMove.Void] = (OrderParty.Head, "撤销"),
        [Discard] = (OrderParty.Clerk | OrderParty.Head, "撤销草稿"),
    };

    public static bool Allows(OrderState state, OrderMove move) => Allowed[state].Contains(move);

    /// <summary>签收, 退回 …: a move in a sentence.</summary>
    public static string Word(OrderMove move) => Moves[move].Words;

    /// <summary>Why a move is not open to a party in a state; null where it is.</summary>
    public static OrderOutcome.Refused? WhyNot(HandOverOrder order, OrderMove move, OrderParty party) => WhyNot(order.State, move, party);

    /// <summary>The same for a state.</summary>
    public static OrderOutcome.Refused? WhyNot(OrderState state, OrderMove move, OrderParty party)
    {
        if (move is OrderMove.Redo or Close && party.HasFlag(OrderParty.Unit))
            return new("办结由秘书处或交办领导核实，主办单位不能核实自己的办理结果。请由秘书处其他人员办理。", Right: true);
        if ((Moves[move].Who & party) == OrderParty.None) return new(NotYours(move), Right: true);
        return Allows(state, move) ? null : new(NotNow(state, move));
    }

    private static string NotYours(OrderMove move) => Moves[move].Who switch
    {
        OrderParty.Unit => $"这份交办单由主办单位的联络员{Word(move)}，您现在不是该单位的联络员，不能办理。请发送“我的交办”，查看您需要办理的交办单。",
        OrderParty.Head => $"交办单由秘书处负责人{Word(move)}，您没有这项权限。请发送“帮助”，查看您能办理的事项。",
        _ => $"交办单由秘书处{(Moves[move].Who.HasFlag(OrderParty.Instructor) ? "或交办领导" : "")}{Word(move)}，您没有这项权限。请发送“帮助”，查看您能办理的事项。",
    };

    private static string NotNow(OrderState state, OrderMove move) => state switch
    {
        Draft or Pending => $"这份交办单还没有签发，不能{Word(move)}。请等秘书处负责人签发后再办。",
        Closed => $"这份交办单已经办结销号，不能再{Word(move)}。事情有反复的，请由秘书处另行交办。",
        Voided => $"这份交办单已经撤销，不能再{Word(move)}。请发送“我的交办”或“交办”，查看现有的交办单。",
        _ => Live(state, move),
    };

    private static string Live(OrderState state, OrderMove move) => (state, move) switch
    {
        (_, Save or Send or Issue or Discard) => "这份交办单已经签发，不能再修改或重复签发。需要调整的，请改派、撤销或由单位申请延期。",
        (_, Receive) => "这份交办单已经签收，不能重复签收，无需再办。请按时反馈办理结果。",
        (_, Refuse) => "这份交办单已经签收，不能再退回。确需调整主办单位的，请联系秘书处改派。",
        (_, Uphold) => "单位没有退回这份交办单，不能维持交办。请查看最新情况。",
        (Issued, _) when Moves[move].Who == OrderParty.Unit => $"这份交办单还没有签收，不能{Word(move)}。请先签收。",
        (Replied, Progress or Extend) => $"已经反馈办理结果，正在核实，不能{Word(move)}。请等秘书处核实。",
        (Replied, _) => $"单位已经反馈办理结果，不能{Word(move)}。请先核实办结，或者退回重办。",
        (_, OrderMove.Redo or Close) => $"单位还没有反馈办理结果，不能{Word(move)}。请等单位反馈后再核实。",
        _ => $"现在不能{Word(move)}。请查看最新情况。",
    };
}
