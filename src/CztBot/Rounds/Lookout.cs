using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Looks what is due now, opens the round, plans its messages and has them sent. However often it looks, the result is the same (R17, R93).</summary>
public sealed class Lookout(
    Database database, StandingStore standings, RoundStore rounds, ReportStore reports, ConfirmationStore confirmations,
    ClosureStore closures, ISending sender, BusinessClock clock, DispatchOptions options)
{
    /// <summary>One look: plans everything that is due and sends it.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var month = Month.Of(clock.Today);
        await PlanAsync(month.Previous, cancellation);
        await PlanAsync(month, cancellation);
        await sender.DrainAsync(cancellation);
    }

    /// <summary>Moves business time forward and lives through every key moment on the way, as if it had passed.</summary>
    /// <returns>False when the instant lies in the past.</returns>
    public async Task<bool> AdvanceAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        if (target < clock.Now) return false;
        var standing = await standings.LoadAsync();
        var moments = new List<DateTimeOffset>();
        for (var month = Month.Of(clock.Today).Previous; month <= Month.Of(DateOnly.FromDateTime(target.DateTime)); month = month.Next)
        {
            if (standing.CalendarOf(month) is not { } calendar) continue;
            moments.AddRange(calendar.Occasions(month).Select(occasion => clock.At(occasion.Date, occasion.Time)));
        }

        foreach (var moment in moments.Where(moment => moment > clock.Now && moment < target).Order())
        {
            clock.MoveTo(moment);
            await LookAsync(cancellation);
        }

        clock.MoveTo(target);
        await LookAsync(cancellation);
        return true;
    }

    private async Task PlanAsync(Month month, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        var now = clock.Now;
        if (standing.CalendarOf(month) is not { } calendar || !calendar.HasDuty(month)) return;
        if (!calendar.Occasions(month).Any(occasion => clock.At(occasion.Date, occasion.Time) <= now)) return;
        var round = await rounds.FindAsync(month) ?? await OpenAsync(month, standing, cancellation);
        if (round.IssuedAt is not null || Reminders.Current(month, calendar, now.DateTime) is not { } occasion) return;
        var confirmed = (await confirmations.MonthAsync(month)).Select(one => (one.ItemId, one.UnitId)).ToHashSet();
        var owed = Duties.Open(round, standing, clock.Today, await reports.MonthAsync(month), confirmed);
        var due = Reminders.Digests(month, occasion, owed, now);
        await database.WriteAsync(Actor.System(now), work => DeliveryStore.PlanAsync(work, due), cancellation);
    }

    private async Task<Round> OpenAsync(Month month, Standing standing, CancellationToken cancellation)
    {
        var closed = (await closures.AllAsync()).Where(closure => closure.State == Closure.Closed && closure.Month < month)
            .Select(closure => closure.ItemId).ToHashSet(StringComparer.Ordinal);
        var round = RoundOpening.Of(month, standing.Plan, standing.CalendarOf(month)!, options.Presidency(), closed);
        await database.WriteAsync(Actor.System(clock.Now), async work =>
        {
            if (await RoundStore.OpenAsync(work, round)) await DeliveryStore.PlanAsync(work, MissingContacts(round, standing));
            return true;
        }, cancellation);
        return round;
    }

    // 缺联络员: the secretariat and the city's coordinator are told at opening (R36).
    private List<Delivery> MissingContacts(Round round, Standing standing)
    {
        var without = Duties.WithoutContact(round, standing, clock.Today);
        var told = standing.Roster.People.Where(person =>
            without.Count > 0 && (person.Is(Roles.Clerk)
            || (person.Is(Roles.Coordinator) && without.Any(item => Standing.CityOf(item.UnitId) == person.City))));
        return [.. told.Select(person => new Delivery
        {
            Month = round.Month,
            Kind = DeliveryKinds.Notice,
            Subject = "no-contact",
            Recipient = $"person:{person.Id}",
            Occasion = "opening",
            NotBefore = clock.Now,
        })];
    }
}
