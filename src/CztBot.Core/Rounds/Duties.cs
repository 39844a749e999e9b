using CztBot.Core.Reports;

namespace CztBot.Core.Rounds;

/// <summary>What a person still owes in a round.</summary>
/// <param name="Confirm">True where the unit only confirms (会报, R34).</param>
/// <param name="MendBy">When a returned report is due again (R32); null for what was never reported.</param>
public sealed record Duty(string PersonId, RoundItem Item, bool Confirm, DateOnly? MendBy = null);

/// <summary>Who owes what (R30, R34): one person for each unit, the primary contact, or else the first deputy.</summary>
public static class Duties
{
    /// <summary>Open duties by person, in the order of the round.</summary>
    /// <param name="day">Contacts valid on this day count.</param>
    /// <param name="confirmed">Item and unit pairs that are confirmed already.</param>
    public static IReadOnlyList<Duty> Open(
        Round round,
        Standing standing,
        DateOnly day,
        IEnumerable<ProgressReport> reports,
        IReadOnlySet<(string ItemId, string UnitId)> confirmed)
    {
        var reported = reports.Where(report => report.Reported).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        var duties = new List<Duty>();
        foreach (var item in round.Items)
        {
            var report = reported.GetValueOrDefault(item.ItemId);
            if (report is null or { State: ReportState.Returned } && standing.ContactOf(item.UnitId, day) is { } main)
                duties.Add(new Duty(main.Id, item, Confirm: false, report?.Return?.DueOn));
            foreach (var unit in item.CoUnitIds.Where(unit => !confirmed.Contains((item.ItemId, unit))))
                if (standing.ContactOf(unit, day) is { } co) duties.Add(new Duty(co.Id, item, Confirm: true));
        }

        return duties;
    }

    /// <summary>The items for which a person may owe something, in the order of the round: whoever writes to one person has no need to look at the others'.</summary>
    public static IReadOnlyList<RoundItem> ItemsOf(string personId, Round round, Standing standing, DateOnly day)
    {
        var units = standing.UnitsOf(personId, day);
        return ReferenceEquals(round, standing.Round)
            ? standing.ItemsOf(units)
            : [.. round.Items.Where(item => units.Contains(item.UnitId) || item.CoUnitIds.Any(units.Contains))];
    }

    /// <summary>
    /// What the schedule reminds of (R30): of what was never reported; of what was returned from the day on which it is due again (R32); of what is to be confirmed
    /// until the due date is over, since a missing 会报 holds up nobody (R34).
    /// </summary>
    public static IReadOnlyList<Duty> ToRemind(IEnumerable<Duty> open, Round round, DateOnly day) =>
        [.. open.Where(duty => duty.Confirm ? day <= round.DueOn : IsDue(duty, day))];

    /// <summary>A report that was never handed in, or one that was returned once it is due again (R32).</summary>
    public static bool IsDue(Duty duty, DateOnly day) => !duty.Confirm && (duty.MendBy is not { } mend || mend <= day);

    /// <summary>When a unit has to report: the round's date, or some working days after its first contact began where that is later (R36).</summary>
    public static DateOnly DueOn(Round round, string unitId, Standing standing, DateOnly today)
    {
        var first = standing.Roster.Contacts.Where(contact => contact.UnitId == unitId).Select(contact => contact.From).DefaultIfEmpty(today).Min();
        if (first <= round.OpensOn) return round.DueOn;
        var grace = standing.Days.AddWorkdays(first, standing.CalendarOf(round.Month)!.Rules.ContactGrace);
        return grace > round.DueOn ? grace : round.DueOn;
    }

    /// <summary>Items whose reporting unit has no contact on a day (缺联络员, R36).</summary>
    public static IReadOnlyList<RoundItem> WithoutContact(Round round, Standing standing, DateOnly day) =>
        [.. round.Items.Where(item => standing.ContactOf(item.UnitId, day) is null)];
}
