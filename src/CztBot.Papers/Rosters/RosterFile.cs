using CztBot.Core.Members.Sheets;

namespace CztBot.Papers.Rosters;

/// <summary>What the bytes of a roster file come to: a closed set.</summary>
public abstract record RosterFile
{
    private RosterFile()
    {
    }

    /// <summary>The file could be opened.</summary>
    public sealed record Sheets(IReadOnlyList<RosterTable> Tables) : RosterFile;

    /// <summary>The file is nothing that can be opened.</summary>
    /// <param name="Reason">One Chinese sentence with the way on.</param>
    public sealed record Unreadable(string Reason) : RosterFile;
}
