using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Conversations;

/// <summary>One thing that somebody said or pressed: who, where, text or card action.</summary>
public sealed record Turn
{
    public required Caller Caller { get; init; }

    /// <summary>Who, when and on which channel, for the audit trail.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The activity was answered with a change before: by another node, or before a restart.</summary>
    public bool Repeated { get; init; }

    /// <summary>The plan and the roster as they stand in this turn.</summary>
    public required Standing Standing { get; init; }

    /// <summary>True in a group, and on a channel that shows no more than one: no phone numbers, no leader-only items, no blame (R90).</summary>
    public bool InGroup { get; init; }

    /// <summary>What was said, mentions removed; empty when a card was pressed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was said before in this conversation, newest last; for follow-up questions.</summary>
    public string ConversationId { get; init; } = "";

    /// <summary>Who wrote, and where an answer goes; null for a question from the command line.</summary>
    public Address? Address { get; init; }

    public DateOnly Today => Actor.Today;

    /// <summary>受长沙市市长王安和委托查看。 — where the answer is given to a delegate as such; empty otherwise.</summary>
    public string ByMandate => InGroup || Caller.InSecretariat || Caller.Person.Is(Roles.Leader) || Caller.LeaderMandates is not [_, ..] mandates
        ? "" : $"受{string.Join('、', mandates.Select(mandate => mandate.Name))}委托查看。";
}
