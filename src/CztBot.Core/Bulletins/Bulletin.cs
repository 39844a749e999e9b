using System.Text.Json.Serialization;

namespace CztBot.Core.Bulletins;

/// <summary>The month's data set of which both papers are made: the bulletin (简报) to the leaders and the circular (通报) to all units (R56).</summary>
public sealed record Bulletin
{
    public required Month Month { get; init; }

    /// <summary>The plan's title, as the paper names it.</summary>
    public required string Plan { get; init; }

    /// <summary>第×期 of the year of signing; 0 before signing (R60).</summary>
    public int Number { get; init; }

    /// <summary>总第×期; 0 before signing.</summary>
    public int Total { get; init; }

    /// <summary>The day of 签发; null before.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The sections in their order, unnumbered: a projection numbers what it shows.</summary>
    public required IReadOnlyList<BulletinSection> Sections { get; init; }

    /// <summary>Section by status; every row adds up.</summary>
    public required StatusTable Table { get; init; }

    /// <summary>The versions of the reports that every figure comes from (R59).</summary>
    public required IReadOnlyList<BulletinSource> Sources { get; init; }

    /// <summary>Annex: every item of the month; empty in papers issued before there were annexes.</summary>
    public IReadOnlyList<ProgressRow> Progress { get; init; } = [];

    /// <summary>Annex: the ledger of orders of the cycle.</summary>
    public IReadOnlyList<OrderRow> Orders { get; init; } = [];

    /// <summary>Cities by the state of their orders; null without orders.</summary>
    public StatusTable? OrderTable { get; init; }

    /// <summary>Cities by status, for the picture; null in papers issued before there were pictures.</summary>
    public StatusTable? Cities { get; init; }

    /// <summary>Cities by 按时, 逾期 and 未报送.</summary>
    public StatusTable? Timely { get; init; }

    /// <summary>Lamps by month, the last one this month's.</summary>
    public IReadOnlyList<LampPoint> Trend { get; init; } = [];

    /// <summary>What each figure counts (R59).</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Sentences that are for leaders alone, while the paper is compiled: what people write is looked through for them.</summary>
    [JsonIgnore]
    internal IReadOnlyList<string> Secret { get; init; } = [];

    /// <summary>True for the form that units and groups get.</summary>
    public bool IsCircular { get; init; }

    /// <summary>The projection for the units: the same without what only leaders read.</summary>
    public Bulletin Circular()
    {
        var orders = Orders.Where(order => !order.LeadersOnly).ToList();
        var hidden = orders.Count < Orders.Count;
        return this with
        {
            IsCircular = true,
            // Figures and ledger agree in this form too, also in papers issued before sections carried a text for units.
            Sections = JoinedIssues([.. Sections.Select(section => hidden && section is { Key: OrderPassage.Key, ForUnits: null } ? section with { ForUnits = OrderPassage.Of(orders) } : section).ForUnits()]),
            Orders = orders,
            OrderTable = OrderPassage.Table(orders),
            Sources = [],
            Figures = [],
        };
    }

    // With one part left 四 is that part: a lone （一） reads as if something had been cut out.
    private static IReadOnlyList<BulletinSection> JoinedIssues(IReadOnlyList<BulletinSection> sections) =>
        sections.Any(section => section.Key == "coordination")
            ? sections
            : [.. sections.Where(section => section is not { Key: "issues", Text: "" }).Select(section => section.Key == "problems" ? section with { Depth = 1 } : section)];

    /// <summary>The same with the secretariat's own texts in place of the machine's.</summary>
    /// <param name="edits">Section keys and texts; a section that fell away is ignored.</param>
    public Bulletin With(IReadOnlyDictionary<string, string> edits) => this with { Sections = Sections.With(edits, Secret) };
}

/// <summary>A passage of the paper.</summary>
/// <param name="Key">Names the passage in edits, e.g. progress.2.</param>
/// <param name="Heading">Without a number.</param>
/// <param name="Depth">1 for 一、 and 2 for (一).</param>
/// <param name="Text">Paragraphs by line; empty for a heading alone.</param>
/// <param name="LeadersOnly">Left out of the circular (R56).</param>
/// <param name="Edited">A person's text, not the machine's.</param>
public sealed record BulletinSection(string Key, string Heading, int Depth, string Text, bool LeadersOnly = false, bool Edited = false)
{
    /// <summary>A heading alone has nothing to edit.</summary>
    [JsonIgnore]
    public bool IsHeading => Text.Length == 0;

    /// <summary>What units read instead, where the text tells what is for leaders alone; null where they read the same (R56).</summary>
    public string? ForUnits { get; init; }
}

/// <summary>A report that the paper stands on.</summary>
public sealed record BulletinSource(string ItemId, int Version, string UnitId);

/// <summary>Items by section and status.</summary>
/// <param name="Columns">The words that occur, in the order of a form, 待核定, 退回中 and 未报送 last.</param>
/// <param name="Rows">One for each section, and 合计 last.</param>
public sealed record StatusTable(IReadOnlyList<string> Columns, IReadOnlyList<StatusRow> Rows)
{
    /// <summary>The title of the row that adds up the others.</summary>
    public const string Total = "合计";
}

/// <param name="Counts">One for each column; their sum is <paramref name="Total"/>.</param>
public sealed record StatusRow(string Title, int Total, IReadOnlyList<int> Counts);
