using CztBot.Core.Calendars;

namespace CztBot.Core.Rounds;

/// <summary>That an occasion of a round was looked after, and when.</summary>
/// <param name="DueAt">When it should have been.</param>
/// <param name="RanAt">Null where nobody looked before the next one had come: nothing was sent.</param>
public sealed record Run(Month Month, OccasionKind Kind, DateTimeOffset DueAt, DateTimeOffset? RanAt)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(30);

    /// <summary>The schedule was silent: it did not run, or ran so late that people ought to know.</summary>
    public bool Silent => RanAt is not { } ran || ran - DueAt > Tolerance;
}

/// <summary>Which occasions of a round are over and how they went (R93): nothing that was missed stays unnoticed.</summary>
public static class Runs
{
    /// <summary>What is new to record now: the occasion that is being looked after, and those that passed without anybody looking.</summary>
    /// <param name="current">The occasion that is looked after in this moment, if any.</param>
    /// <param name="known">What is recorded of the month.</param>
    public static IReadOnlyList<Run> New(Round round, ReportingCalendar calendar, Occasion? current, IEnumerable<Run> known, DateTimeOffset now)
    {
        var recorded = known.Select(run => run.Kind).ToHashSet();
        var occasions = calendar.Occasions(round.Month, round.OpensOn, round.DueOn);
        var closed = DateOnly.FromDateTime(now.DateTime) >= round.BulletinOn;
        return [.. occasions.Index()
            .Select(one => (one.Item, At: At(one.Item, now), Over: closed || (one.Index + 1 < occasions.Count && At(occasions[one.Index + 1], now) <= now)))
            .Where(one => !recorded.Contains(one.Item.Kind) && one.At <= (round.IssuedAt ?? now))
            .Where(one => one.Item == current || one.Over)
            .Select(one => new Run(round.Month, one.Item.Kind, one.At, one.Item == current ? now : null))];
    }

    private static DateTimeOffset At(Occasion occasion, DateTimeOffset now) => new(occasion.Date.ToDateTime(occasion.Time), now.Offset);
}
