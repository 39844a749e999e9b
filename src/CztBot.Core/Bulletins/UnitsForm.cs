namespace CztBot.Core.Bulletins;

/// <summary>What units read of a paper's sections, and people's texts over the machine's (R56).</summary>
public static class UnitsForm
{
    // Shorter ones are said everywhere.
    private const int Least = 8;

    /// <summary>The sections as units read them: without what is for leaders alone.</summary>
    public static IEnumerable<BulletinSection> ForUnits(this IEnumerable<BulletinSection> sections) => sections
        .Where(section => !section.LeadersOnly)
        .Select(section => section.ForUnits is { } text ? section with { Text = text, Edited = false, ForUnits = null } : section);

    /// <summary>The sections with people's texts; one that tells what is for leaders alone is the leaders', and units go on reading the machine's.</summary>
    /// <param name="edits">Section keys and texts; a section that fell away is ignored.</param>
    /// <param name="secret">Sentences for leaders alone, of <see cref="Sentences"/>.</param>
    internal static IReadOnlyList<BulletinSection> With(this IReadOnlyList<BulletinSection> sections, IReadOnlyDictionary<string, string> edits, IReadOnlyList<string> secret) =>
    [
        .. sections.Select(section => edits.TryGetValue(section.Key, out var text)
            ? section with { Text = text, Edited = true, ForUnits = section.ForUnits ?? (!section.LeadersOnly && Tells(section.Text, text, secret) ? section.Text : null) }
            : section),
    ];

    /// <summary>Edited sections of which units read the machine's text.</summary>
    public static IEnumerable<BulletinSection> KeptFromUnits(this IEnumerable<BulletinSection> sections) => sections.Where(section => section is { Edited: true, LeadersOnly: false, ForUnits: not null });

    /// <summary>The sentences of texts, for finding them again in what somebody wrote.</summary>
    internal static IReadOnlyList<string> Sentences(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split(['。', '！', '？', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(sentence => sentence.Length >= Least).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether what somebody wrote tells a secret; what the machine tells units too is none.</summary>
    internal static bool Tells(string machine, string text, IReadOnlyList<string> secret) =>
        secret.Any(sentence => text.Contains(sentence, StringComparison.Ordinal) && !machine.Contains(sentence, StringComparison.Ordinal));
}
