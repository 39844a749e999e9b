namespace CztBot.Core.Dispatches;

/// <summary>An order that the minutes seem to give; a person confirms it or not (R54).</summary>
/// <param name="Key">The part of the minutes and the place in it: p1.3.</param>
/// <param name="Source">The passage as it was pasted.</param>
/// <param name="UnitIds">Main units that were matched without doubt.</param>
/// <param name="Due">Null where none was named, or it cannot be kept.</param>
/// <param name="Doubts">What was not matched, is ambiguous or cannot be: never guessed.</param>
public sealed record ProposedOrder(
    string Key, string Source, string Matter, IReadOnlyList<string> UnitIds, IReadOnlyList<string> CoUnitIds, DateOnly? Due, IReadOnlyList<string> Doubts);
