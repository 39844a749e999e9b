using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>What went and what will go to whom in a month's dispatch, and why: past lines are the ledger's, those to come what the planners would plan if nothing changed.</summary>
public sealed class SendingPlan(RoundOpener opener, ReminderPlanner planner, DeliveryStore deliveries, IEnumerable<IPlanning> others, BusinessClock clock)
{
    /// <summary>The lines of a month's round in order of time: from its first occasion until the next round opens.</summary>
    public async Task<IReadOnlyList<SendingLine>> OfAsync(Month month, ReportingCalendar calendar, Standing standing)
    {
        var (from, until) = (clock.At(calendar.Occasions(month)[0].Date, TimeOnly.MinValue), clock.At(month.Next.Next.FirstDay, TimeOnly.MinValue));
        var entries = (await deliveries.MonthAsync(month)).Concat((await deliveries.MonthAsync(month.Next)).Where(OfOrders)).Where(entry => entry.PlannedAt < until).ToList();
        var known = entries.Select(entry => (entry.Month, entry.Kind, entry.Subject, entry.Recipient, entry.Occasion)).ToHashSet();
        var past = entries
            .GroupBy(entry => (At: Minute(entry.PlannedAt), entry.Kind, entry.Subject, entry.Occasion))
            .Select(group => new SendingLine(group.Key.At, group.Key.Kind, group.Key.Subject, group.Key.Occasion, [.. group.Select(entry => entry.Recipient)], group.Count(entry => entry.State == DeliveryStates.Sent)));
        var future = (await ForecastAsync(month, calendar, standing, from > clock.Now ? from : clock.Now, until))
            .Where(delivery => !known.Contains((delivery.Month, delivery.Kind, delivery.Subject, delivery.Recipient, delivery.Occasion)))
            .GroupBy(delivery => (delivery.NotBefore, delivery.Kind, delivery.Subject, delivery.Occasion))
            .Select(group => new SendingLine(group.Key.NotBefore, group.Key.Kind, group.Key.Subject, group.Key.Occasion, [.. group.Select(delivery => delivery.Recipient)], null));
        return [.. past.Concat(future).OrderBy(line => line.At).ThenBy(line => DeliveryKinds.Importance(line.Kind))];
    }

    private async Task<IReadOnlyList<Delivery>> ForecastAsync(Month month, ReportingCalendar calendar, Standing standing, DateTimeOffset from, DateTimeOffset until)
    {
        if (until <= from) return [];
        var (round, open) = await opener.ForecastAsync(month, standing, calendar);
        var result = new List<Delivery>();
        foreach (var at in Moments(round, calendar, standing).Where(moment => moment >= from && moment < until))
        {
            if (!open && result.Count == 0) result.AddRange(SecretariatNotices.AtOpening(round, standing, at));
            // Who gets one message gets no second on the same day or for the same occasion, as when it is planned.
            if (await planner.DueAsync(month, round, standing, at) is { } due) result.AddRange(due([.. result.Select(Written)]));
        }

        foreach (var other in others) result.AddRange(await other.ForecastAsync(standing, from, until));
        return [.. result.DistinctBy(delivery => delivery.Key)];
    }

    private IEnumerable<DateTimeOffset> Moments(Round round, ReportingCalendar calendar, Standing standing)
    {
        foreach (var occasion in calendar.Occasions(round.Month, round.OpensOn, round.DueOn)) yield return clock.At(occasion.Date, occasion.Time);
        yield return clock.At(standing.Days.AddWorkdays(round.BulletinOn, -1), calendar.Rules.WorkFrom);
        yield return clock.At(round.BulletinOn, calendar.Rules.WorkFrom);
    }

    private static Reminded Written(Delivery delivery) => new(delivery.Recipient, delivery.Month, delivery.Occasion, DateOnly.FromDateTime(delivery.NotBefore.DateTime));

    private static bool OfOrders(LedgerEntry entry) =>
        entry.Kind.StartsWith(DeliveryKinds.OrderCard, StringComparison.Ordinal) || entry.Kind.StartsWith(DeliveryKinds.SupervisionCard, StringComparison.Ordinal)
        || entry.Kind.StartsWith(DeliveryKinds.DispatchCard, StringComparison.Ordinal);

    private static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}

/// <summary>One sending of the plan.</summary>
/// <param name="Recipients">person:ID or group:ID.</param>
/// <param name="Sent">How many arrived; null where it is still to come.</param>
public sealed record SendingLine(DateTimeOffset At, string Kind, string Subject, string Occasion, IReadOnlyList<string> Recipients, int? Sent);
