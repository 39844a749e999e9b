namespace CztBot.Core.Dispatches;

/// <summary>What can be done with a dispatch.</summary>
public enum DispatchMove
{
    Start,
    Call,
    Reply,
    Reschedule,
    Cancel,
    Attend,
    Excuse,
    Minutes,
    PassOver,
    Close,
}

/// <summary>What somebody is to a dispatch.</summary>
[Flags]
public enum DispatchParty
{
    None = 0,

    /// <summary>秘书处.</summary>
    Office = 1,

    /// <summary>A unit that is asked.</summary>
    Unit = 2,
}

/// <summary>What became of a move.</summary>
public abstract record DispatchOutcome
{
    private DispatchOutcome()
    {
    }

    /// <param name="Action">临时调度, 改期, 收口 …: what the trail and the card say.</param>
    public sealed record Moved(Dispatch Dispatch, string Action) : DispatchOutcome;

    /// <param name="Right">True where the person may not, whatever the state.</param>
    public sealed record Refused(string Reason, bool Right = false) : DispatchOutcome;

    /// <summary>Somebody else was quicker.</summary>
    public sealed record Stale : DispatchOutcome;
}
