namespace CztBot.Core.Calendars;

/// <summary>The dates of month N's round, all but the advance notice in month N+1 (调度办法 第七条).</summary>
public sealed class ReportingCalendar(WorkingCalendar days, ReportingRules rules)
{
    public WorkingCalendar Days => days;

    public ReportingRules Rules => rules;

    /// <summary>False before the rules took effect (R72).</summary>
    public bool HasDuty(Month month) => month >= rules.EffectiveFrom;

    /// <summary>The round opens on the first working day of N+1 (R17).</summary>
    public DateOnly Opening(Month month) => days.NextWorkday(month.Next.FirstDay);

    /// <summary>D5: reports until 24:00 of this day are on time (R27); an off day moves it to the next working day (R28).</summary>
    public DateOnly DueDate(Month month) => Shifted(month, rules.DueDay);

    /// <summary>D15: the bulletin is due (R42), with the same shift.</summary>
    public DateOnly BulletinDate(Month month) => Shifted(month, rules.BulletinDay);

    /// <summary>True where a date of the round falls in a year without a calendar: 暂定.</summary>
    public bool IsProvisional(Month month) =>
        days.IsProvisional(month.Next.FirstDay) || days.IsProvisional(BulletinDate(month)) || days.IsProvisional(DueDate(month));

    /// <summary>Working days left until the due date; 0 on the day itself, negative once it has passed.</summary>
    public int BusinessDaysLeft(Month month, DateOnly today) => days.WorkdaysBetween(today, DueDate(month));

    /// <summary>Working days past the due date (R32); 0 where it is on time, or late by off days only.</summary>
    public int BusinessDaysLate(Month month, DateOnly submitted) => Math.Max(0, days.WorkdaysBetween(DueDate(month), submitted));

    /// <summary>When a returned report is due again: some working days on, never before D5 (R32).</summary>
    public DateOnly ResubmitBy(Month month, DateOnly returned)
    {
        var due = DueDate(month);
        var again = days.AddWorkdays(returned, rules.ResubmitWithin);
        return again < due ? due : again;
    }

    /// <summary>True within working hours of a working day: only then a person is written to (R30).</summary>
    public bool IsWorkingTime(DateTime local) =>
        days.IsWorkday(DateOnly.FromDateTime(local))
        && TimeOnly.FromDateTime(local) is var time && time >= rules.WorkFrom && time <= rules.WorkUntil;

    /// <summary>The first moment from then on at which a person may be written to.</summary>
    public DateTime NextWorkingTime(DateTime local)
    {
        if (IsWorkingTime(local)) return local;
        var day = DateOnly.FromDateTime(local);
        return days.NextWorkday(TimeOnly.FromDateTime(local) < rules.WorkFrom ? day : day.AddDays(1)).ToDateTime(rules.WorkFrom);
    }

    /// <summary>What the round sends, in order, on working days and never twice on one (R30); nothing where there is no duty.</summary>
    public IReadOnlyList<Occasion> Occasions(Month month) => Occasions(month, Opening(month), DueDate(month));

    /// <summary>The same around the dates that a round has once it is open: a calendar that changes later does not move them (R17).</summary>
    public IReadOnlyList<Occasion> Occasions(Month month, DateOnly opening, DateOnly due)
    {
        if (!HasDuty(month)) return [];
        var result = new List<Occasion>();
        if (days.WorkdaysBetween(opening, due.AddDays(-1)) < rules.AdvanceBelow)
            result.Add(new(OccasionKind.Advance, days.PreviousWorkday(month.LastDay), rules.AdvanceAt));
        result.Add(new(OccasionKind.Opening, opening, rules.OpeningAt));
        result.AddRange(Reminders(due).Where(reminder => reminder.Date > opening));
        return [.. result.DistinctBy(occasion => occasion.Date).OrderBy(occasion => occasion.Date)];
    }

    private Occasion[] Reminders(DateOnly due) =>
    [
        new(OccasionKind.DueDay, due, rules.DueDayAt),
        new(OccasionKind.BeforeDue, days.AddWorkdays(due, -rules.RemindBefore), rules.BeforeDueAt),
        new(OccasionKind.AfterDue, days.AddWorkdays(due, rules.RemindAfter), rules.AfterDueAt),
    ];

    private DateOnly Shifted(Month month, int day) => days.NextWorkday(month.Next.FirstDay.AddDays(day - 1));
}
