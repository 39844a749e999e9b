namespace CztBot.Papers.Ledgers;

/// <summary>A table that is handed to other programs: what it is called, and what each column holds (R81).</summary>
/// <param name="Name">The sheet's name.</param>
public sealed record LedgerForm(string Name, IReadOnlyList<LedgerColumn> Columns);

/// <param name="Title">The heading.</param>
/// <param name="Meaning">What stands in the column, where from and in which form; for the second sheet.</param>
/// <param name="Width">In characters.</param>
public sealed record LedgerColumn(string Title, string Meaning, int Width = 16);
