using CztBot.Benchmarks.Measures;

namespace CztBot.Benchmarks;

/// <summary>Prints the run as a Markdown table, then every number it is made of.</summary>
internal static class Report
{
    /// <returns>The exit code: 1 where a row that has to be met is not.</returns>
    public static int Print(IReadOnlyList<Row> rows)
    {
        Console.WriteLine();
        Console.WriteLine("| measure | unit | this bot | floor | ratio | direction | met |");
        Console.WriteLine("|---|---|---:|---:|---:|---|---|");
        foreach (var row in rows)
            Console.WriteLine($"| {row.Name} | {row.Unit} | {row.Bot:N0} | {row.Floor:N0} | {row.Ratio:0.00} | {row.Direction} | {(row.Met ? "yes" : "no")} |");
        Console.WriteLine();
        foreach (var row in rows)
            Console.WriteLine($"{row.Name}: bot {All(row.Sides.Bot)}; floor {All(row.Sides.Floor)}");
        return rows.Any(row => row is { Required: true, Met: false }) ? 1 : 0;
    }

    private static string All(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(number => $"{number:0}"));
}
