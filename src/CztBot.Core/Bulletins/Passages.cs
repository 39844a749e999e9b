using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Core.Bulletins;

/// <summary>What an issued paper says of that which a question names, in its own words (R85).</summary>
public static class Passages
{
    /// <summary>The lines with the headings that they stand under; those of the overview where nothing is named.</summary>
    public static IEnumerable<(string Heading, string Line)> Of(IEnumerable<BulletinSection> paper, Standing standing, Question asked)
    {
        List<string> items = [.. Items(standing, asked)], titles = [.. Titles(standing, asked)];
        List<string> names = [.. asked.Units.Select(standing.UnitName), .. asked.Cities.Select(city => $"{city}市")];
        var named = items.Count + names.Count > 0;
        foreach (var (heading, section) in paper.Numbered())
        {
            var whole = titles.Contains(section.Heading);
            foreach (var line in section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                if (named ? (items.Count == 0 || whole || Has(line, items)) && (names.Count == 0 || Has(line, names)) : section.Key.EndsWith("overview", StringComparison.Ordinal))
                    yield return (heading, named && section.Key is "next" or "coordination" && !whole ? Only(line, [.. items, .. names]) : line);
        }
    }

    private static bool Has(string line, List<string> words) => words.Exists(word => line.Contains(word, StringComparison.Ordinal));

    // 3月31日前：任务5（…）…；任务6（…）…。 without what else is due that day, or goes to the same leaders.
    private static string Only(string line, List<string> words)
    {
        var at = line.IndexOf('：', StringComparison.Ordinal) + 1;
        List<string> meant = [.. line[at..].TrimEnd('。').Split('；').Where(part => Has(part, words))];
        return meant.Count == 0 ? line : $"{line[..at]}{string.Join('；', meant)}。";
    }

    // 任务5　 opens an entry, 任务5（ stands in an enumeration; 任务50 is neither.
    private static IEnumerable<string> Items(Standing standing, Question asked) => (asked.Tasks.Count > 0
        ? asked.Tasks.Select(standing.Item).OfType<ReportingItem>()
        : asked.Sections.Count > 0 ? standing.Plan.ReportingItems.Where(item => standing.PlanItemOf(item).Section is { } section && asked.Sections.Contains(section)) : [])
        .SelectMany(item => (string[])[$"{standing.Label(item)}　", $"{standing.Label(item)}（"]);

    private static IEnumerable<string> Titles(Standing standing, Question asked) =>
        asked.Tasks.Count > 0 ? [] : standing.Plan.Sections.Where(section => asked.Sections.Contains(section.Number)).Select(section => section.Title);
}
