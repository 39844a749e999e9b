using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;

namespace CztBot.Dispatches;

/// <summary>Reads units outside the items' leads: county governments, owners of projects (R14, R15).</summary>
internal static class DispatchUnits
{
    /// <summary>The units by id; a sentence where a name is none, several, or a placeholder.</summary>
    public static (IReadOnlyList<string> UnitIds, string Fault) Read(Standing standing, string typed)
    {
        var units = new List<string>();
        foreach (var name in CellText.Split(typed))
        {
            if (UnitSearch.Of(standing, name, "调度") is not UnitSearch.Found found) return ([], ((UnitSearch.NotFound)UnitSearch.Of(standing, name, "调度")).Reason);
            units.Add(found.UnitId);
        }

        return ([.. units.Distinct()], "");
    }
}
