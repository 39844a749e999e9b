namespace CztBot.Core.Members.Sheets;

/// <summary>A row of people (人员) that could be read.</summary>
/// <param name="Duties">What the row says about reporting for units.</param>
public sealed record PersonEntry(SheetRow Row, Person Person, IReadOnlyList<UnitContact> Duties);
