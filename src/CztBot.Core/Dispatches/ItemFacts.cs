using CztBot.Core.Reports;

namespace CztBot.Core.Dispatches;

/// <summary>What is known of the items when some of them are chosen by how they stand.</summary>
/// <param name="Reports">The last verified report of each item.</param>
/// <param name="Levels">Items with an open problem, with the level that it has or that was proposed.</param>
public sealed record ItemFacts(IReadOnlyDictionary<string, ProgressReport> Reports, ILookup<int, string> Levels)
{
    public static ItemFacts None { get; } = new(new Dictionary<string, ProgressReport>(), Array.Empty<string>().ToLookup(_ => 0));
}
