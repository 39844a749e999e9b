namespace CztBot.Core.Members.Sheets;

/// <summary>The terms of all contacts: no unit has two primary contacts on one day, nobody serves twice on one day.</summary>
public sealed class ContactTerms(UnitList units)
{
    private readonly List<(SheetRow Row, UnitContact Duty, string Name)> _terms = [];

    public IReadOnlyList<UnitContact> All => [.. _terms.Select(term => term.Duty)];

    public void Add(SheetRow row, UnitContact duty, string name)
    {
        var unit = units.Find(duty.UnitId, null)?.Name ?? duty.UnitId;
        foreach (var (other, earlier, otherName) in _terms.Where(term => term.Duty.UnitId == duty.UnitId && Overlap(term.Duty, duty)))
        {
            if (earlier.PersonId == duty.PersonId)
                row.Fault(RosterColumns.Name, $"“{name}”与第{other.Line}行重复，两行在“{unit}”的任期重叠，请删去一行或改正日期");
            else if (earlier.Primary && duty.Primary)
                row.Fault(RosterColumns.ContactKind, $"“{unit}”已有第{other.Line}行的主联络员“{otherName}”，任期重叠；请把一人改为“副”，或填写前任的截止日期");
        }

        _terms.Add((row, duty, name));
    }

    private static bool Overlap(UnitContact one, UnitContact other) =>
        (one.Until is null || other.From <= one.Until) && (other.Until is null || one.From <= other.Until);
}
