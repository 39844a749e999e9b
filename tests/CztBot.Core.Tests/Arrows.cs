namespace CztBot.Core.Tests;

/// <summary>A state machine as a table that is written down beside the code.</summary>
internal static class Arrows
{
    /// <param name="table">A line a state: where each move that it allows leads to, e.g. waiting: pass=closed back=open.</param>
    public static Dictionary<(string State, string Move), string> Read(string table) => table.Split('\n')
        .Select(line => line.Split(':'))
        .SelectMany(line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(arrow => (State: line[0].Trim(), Arrow: arrow.Split('='))))
        .ToDictionary(arrow => (arrow.State, arrow.Arrow[0]), arrow => arrow.Arrow[1]);
}
