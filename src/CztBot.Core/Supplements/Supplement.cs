using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CztBot.Core.Bulletins;

namespace CztBot.Core.Supplements;

/// <summary>增刊: the data set of the document and of the cards, outside the monthly series (R60).</summary>
public sealed record Supplement
{
    /// <summary>The key under which the title is edited.</summary>
    public const string TitleKey = "title";

    /// <summary>下步工作: left out as long as nobody wrote it.</summary>
    public const string NextKey = "next";

    public required string Title { get; init; }

    /// <summary>The title that units read instead, where it tells what is for leaders alone; null where they read the same (R56).</summary>
    public string? TitleForUnits { get; init; }

    /// <summary>临时调度〔2019〕第3次; empty for a free one.</summary>
    public string Dispatch { get; init; } = "";

    /// <summary>增刊第×期 of the year of signing; 0 before signing.</summary>
    public int Number { get; init; }

    /// <summary>The day of 签发; null before.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The sections in their order, unnumbered.</summary>
    public required IReadOnlyList<BulletinSection> Sections { get; init; }

    /// <summary>What each figure counts (R59).</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The answers that it stands on.</summary>
    public IReadOnlyList<SupplementSource> Sources { get; init; } = [];

    /// <summary>The reporting items that it is about; empty for a free one.</summary>
    public IReadOnlyList<string> ItemIds { get; init; } = [];

    /// <summary>True for the form that groups get.</summary>
    public bool IsForUnits { get; init; }

    /// <summary>Sentences that are for leaders alone, while it is compiled.</summary>
    [JsonIgnore]
    internal IReadOnlyList<string> Secret { get; init; } = [];

    /// <summary>增刊第1期, or that it has no number yet.</summary>
    [JsonIgnore]
    public string Issue => Number == 0 ? "增刊（草稿，未签发）" : $"增刊第{Number}期";

    /// <summary>The same with people's own texts in place of the machine's.</summary>
    public Supplement With(IReadOnlyList<SupplementEdit> edits)
    {
        var texts = edits.Where(edit => edit.Text.Length > 0).ToDictionary(edit => edit.Section, edit => edit.Text, StringComparer.Ordinal);
        var title = texts.GetValueOrDefault(TitleKey) ?? Title;
        return this with
        {
            Title = title,
            TitleForUnits = UnitsForm.Tells(Title, title, Secret) ? Title : null,
            Sections = [.. Sections.With(texts, Secret).Where(section => section.Key != NextKey || section.Text.Length > 0)],
        };
    }

    /// <summary>The form for units: without what is for leaders alone (R56).</summary>
    public Supplement ForUnits()
    {
        List<BulletinSection> sections = [.. Sections.ForUnits()];
        return this with
        {
            IsForUnits = true,
            Title = TitleForUnits ?? Title,
            TitleForUnits = null,
            // A heading of which every part is for leaders alone falls away with them.
            Sections = [.. sections.Where((section, index) => !section.IsHeading || (index + 1 < sections.Count && sections[index + 1].Depth > section.Depth))],
            Figures = [],
            Sources = [],
        };
    }
}

/// <summary>A unit's answer with the version that was used.</summary>
public sealed record SupplementSource(string UnitId, int Version);

/// <summary>The issued data set as it is kept for ever.</summary>
public static class SupplementJson
{
    private static readonly SupplementJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Supplement supplement) => JsonSerializer.Serialize(supplement, Context.Supplement);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static Supplement Read(string json) => KeptJson.Read<Supplement>(json);
}

[JsonSerializable(typeof(Supplement))]
internal sealed partial class SupplementJsonContext : JsonSerializerContext;
