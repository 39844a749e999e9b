namespace CztBot.Core.Members.Sheets;

/// <summary>One sheet of a roster file as text: what a workbook or a CSV file comes down to.</summary>
/// <param name="Sheet">单位, 人员 or 群.</param>
/// <param name="Header">The column names as typed.</param>
public sealed record RosterTable(string Sheet, IReadOnlyList<string> Header, IReadOnlyList<RosterRow> Rows);

/// <summary>A row below the header.</summary>
/// <param name="Line">The row's number as the spreadsheet shows it, 1-based.</param>
/// <param name="Cells">Text by position; dates as 2019-11-10 or as a spreadsheet's day number; may be shorter than the header.</param>
public sealed record RosterRow(int Line, IReadOnlyList<string> Cells);
