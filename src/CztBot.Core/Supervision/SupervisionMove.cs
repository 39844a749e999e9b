namespace CztBot.Core.Supervision;

/// <summary>What can be done with a supervision.</summary>
public enum SupervisionMove
{
    /// <summary>开展督查.</summary>
    Open,

    /// <summary>暂不督查.</summary>
    Decline,

    /// <summary>填写督查记录.</summary>
    Record,

    /// <summary>送双方确认.</summary>
    Send,

    /// <summary>确认.</summary>
    Confirm,

    /// <summary>提出单位意见.</summary>
    View,

    /// <summary>签发.</summary>
    Conclude,

    /// <summary>报整改结果.</summary>
    Rectify,

    /// <summary>核实整改.</summary>
    Verify,

    /// <summary>撤销.</summary>
    Withdraw,

    /// <summary>记录单位没有确认: the unit had its time and was silent.</summary>
    Pass,
}

/// <summary>What somebody is to a supervision; several at once.</summary>
[Flags]
public enum SupervisionParty
{
    None = 0,

    /// <summary>A contact of the supervised unit, today.</summary>
    Unit = 1,

    /// <summary>督查组: of the unit that leads the team.</summary>
    Team = 2,

    /// <summary>秘书处.</summary>
    Clerk = 4,

    /// <summary>秘书处负责人, or the named deputy.</summary>
    Head = 8,
}

/// <summary>What became of a move on a supervision: a closed set.</summary>
public abstract record SupervisionOutcome
{
    private SupervisionOutcome()
    {
    }

    /// <summary>The move holds; the store writes it under the version guard.</summary>
    public sealed record Moved(SupervisionCase Case, string Action) : SupervisionOutcome;

    /// <summary>Against the rules; nothing changes.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    /// <param name="Right">True where the person may not do it at all.</param>
    public sealed record Refused(string Reason, bool Right = false) : SupervisionOutcome;

    /// <summary>Somebody was quicker.</summary>
    public sealed record Stale : SupervisionOutcome;
}
