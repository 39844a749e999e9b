using System.Runtime.InteropServices;

namespace CztBot.Core.Questions;

/// <summary>What a word stands for.</summary>
internal enum TermKind
{
    /// <summary>Reporting items, all of them.</summary>
    Items,

    /// <summary>Reporting items, one of which is meant: it has to be asked which.</summary>
    Choice,
    Unit,
    Department,
    City,
    AllCities,
    Section,
    Person,
    Office,
    OwnUnits,
    OwnCity,
}

/// <param name="Strong">False for a word that means this only beside something else, such as 交通 behind a city.</param>
internal sealed record Term(TermKind Kind, IReadOnlyList<string> Ids, bool Strong = true);

/// <summary>A word found in a sentence, with all that it can stand for.</summary>
internal readonly record struct Token(int At, int Length, IReadOnlyList<Term> Terms)
{
    public int End => At + Length;

    public Term? Of(TermKind kind)
    {
        foreach (var term in Terms)
            if (term.Kind == kind) return term;
        return null;
    }
}

/// <summary>Words with their meanings; finds the longest ones in a sentence without allocating for what is not found.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<Term>> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _longest = [];

    public IEnumerable<KeyValuePair<string, List<Term>>> All => _terms;

    public void Add(string word, Term term)
    {
        if (word.Length < 2) return;
        ref var terms = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, word, out _);
        terms ??= [];
        terms.Add(term);
        _longest[word[0]] = Math.Max(word.Length, _longest.GetValueOrDefault(word[0]));
    }

    /// <summary>Takes a word's meanings of a kind away, for an alias that says it better.</summary>
    public void Forget(string word, params ReadOnlySpan<TermKind> kinds)
    {
        if (!_terms.TryGetValue(word, out var terms)) return;
        foreach (var kind in kinds) terms.RemoveAll(term => term.Kind == kind);
        if (terms.Count == 0) _terms.Remove(word);
    }

    public IReadOnlyList<Term> Find(string word) => _terms.TryGetValue(word, out var terms) ? terms : [];

    /// <summary>Whether a word begins at a place.</summary>
    public bool BeginsAt(ReadOnlySpan<char> text, int at)
    {
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longest.GetValueOrDefault(text[at]), text.Length - at); length > 1; length--)
            if (lookup.ContainsKey(text.Slice(at, length))) return true;
        return false;
    }

    /// <summary>The words of a folded sentence, the longest first where several begin at one place.</summary>
    public List<Token> Scan(ReadOnlySpan<char> text)
    {
        var found = new List<Token>();
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(_longest.GetValueOrDefault(text[at]), text.Length - at);
            while (length > 1 && !lookup.ContainsKey(text.Slice(at, length))) length--;
            if (length < 2)
            {
                at++;
                continue;
            }

            found.Add(new Token(at, length, lookup[text.Slice(at, length)]));
            at += length;
        }

        return found;
    }
}
