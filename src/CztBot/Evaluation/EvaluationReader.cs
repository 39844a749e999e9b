using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Members;

namespace CztBot.Evaluation;

/// <summary>Somebody who looks at an evaluation: the secretariat and the leaders all of it, a coordinator the city's rows, a contact the own unit's (R84).</summary>
public sealed record EvaluationReader(Caller Caller, Standing Standing)
{
    public static EvaluationReader Of(Turn turn) => new(turn.Caller, turn.Standing);

    public bool SeesAll => Caller.InSecretariat || Caller.LeadsSection(null);

    /// <summary>The city that a coordinator looks after; null for others.</summary>
    public string? City => Caller.Person.Is(Roles.Coordinator) ? Caller.Person.City : null;

    /// <summary>Some rows are the person's.</summary>
    public bool MayAsk => SeesAll || City is not null || Caller.UnitIds.Count > 0;

    public bool MayRead(EvaluationRow row) => SeesAll || row.Kind switch
    {
        EvaluationKinds.City => row.Key == City,
        EvaluationKinds.Unit => IsOwn(row.Key),
        EvaluationKinds.Item => Standing.Item(row.Key)?.Leads.Any(lead => IsOwn(lead.UnitId)) ?? false,
        _ => false,
    };

    /// <summary>May speak for a unit: its contact, or the coordinator of its city.</summary>
    public bool IsOwn(string unitId) => Caller.ReportsFor(unitId) || (City is { } city && Standing.CityOf(unitId) == city);

    /// <summary>What opens first.</summary>
    public string Home => SeesAll ? EvaluationKinds.All : City is { } city ? $"{EvaluationKinds.City}/{city}" : $"{EvaluationKinds.Unit}/{(Caller.UnitIds is [var first, ..] ? first : "")}";
}
