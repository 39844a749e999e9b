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
                if (named ? (items.Count == 0 || whole || Labels(line, items)) && (names.Count == 0 || Has(line, names)) : section.Key.EndsWith("overview", StringComparison.Ordinal))
                    yield return (heading, named && section.Key == "next" && !whole ? Only(line, [.. items, .. names]) : line);
        }
    }

    /// <summary>What 任务进展表 says of the items that a question names and that the text does not tell of one by one.</summary>
    public static IEnumerable<string> OfAnnex(IEnumerable<BulletinSection> paper, IEnumerable<ProgressRow> rows, Question asked)
    {
        var told = paper.Where(section => section.Key.StartsWith("progress.", StringComparison.Ordinal)).SelectMany(section => section.Text.Split('\n')).ToList();
        return rows.Where(row => asked.Tasks.Contains(row.ItemId) && row.Progress.Length > 0 && !told.Exists(line => line.StartsWith($"{row.Label}　", StringComparison.Ordinal))).Select(row => row.Progress);
    }

    private static bool Has(string line, List<string> words) => words.Exists(word => line.Contains(word, StringComparison.Ordinal));

    // 3月31日前：任务5（…）…；任务6（…）…。 without what else is due that day.
    private static string Only(string line, List<string> words)
    {
        var at = line.IndexOf('：', StringComparison.Ordinal) + 1;
        List<string> meant = [.. Parts(line[at..].TrimEnd('。')).Where(part => Labels(part, words))];
        return meant.Count == 0 ? line : $"{line[..at]}{string.Join('；', meant)}。";
    }

    // A part begins with what an item is called; a ； within its words does not end it.
    private static List<string> Parts(string text)
    {
        List<string> parts = [];
        foreach (var part in text.Split('；'))
        {
            if (parts.Count > 0 && !(part is ['任' or '机' or '政' or '措', _, var digit, ..] && char.IsAsciiDigit(digit))) parts[^1] += $"；{part}";
            else parts.Add(part);
        }

        return parts;
    }

    // 任务5　 opens an entry, 任务5（ and 任务5、 stand in an enumeration; 任务50 is neither.
    private static bool Labels(string line, List<string> words) =>
        words.Exists(word => line.Split(word).Skip(1).Any(rest => rest.Length == 0 || !char.IsAsciiLetterOrDigit(rest[0])));

    private static IEnumerable<string> Items(Standing standing, Question asked) => (asked.Tasks.Count > 0
        ? asked.Tasks.Select(standing.Item).OfType<ReportingItem>()
        : asked.Sections.Count > 0 ? standing.Plan.ReportingItems.Where(item => standing.PlanItemOf(item).Section is { } section && asked.Sections.Contains(section)) : [])
        .Select(standing.Label);

    private static IEnumerable<string> Titles(Standing standing, Question asked) =>
        asked.Tasks.Count > 0 ? [] : standing.Plan.Sections.Where(section => asked.Sections.Contains(section.Number)).Select(section => section.Title);
}
