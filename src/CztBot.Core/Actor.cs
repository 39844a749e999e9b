namespace CztBot.Core;

/// <summary>Who does something, when and where: goes onto the audit trail with every write (R83).</summary>
/// <param name="PersonId">The roster's id; 系统 for what the schedule does.</param>
/// <param name="Channel">The channel the person used, e.g. msteams, webchat, cli.</param>
/// <param name="At">Business time, +08:00.</param>
/// <param name="OnBehalfOf">The roster's id of whose right was used, never a name: it stays on the trail, where somebody acts by delegation (受×委托).</param>
public sealed record Actor(string PersonId, string Name, string Channel, DateTimeOffset At, string? OnBehalfOf = null)
{
    /// <summary>The activity that this is the answer to: what it writes is written once, however often a channel repeats it. Null for what no activity asked for.</summary>
    public TurnMark? Turn { get; init; }

    /// <summary>The schedule itself.</summary>
    public static Actor System(DateTimeOffset at) => new("system", "系统", "system", at);

    /// <summary>The day of <see cref="At"/> in the business zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(At.DateTime);
}

/// <summary>An activity that is being answered.</summary>
/// <param name="Key">The same for each repeat of the activity, on any node.</param>
/// <param name="Run">Different for each time that it is answered.</param>
public sealed record TurnMark(string Key, string Run);
