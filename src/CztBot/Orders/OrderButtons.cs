using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>The buttons of an order's card: what the rules leave open to the reader, the way back last, six at most.</summary>
internal static class OrderButtons
{
    private const int Most = 5;

    private static readonly (OrderMove Move, string Verb, string Title)[] Moves =
    [
        (OrderMove.Issue, "order.new", "修改或签发"),
        (OrderMove.Save, "order.new", "修改"),
        (OrderMove.Receive, "order.receive", "签收"),
        (OrderMove.Reply, "order.reply", "反馈"),
        (OrderMove.Close, "order.close", "核实办结"),
        (OrderMove.Redo, "order.redo", "退回重办"),
        (OrderMove.Decide, "order.extension", "审批延期"),
        (OrderMove.Extend, "order.extend", "申请延期"),
        (OrderMove.Refuse, "order.refuse", "退回"),
        (OrderMove.Reassign, "order.reassign", "改派"),
        (OrderMove.Uphold, "order.uphold", "维持交办"),
        (OrderMove.Void, "order.void", "撤销"),
        (OrderMove.Discard, "order.discard", "撤销草稿"),
    ];

    public static IEnumerable<NoticeAction> Of(OrderReader reader, HandOverOrder order, OrderTerms terms)
    {
        var party = reader.PartyOf(order);
        return Moves
            .Where(one => OrderTable.WhyNot(order, one.Move, party) is null && Fits(order, one.Move, party, reader.Today, terms))
            .DistinctBy(one => one.Verb)
            .Select(one => NoticeAction.Of(one.Title, one.Verb, ("order", order.Id), ("version", $"{order.Version}")))
            .Concat(order.Number is null ? [] : [ThingPaperRegistration.Button(OrderPapers.Kind, order.Id)])
            .Concat(Problem(reader, order))
            .Take(Most)
            .Append(Back(reader));
    }

    /// <summary>The list that the reader came from.</summary>
    public static NoticeAction Back(OrderReader reader) =>
        reader.Caller.UnitIds.Count > 0 && !reader.Caller.InSecretariat ? NoticeAction.Of("我的交办", "word.say", ("text", "我的交办")) : NoticeAction.Of("返回交办列表", "word.say", ("text", "交办"));

    // The secretariat reads every problem; it is the way back to what the order is for.
    private static IEnumerable<NoticeAction> Problem(OrderReader reader, HandOverOrder order)
    {
        if (reader.Caller.InSecretariat && order.Content.ProblemId is { } problem) yield return NoticeAction.Of("查看问题", "problem.open", ("problem", problem));
    }

    // What is not open although the state allows it has no button.
    private static bool Fits(HandOverOrder order, OrderMove move, OrderParty party, DateOnly today, OrderTerms terms) => move switch
    {
        OrderMove.Void => order.Number is not null,
        OrderMove.Refuse => order.Refusal is null,
        OrderMove.Uphold => order.Refusal is { Upheld: null },
        OrderMove.Extend => order.Asked is null && today <= order.Content.DueOn && (order.Content.InstructorId is not null || order.Extensions.Count < terms.HeadExtensions),
        OrderMove.Decide => order.Asked is not null && party.HasFlag(OrderRules.DeciderOf(order, terms)),
        _ => true,
    };
}
