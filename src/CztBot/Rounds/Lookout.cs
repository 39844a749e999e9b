using CztBot.Conversations;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Looks what is due now, opens the round, plans its messages and has them sent. However often it looks, the result is the same (R17, R93).</summary>
public sealed class Lookout(
    StandingStore standings, RoundOpener opener, ReminderPlanner planner, IEnumerable<IPlanning> others, ISending sender, BusinessClock clock)
{
    /// <summary>One look: plans everything that is due and sends it.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await PlanAsync(cancellation);
        await sender.DrainAsync(cancellation);
    }

    /// <summary>Plans everything that is due.</summary>
    public async Task PlanAsync(CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        foreach (var (month, round) in await opener.OpenDueAsync(standing, clock.Now, cancellation))
            await planner.PlanAsync(month, round, standing, clock.Now, cancellation);
        foreach (var other in others) await other.PlanAsync(standing, clock.Now, cancellation);
    }

    /// <summary>Moves business time forward and lives through every key moment on the way, as if it had passed.</summary>
    /// <returns>False when the instant lies in the past.</returns>
    public async Task<bool> AdvanceAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        if (target < clock.Now) return false;
        var standing = await standings.LoadAsync();
        var moments = Moments(standing, target).ToList();
        foreach (var other in others) moments.AddRange(await other.MomentsAsync(standing, clock.Now, target));
        foreach (var moment in moments.Where(moment => moment > clock.Now && moment < target).Distinct().Order())
        {
            clock.MoveTo(moment);
            await LookAsync(cancellation);
        }

        clock.MoveTo(target);
        await LookAsync(cancellation);
        return true;
    }

    private IEnumerable<DateTimeOffset> Moments(Standing standing, DateTimeOffset target)
    {
        for (var month = Month.Of(clock.Today).Previous; month <= Month.Of(DateOnly.FromDateTime(target.DateTime)); month = month.Next)
        {
            if (standing.CalendarOf(month) is not { } calendar) continue;
            foreach (var occasion in calendar.Occasions(month)) yield return clock.At(occasion.Date, occasion.Time);
            var bulletin = calendar.BulletinDate(month);
            yield return clock.At(standing.Days.AddWorkdays(bulletin, -1), calendar.Rules.WorkFrom);
            yield return clock.At(bulletin, calendar.Rules.WorkFrom);
        }

        // The head may have given the bulletin another day.
        if (standing.Round is { } round && standing.CalendarOf(round.Month) is { } its)
        {
            yield return clock.At(standing.Days.AddWorkdays(round.BulletinOn, -1), its.Rules.WorkFrom);
            yield return clock.At(round.BulletinOn, its.Rules.WorkFrom);
        }
    }
}
