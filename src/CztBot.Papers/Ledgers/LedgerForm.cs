namespace CztBot.Papers.Ledgers;

/// <summary>A table that is handed to other programs: what it is called, and what each column holds (R81).</summary>
/// <param name="Name">The sheet's name.</param>
public sealed record LedgerForm(string Name, IReadOnlyList<LedgerColumn> Columns)
{
    /// <summary>How many columns from the left are printed: those that people read; null for all.</summary>
    public int? Printed { get; init; }
}

/// <param name="Title">The heading.</param>
/// <param name="Meaning">What stands in the column, where from and in which form; for the second sheet.</param>
/// <param name="Width">In characters.</param>
public sealed record LedgerColumn(string Title, string Meaning, int Width = 16);
