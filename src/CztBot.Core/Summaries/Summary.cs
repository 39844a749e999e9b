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

    /// <summary>How the figures of the year's evaluation begin: their records are the evaluation's.</summary>
    public const string Evaluated = "年度评价";

    /// <summary>The sections in their order, unnumbered.</summary>
    public required IReadOnlyList<BulletinSection> Sections { get; init; }

    public required IReadOnlyList<SummaryTable> Tables { get; init; }

    /// <summary>What each figure counts (R59).</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The verified reports that the document stands on; empty in those signed before they were kept.</summary>
    public IReadOnlyList<SummarySource> Sources { get; init; } = [];

    /// <summary>The numbers of the orders that are for leaders alone; null in those signed before they were told apart.</summary>
    public IReadOnlyList<string>? LeadersOrders { get; init; }

    /// <summary>True for the form that units read.</summary>
    public bool IsForUnits { get; init; }

    /// <summary>Sentences that are for leaders alone, while the document is compiled.</summary>
    [JsonIgnore]
    internal IReadOnlyList<string> Secret { get; init; } = [];

    /// <summary>Nothing in the period is verified.</summary>
    [JsonIgnore]
    public bool IsEmpty => Figures.Where(figure => figure.Name.EndsWith(SummaryFigures.Concluded, StringComparison.Ordinal)).All(figure => figure.Value == 0);

    /// <summary>The same with people's own texts in place of the machine's.</summary>
    public Summary With(IReadOnlyDictionary<string, string> edits) => this with { Sections = Sections.With(edits, Secret) };

    /// <summary>The form for whoever may not read the leaders': without what is for leaders alone (R56, R84).</summary>
    public Summary ForUnits() => this with
    {
        IsForUnits = true,
        Sections = [.. (LeadersOrders is null ? Sections.Select(OrdersTakenOut) : Sections).ForUnits()],
        // Whose cases the evaluation counted, everybody reads there for the own unit.
        Figures = [.. (LeadersOrders is { } hidden
            ? Figures.Select(figure => figure with { Items = [.. figure.Items.Where(item => !hidden.Contains(item))] })
            : Figures.Where(figure => !figure.Items.Any(item => item.StartsWith('〔')))).Where(figure => !figure.Name.StartsWith(Evaluated, StringComparison.Ordinal))],
        LeadersOrders = [],
    };

    // Signed before orders for leaders were told apart: no order is named, and a person's text is the leaders'.
    private static BulletinSection OrdersTakenOut(BulletinSection section) => !section.Key.EndsWith(".orders", StringComparison.Ordinal) ? section : section with
    {
        ForUnits = section.Edited ? "这一部分只报领导。" : string.Join('\n', section.Text.Split('\n').Where(line => !line.StartsWith(SummaryOrders.Overdue, StringComparison.Ordinal))),
    };
}

/// <summary>A verified report with the version that was used.</summary>
public sealed record SummarySource(Month Month, string ItemId, int Version);

/// <summary>A table under a section.</summary>
/// <param name="First">The heading of the first column.</param>
public sealed record SummaryTable(string Section, string Caption, string First, StatusTable Table)
{
    /// <summary>What the names of its cells' figures begin with: 2020年第一季度状态; empty in those signed before the cells had records.</summary>
    public string Figures { get; init; } = "";

    /// <summary>The name of a cell's figure: 2020年第一季度状态期初：正常推进.</summary>
    public string OfCell(string row, string column) => Figure.OfCell(Figures + row, column);
}

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
