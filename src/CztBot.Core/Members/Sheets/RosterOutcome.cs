namespace CztBot.Core.Members.Sheets;

/// <summary>What a roster file comes to: a closed set.</summary>
public abstract record RosterOutcome
{
    private RosterOutcome()
    {
    }

    /// <summary>The file is sound.</summary>
    /// <param name="Notes">Chinese sentences on what was taken in but deserves a look.</param>
    public sealed record Complete(Roster Roster, IReadOnlyList<string> Notes) : RosterOutcome;

    /// <summary>Nothing of the file may be taken in.</summary>
    /// <param name="Faults">All of them, by sheet and line.</param>
    public sealed record Faulty(IReadOnlyList<RosterFault> Faults) : RosterOutcome;
}
