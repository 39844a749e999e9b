using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Finds items by words of their titles and targets: a whole word first, else by pairs of characters, the rarer the better.</summary>
internal sealed class TitleSearch
{
    private const int MostCandidates = 5;
    private const double InTitle = 3;
    private readonly IReadOnlyList<Entry> _entries;
    private readonly Dictionary<string, double> _rarity;

    public TitleSearch(Plan plan)
    {
        _entries = [.. plan.Items.SelectMany(item => item.Parts.Select(part =>
            new Entry(part, QuestionText.Fold(part.Title), QuestionText.Fold(part.Title + part.Target))))];
        _rarity = _entries
            .SelectMany(entry => Pairs(entry.Whole).Distinct())
            .CountBy(pair => pair)
            .ToDictionary(pair => pair.Key, pair => Math.Log((_entries.Count + 1.0) / pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The items that the words mean; several where they fit alike, none where nothing fits.</summary>
    public IReadOnlyList<ReportingItem> Find(IReadOnlyList<string> said)
    {
        if (said.Count == 0) return [];
        List<string> words = [.. said.Select(Full)];
        var whole = _entries.Where(entry => words.All(word => entry.Whole.Contains(word, StringComparison.Ordinal))).ToList();
        var titled = whole.Where(entry => words.All(word => entry.Title.Contains(word, StringComparison.Ordinal))).ToList();
        if (titled.DistinctBy(entry => entry.Item.ItemCode).Count() == 1) return [.. titled.Select(entry => entry.Item)];
        if (whole.Count is > 0 and <= MostCandidates) return [.. whole.Select(entry => entry.Item)];
        var scored = (whole.Count > 0 ? whole : _entries)
            .Select(entry => (entry.Item, Score: Score(words, entry)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .ToList();
        if (scored.Count == 0 || scored[0].Score < Least(words)) return [];
        return [.. scored.Where(pair => pair.Score > 0.6 * scored[0].Score).Take(MostCandidates).Select(pair => pair.Item)];
    }

    /// <summary>Whether some title has the word.</summary>
    public bool Names(string word) => _entries.Any(entry => entry.Title.Contains(word, StringComparison.Ordinal));

    /// <summary>One short word that no title has, only the explanation of an item: 资料 may mean anything.</summary>
    public bool IsWeak(IReadOnlyList<string> said) => said is [{ Length: <= 2 } word] && !_entries.Any(entry => entry.Title.Contains(Full(word), StringComparison.Ordinal));

    // 城铁 for 城际铁路: the first characters of two words that stand together.
    private string Full(string word) =>
        word.Length == 2 && !_rarity.ContainsKey(word)
        && _entries.Select(entry => Short(entry.Whole, word)).FirstOrDefault(full => full is not null) is { } found ? found : word;

    private static string? Short(string text, string word)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
            if (text[at] == word[0] && text[at + 2] == word[1]) return text.Substring(at, 4);
        return null;
    }

    // Less than half of what was said occurs: better ask than guess.
    private double Least(IReadOnlyList<string> words) =>
        words.SelectMany(Pairs).Sum(pair => _rarity.GetValueOrDefault(pair, Math.Log(_entries.Count + 1.0))) / 2;

    private double Score(IReadOnlyList<string> words, Entry entry) => words.SelectMany(Pairs).Distinct().Sum(pair =>
        !_rarity.TryGetValue(pair, out var rarity) || !entry.Whole.Contains(pair, StringComparison.Ordinal) ? 0
        : entry.Title.Contains(pair, StringComparison.Ordinal) ? InTitle * rarity : rarity);

    private static IEnumerable<string> Pairs(string text)
    {
        for (var at = 0; at + 2 <= text.Length; at++) yield return text.Substring(at, 2);
    }

    private sealed record Entry(ReportingItem Item, string Title, string Whole);
}
