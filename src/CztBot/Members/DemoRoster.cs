using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;
using CztBot.Papers.Rosters;

namespace CztBot.Members;

/// <summary>The invented people of Development.</summary>
public static class DemoRoster
{
    /// <param name="csv">The shipped file's bytes.</param>
    public static Roster Read(byte[] csv, Plan plan) =>
        RosterCsv.Read(csv) is RosterFile.Sheets sheets && RosterReader.Read(sheets.Tables, plan) is RosterOutcome.Complete complete
            ? complete.Roster
            : throw new InvalidOperationException("The shipped demo roster is broken.");
}
