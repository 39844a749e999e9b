using CztBot.Core.Evaluation;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Summaries;

/// <summary>All that a summary is compiled from.</summary>
public sealed record SummaryInput
{
    public required SummaryScope Scope { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The rounds up to the end of the period.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>Their reports, verified or not; only verified text is used (R22).</summary>
    public required IReadOnlyList<ProgressReport> Reports { get; init; }

    /// <summary>Every order with a number.</summary>
    public IReadOnlyList<HandOverOrder> Orders { get; init; } = [];

    /// <summary>The year's figures, for the year's document.</summary>
    public EvaluationPack? Evaluation { get; init; }

    /// <summary>True where the head has signed them.</summary>
    public bool EvaluationSigned { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Orders of problems from this level on are for leaders alone (R56).</summary>
    internal int LeadersFromLevel => Bulletins.BulletinInput.LeadersFrom(Standing, Scope.Whole.To);
}

/// <summary>One period of the document with its items, each at its beginning and its end.</summary>
internal sealed record Stretch(SummaryInput Input, Period Period, IReadOnlyList<Round> Rounds, IReadOnlyList<Course> Courses)
{
    public static Stretch Of(SummaryInput input, Period period)
    {
        List<Round> rounds = [.. input.Rounds.Where(round => period.Has(round.Month)).OrderBy(round => round.Month)];
        var reports = input.Reports.Where(report => report.Verified).ToLookup(report => report.ItemId, StringComparer.Ordinal);
        return new Stretch(
            input, period, rounds,
            [
                .. input.Standing.Plan.ReportingItems.Select(item => (Item: item, Round: rounds.LastOrDefault(round => round.Item(item.Id) is not null)))
                    .Where(pair => pair.Round is not null)
                    .Select(pair => Course.Of(pair.Item, pair.Round!.Item(pair.Item.Id)!.UnitId, [.. reports[pair.Item.Id].OrderBy(report => report.Month)], period)),
            ]);
    }

    /// <summary>任务5　三干工程（长沙市住建委）.</summary>
    public string Full(Course course) => $"{Input.Standing.Label(course.Item)}　{course.Item.Title}（{Input.Standing.UnitName(course.UnitId)}）";
}

/// <summary>How an item went over a period.</summary>
/// <param name="Begin">The last verified report before it, or the first in it; null without any.</param>
/// <param name="End">The last verified report in it; null where there is none.</param>
/// <param name="Within">The verified reports of its months.</param>
internal sealed record Course(ReportingItem Item, string UnitId, ProgressReport? Begin, ProgressReport? End, IReadOnlyList<ProgressReport> Within)
{
    public static Course Of(ReportingItem item, string unitId, IReadOnlyList<ProgressReport> verified, Period period)
    {
        List<ProgressReport> within = [.. verified.Where(report => period.Has(report.Month))];
        return new Course(item, unitId, verified.LastOrDefault(report => report.Month < period.From) ?? (within is [var first, ..] ? first : null), within is [.., var last] ? last : null, within);
    }

    public bool Changed => Begin is not null && End is not null && (Begin.Content!.Status != End.Content!.Status || Begin.Lamp != End.Lamp);

    public bool Completed => End is not null && IsDone(End) && (Begin is null || !IsDone(Begin) || Begin == End);

    public IReadOnlyList<ProgressReport> Troubled => [.. Within.Where(report => !report.Content!.NoProblem && report.Content.Problems.Length > 0)];

    private static bool IsDone(ProgressReport report) => report.Content!.Status is Statuses.Done or Statuses.AlmostDone;
}
