using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CztBot.Core.Bulletins;

namespace CztBot.Core.Summaries;

/// <summary>A quarter or half-year summary (小结, 总结): the data set of the document and of the cards (R57, R58).</summary>
public sealed record Summary
{
    /// <summary>2020Q1, 2020H1, 2020.</summary>
    public required string Code { get; init; }

    /// <summary>The name in red.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The periods in words.</summary>
    public required string Periods { get; init; }

    /// <summary>The day of 签发; null before.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The sections in their order, unnumbered.</summary>
    public required IReadOnlyList<BulletinSection> Sections { get; init; }

    public required IReadOnlyList<SummaryTable> Tables { get; init; }

    /// <summary>What each figure counts (R59).</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The verified reports that the document stands on; empty in those signed before they were kept.</summary>
    public IReadOnlyList<SummarySource> Sources { get; init; } = [];

    /// <summary>Nothing in the period is verified.</summary>
    [JsonIgnore]
    public bool IsEmpty => Figures.Where(figure => figure.Name.EndsWith(SummaryFigures.Concluded, StringComparison.Ordinal)).All(figure => figure.Value == 0);

    /// <summary>The same with people's own texts in place of the machine's.</summary>
    public Summary With(IReadOnlyDictionary<string, string> edits) => this with
    {
        Sections = [.. Sections.Select(section => edits.TryGetValue(section.Key, out var text) ? section with { Text = text, Edited = true } : section)],
    };
}

/// <summary>A verified report with the version that was used.</summary>
public sealed record SummarySource(Month Month, string ItemId, int Version);

/// <summary>A table under a section.</summary>
/// <param name="First">The heading of the first column.</param>
public sealed record SummaryTable(string Section, string Caption, string First, StatusTable Table);

/// <summary>The issued data set as it is kept for ever.</summary>
public static class SummaryJson
{
    private static readonly SummaryJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Summary summary) => JsonSerializer.Serialize(summary, Context.Summary);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> makes.</exception>
    public static Summary Read(string json) => KeptJson.Read<Summary>(json);
}

[JsonSerializable(typeof(Summary))]
internal sealed partial class SummaryJsonContext : JsonSerializerContext;
