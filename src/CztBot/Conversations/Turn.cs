using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Conversations;

/// <summary>One thing that somebody said or pressed: who, where, text or card action.</summary>
public sealed record Turn
{
    public required Caller Caller { get; init; }

    /// <summary>Who, when and on which channel, for the audit trail.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The plan and the roster as they stand in this turn.</summary>
    public required Standing Standing { get; init; }

    /// <summary>True in a group: no phone numbers, no leader-only items, no blame (R90).</summary>
    public bool InGroup { get; init; }

    /// <summary>What was said, mentions removed; empty when a card was pressed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was said before in this conversation, newest last; for follow-up questions.</summary>
    public string ConversationId { get; init; } = "";

    /// <summary>Who wrote, and where an answer goes; null for a question from the command line.</summary>
    public Address? Address { get; init; }

    public DateOnly Today => Actor.Today;
}

/// <summary>Whoever speaks, with the units they may report for today.</summary>
/// <param name="UnitIds">Units the person is a valid contact of today.</param>
public sealed record Caller(Person Person, IReadOnlyList<string> UnitIds)
{
    /// <summary>秘书处: clerk or head.</summary>
    public bool InSecretariat => Person.Is(Roles.Clerk) || Person.Is(Roles.Head);

    public bool ReportsFor(string unitId) => UnitIds.Contains(unitId, StringComparer.Ordinal);

    /// <summary>May see who has reported: the secretariat everything, a coordinator the own city (R84).</summary>
    public bool Oversees(string unitId) =>
        InSecretariat || (Person.Is(Roles.Coordinator) && Person.City is { } city && Standing.CityOf(unitId) == city);
}
