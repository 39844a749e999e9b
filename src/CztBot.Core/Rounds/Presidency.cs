namespace CztBot.Core.Rounds;

/// <summary>轮值会长城市: who presides from a day on (R74); a table, nobody rotates by itself. The secretariat's host city is one too (R75).</summary>
/// <param name="Until">Last day; null until the next entry begins.</param>
/// <param name="Conference">The meeting that passed it on, as people name it; empty where the table does not say.</param>
public sealed record Presidency(string City, DateOnly From, DateOnly? Until = null, string Conference = "")
{
    private const string Prefix = "@轮值会长城市/";

    /// <summary>The city that presides on a day; null before the first entry and in a gap.</summary>
    public static string? On(IEnumerable<Presidency> table, DateOnly day) => EntryOn(table, day)?.City;

    /// <summary>The entry in force on a day, or null.</summary>
    public static Presidency? EntryOn(IEnumerable<Presidency> table, DateOnly day) =>
        table.Where(entry => entry.From <= day).MaxBy(entry => entry.From) is { } entry && (entry.Until is null || day <= entry.Until) ? entry : null;

    /// <summary>The unit behind 轮值会长城市发改委 on a day; any other unit, and a day without a presidency, as it is.</summary>
    public static string Resolve(IEnumerable<Presidency> table, string unitId, DateOnly day) =>
        unitId.StartsWith(Prefix, StringComparison.Ordinal) && On(table, day) is { } city ? $"{city}/{unitId[Prefix.Length..]}" : unitId;
}
