using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Bulletins;

/// <summary>All that a month's bulletin is compiled from.</summary>
public sealed record BulletinInput
{
    public required Round Round { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The month's reports, verified or not; only verified text is used.</summary>
    public required IReadOnlyList<ProgressReport> Reports { get; init; }

    /// <summary>The last verified report of each item before this month, for what changed.</summary>
    public IReadOnlyList<ProgressReport> Before { get; init; } = [];

    /// <summary>The levels that the secretariat decided, by item; what nobody classified goes by the unit's proposal (R43).</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What co-leads confirmed or added.</summary>
    public IReadOnlyList<CoLeadWord> Confirmed { get; init; } = [];

    /// <summary>The month before's reports that came after its bulletin (补报).</summary>
    public IReadOnlyList<ProgressReport> Supplementary { get; init; } = [];

    /// <summary>Reports of earlier months that were corrected after their bulletin and that no bulletin told of yet (R59).</summary>
    public IReadOnlyList<ProgressReport> Corrections { get; init; } = [];

    /// <summary>The previous cycle's orders: issued or still open from its bulletin to the cut-off of this one (R55), by <see cref="OrderRows.Of"/>.</summary>
    public IReadOnlyList<OrderRow> Orders { get; init; } = [];

    /// <summary>Cross-region projects; null before they were imported (R3).</summary>
    public IReadOnlyList<ProjectRow>? Projects { get; init; }

    /// <summary>The lamps of earlier months, from the last issued paper.</summary>
    public IReadOnlyList<LampPoint> Trend { get; init; } = [];

    /// <summary>What they count, by <see cref="LampPoint.FiguresOf"/>.</summary>
    public IReadOnlyList<Figure> TrendFigures { get; init; } = [];

    /// <summary>The day of compiling: contacts valid on it count.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Coordination from this level on is for leaders alone (R56).</summary>
    internal int LeadersFromLevel => LeadersFrom(Standing, Round.Month);

    /// <summary>The same, before there is an input.</summary>
    public static int LeadersFrom(Standing standing, Month month) => standing.CalendarOf(month)?.Rules.LeadersFromLevel ?? 3;

    /// <summary>The reporting items of the round with their reports, in the order of the plan.</summary>
    internal IReadOnlyList<Line> Lines()
    {
        var reports = Reports.ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        var before = Before.ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        return
        [
            .. Round.Items
                .Select(item => (item, Reporting: Standing.Item(item.ItemId)))
                .Where(pair => pair.Reporting is not null)
                .Select(pair => new Line(
                    pair.item, pair.Reporting!, Standing.PlanItemOf(pair.Reporting!).Section ?? 0,
                    reports.GetValueOrDefault(pair.item.ItemId), before.GetValueOrDefault(pair.item.ItemId))),
        ];
    }

    /// <summary>Whether an item came in time (R32).</summary>
    internal Punctuality Judged(Line line) => line.Report is null ? Punctuality.Missing : Timeliness.Of(line.Report, Round);

    /// <summary>Whether the unit has somebody who reports on the day of compiling (R36).</summary>
    internal bool HasContact(Line line) => Standing.ContactOf(line.Item.UnitId, Today) is not null;

    /// <summary>The co-leads of an item that neither confirmed nor added anything (R34).</summary>
    internal IEnumerable<string> SilentOf(Line line) => line.Item.CoUnitIds.Where(unit => !Confirmed.Any(one => one.ItemId == line.Item.ItemId && one.UnitId == unit));

    /// <summary>任务5 三干工程(湘潭市交通局): a reader knows no numbers.</summary>
    internal string Full(Line line) => $"{Standing.Label(line.Reporting)}　{line.Reporting.Title}（{Standing.UnitName(line.Item.UnitId)}）";

    /// <summary>任务5(湘潭市交通局), where the title was said before.</summary>
    internal string Name(Line line) => $"{Standing.Label(line.Reporting)}（{Standing.UnitName(line.Item.UnitId)}）";

    /// <summary>The one or the other, below the items that were told of one by one.</summary>
    internal string Again(Line line, IReadOnlySet<string> told) => told.Contains(line.Item.ItemId) && !line.IsStill ? Name(line) : Full(line);
}

/// <summary>A co-lead's word on an item (会报, R34).</summary>
/// <param name="Paragraph">Empty for a plain confirmation.</param>
public sealed record CoLeadWord(string ItemId, string UnitId, string Paragraph);

/// <summary>One expected report, as the compiler looks at it.</summary>
/// <param name="Section">The plan's section; 0 for mechanisms and policies.</param>
internal sealed record Line(RoundItem Item, ReportingItem Reporting, int Section, ProgressReport? Report, ProgressReport? Before)
{
    /// <summary>The verified text, or null.</summary>
    public ReportContent? Verified => Report is { Verified: true } report ? report.Content : null;

    /// <summary>Where the item stands in the table.</summary>
    public string Column => Report switch
    {
        { Verified: true } report => report.Content!.Status,
        { State: ReportState.Submitted } => StatusTables.Waiting,
        { State: ReportState.Returned } => StatusTables.Returned,
        _ => StatusTables.Missing,
    };

    /// <summary>A yellow or a red lamp (未达序时).</summary>
    public bool OffPlan => Report?.Lamp is Lamp.Yellow or Lamp.Red;

    /// <summary>Nothing new and nothing wrong: a name is enough.</summary>
    public bool IsStill => Verified is { Unchanged: true } && !Changed && !OffPlan;

    /// <summary>Another status or lamp than in the last verified report.</summary>
    public bool Changed => Verified is { } now && Before?.Content is { } then && (now.Status != then.Status || Report!.Lamp != Before.Lamp);
}
