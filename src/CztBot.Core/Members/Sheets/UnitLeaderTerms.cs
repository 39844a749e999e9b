namespace CztBot.Core.Members.Sheets;

/// <summary>The leaders of all units: no unit has two on one day (R16).</summary>
public sealed class UnitLeaderTerms(UnitList units)
{
    private readonly List<(SheetRow Row, UnitLeader Leader)> _terms = [];

    public IReadOnlyList<UnitLeader> All => [.. _terms.Select(term => term.Leader)];

    public void Add(SheetRow row)
    {
        foreach (var one in new UnitLeaderRow(row, units).Read())
        {
            if (_terms.Find(term => term.Leader.UnitId == one.UnitId && Overlap(term.Leader, one)) is ({ } earlier, { } other))
            {
                row.Fault(
                    RosterColumns.From,
                    $"“{units.Find(one.UnitId, null)?.Name ?? one.UnitId}”已有第{earlier.Line}行的负责人“{other.Name}”，任期重叠；同一天只能有一位，请填写前任的截止日期");
            }

            _terms.Add((row, one));
        }
    }

    private static bool Overlap(UnitLeader one, UnitLeader other) => one.LastsTo(other.From) && other.LastsTo(one.From);
}
