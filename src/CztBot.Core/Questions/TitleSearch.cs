using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Finds items by words of their titles and targets: a whole word first, else by pairs of characters, the rarer the better.</summary>
internal sealed class TitleSearch
{
    private const int MostCandidates = 5;
    private const double InTitle = 3;
    private readonly List<Entry> _entries;
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
        var whole = Holding(_entries, words, titled: false);
        var titled = Holding(whole, words, titled: true);
        if (titled.DistinctBy(entry => entry.Item.ItemCode).Count() == 1) return [.. titled.Select(entry => entry.Item)];
        if (whole.Count is > 0 and <= MostCandidates) return [.. whole.Select(entry => entry.Item)];
        var best = Best(whole.Count > 0 ? whole : _entries, Weighed(words));
        if (best.Count == 0 || best[0].Score < Least(words)) return [];
        return [.. best.Where(pair => pair.Score > 0.6 * best[0].Score).Select(pair => pair.Item)];
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

    // Loops over the entries, not queries: what a sentence takes must not grow with the plan.
    private static List<Entry> Holding(List<Entry> entries, List<string> words, bool titled)
    {
        var found = new List<Entry>();
        foreach (var entry in entries)
            if (HasAll(titled ? entry.Title : entry.Whole, words)) found.Add(entry);
        return found;
    }

    private static bool HasAll(string text, List<string> words)
    {
        foreach (var word in words)
            if (!text.Contains(word, StringComparison.Ordinal)) return false;
        return true;
    }

    // The pairs of the words that occur at all, each once.
    private List<(string Pair, double Rarity)> Weighed(List<string> words)
    {
        var weighed = new List<(string, double)>();
        foreach (var pair in words.SelectMany(Pairs).Distinct())
            if (_rarity.TryGetValue(pair, out var rarity)) weighed.Add((pair, rarity));
        return weighed;
    }

    // The few that fit best, of equal ones the first.
    private static List<(ReportingItem Item, double Score)> Best(List<Entry> entries, List<(string Pair, double Rarity)> pairs)
    {
        var best = new List<(ReportingItem Item, double Score)>(MostCandidates + 1);
        foreach (var entry in entries)
        {
            var score = Score(entry, pairs);
            if (score <= 0 || (best.Count == MostCandidates && score <= best[^1].Score)) continue;
            var at = best.Count;
            while (at > 0 && best[at - 1].Score < score) at--;
            best.Insert(at, (entry.Item, score));
            if (best.Count > MostCandidates) best.RemoveAt(MostCandidates);
        }

        return best;
    }

    private static double Score(Entry entry, List<(string Pair, double Rarity)> pairs)
    {
        var score = 0.0;
        foreach (var (pair, rarity) in pairs)
            if (entry.Whole.Contains(pair, StringComparison.Ordinal)) score += entry.Title.Contains(pair, StringComparison.Ordinal) ? InTitle * rarity : rarity;
        return score;
    }

    private static IEnumerable<string> Pairs(string text)
    {
        for (var at = 0; at + 2 <= text.Length; at++) yield return text.Substring(at, 2);
    }

    private sealed record Entry(ReportingItem Item, string Title, string Whole);
}
