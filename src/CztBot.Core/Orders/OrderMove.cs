namespace CztBot.Core.Orders;

/// <summary>What can be done with an order.</summary>
public enum OrderMove
{
    /// <summary>存草稿.</summary>
    Save,

    /// <summary>送签.</summary>
    Send,

    /// <summary>签发.</summary>
    Issue,

    /// <summary>签收.</summary>
    Receive,

    /// <summary>退回: not ours.</summary>
    Refuse,

    /// <summary>维持交办.</summary>
    Uphold,

    /// <summary>改派.</summary>
    Reassign,

    /// <summary>反馈进展.</summary>
    Progress,

    /// <summary>反馈结果.</summary>
    Reply,

    /// <summary>退回重办.</summary>
    Redo,

    /// <summary>核实办结.</summary>
    Close,

    /// <summary>申请延期.</summary>
    Extend,

    /// <summary>审批延期.</summary>
    Decide,

    /// <summary>撤销.</summary>
    Void,

    /// <summary>撤销草稿: before it has a number.</summary>
    Discard,
}

/// <summary>What somebody is to an order; several at once.</summary>
[Flags]
public enum OrderParty
{
    None = 0,

    /// <summary>A contact of the main unit, today.</summary>
    Unit = 1,

    /// <summary>A contact of a unit that assists.</summary>
    CoUnit = 2,

    /// <summary>秘书处.</summary>
    Clerk = 4,

    /// <summary>秘书处负责人, or the named deputy.</summary>
    Head = 8,

    /// <summary>交办领导, or who acts for them.</summary>
    Instructor = 16,
}

/// <summary>What became of a move on an order: a closed set.</summary>
public abstract record OrderOutcome
{
    private OrderOutcome()
    {
    }

    /// <summary>The move holds; the store writes it under the version guard.</summary>
    public sealed record Moved(HandOverOrder Order, string Action) : OrderOutcome;

    /// <summary>Against the rules; nothing changes.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    /// <param name="Right">True where the person may not do it at all.</param>
    public sealed record Refused(string Reason, bool Right = false) : OrderOutcome;

    /// <summary>Somebody was quicker.</summary>
    public sealed record Stale : OrderOutcome;
}
