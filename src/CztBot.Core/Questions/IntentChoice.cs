namespace CztBot.Core.Questions;

/// <summary>Decides what a sentence is after: the rarer and the more telling ways of asking first.</summary>
internal static class IntentChoice
{
    /// <summary>The intent that the words say; null where only what is named can tell.</summary>
    /// <param name="rest">The folded sentence with ※ for names.</param>
    /// <param name="slots">What is named so far.</param>
    public static Intent? Of(string rest, Question slots, Objects found)
    {
        if (Cues.Self().IsMatch(rest)) return Intent.OutOfScope;
        if (Cues.Writing().IsMatch(rest)) return Intent.OutOfScope;
        if (Cues.Privacy().IsMatch(rest)) return Intent.PrivacyRefuse;
        if (IsInstruction(rest, slots)) return Intent.OrderAdhoc;
        if (Cues.Foreign().IsMatch(rest) && !(slots.Tasks.Count > 0 && Cues.Progress().IsMatch(rest))) return Intent.OutOfScope;
        if (Paper(rest, slots) is { } paper) return paper;
        if (slots.Tasks.Count == 0 && Cues.Counted().IsMatch(rest)) return Intent.ReportStreak;
        if (Cues.CarryOver().IsMatch(rest)) return Intent.CarryOver;
        if (Cues.Scoring().IsMatch(rest)) return Intent.Evaluation;
        if (slots.Tasks.Count == 0 && slots.Units.Count + slots.Cities.Count > 0 && Cues.Holding().IsMatch(rest)) return Intent.UnitOverview;
        if (slots.Number is not null) return Intent.HandoverState;
        // 要书记协调的有几件 counts problems, not orders.
        if (slots.Level is not null && slots.Tasks.Count == 0 && (Cues.Settling().IsMatch(rest) || Cues.Trouble().IsMatch(rest)) && !Cues.Instructed().IsMatch(rest) && !rest.Contains('单', StringComparison.Ordinal)) return Intent.ProblemListByLevel;
        if (Order(rest, slots, found) is { } order) return order;
        if (slots.Tasks.Count == 0 && Cues.Project().IsMatch(rest)) return Intent.ProjectProblems;
        if (Comparison(rest, slots) is { } comparison) return comparison;
        if (Cues.Evaluation().IsMatch(rest)) return Intent.Evaluation;
        if (IsProblem(rest, slots)) return Intent.ProblemListByLevel;
        if (slots.Compare is not null || Cues.OverTime().IsMatch(rest)) return Intent.Trend;
        if (Punctuality(rest, slots) is { } punctuality) return punctuality;
        if (Cues.Changing().IsMatch(rest)) return Intent.Trend;
        if (slots.Tasks.Count + slots.Candidates.Count > 0) return Cues.Leading().IsMatch(rest) ? Intent.LeadLookup : Field(rest) ? Intent.TaskProgress : null;
        if (slots.Statuses.Count + slots.Lamps.Count > 0 || slots.Troubled) return Intent.ListByStatus;
        if (slots.Cities.Count > 0 && Cues.Total().IsMatch(rest) && Cues.Progress().IsMatch(rest)) return Intent.UnitOverview;
        // Who leads needs something that is led: a unit alone is asked for what it holds.
        if (Cues.Leading().IsMatch(rest)) return slots.Units.Count > 0 ? Intent.UnitOverview : Intent.LeadLookup;
        return Field(rest) ? Intent.TaskProgress : null;
    }

    /// <summary>Which field of an item the words ask for.</summary>
    public static Aspect AspectOf(string rest) =>
        Cues.Cause().IsMatch(rest) ? Aspect.Cause : Cues.When().IsMatch(rest) ? Aspect.Date : Cues.Next().IsMatch(rest) ? Aspect.Next : Aspect.Whole;

    private static bool Field(string rest) => Cues.Cause().IsMatch(rest) || Cues.Next().IsMatch(rest) || (Cues.When().IsMatch(rest) && Cues.Finishing().IsMatch(rest));

    // With a date it is an instruction however it is put; without one it has to name whom or what, and not to ask.
    private static bool IsInstruction(string rest, Question slots) => slots.Due is not null
        ? Cues.Commands().IsMatch(rest) || Cues.Instruction().IsMatch(rest) || Cues.Telling().IsMatch(rest) || (slots.Units.Count > 0 && Cues.Demand().IsMatch(rest) && !Cues.Asking().IsMatch(rest))
        : (Cues.Commands().IsMatch(rest) || (Cues.Instruction().IsMatch(rest) && (slots.Units.Count + slots.Persons.Count > 0 || (slots.HasObject && !Cues.Politely().IsMatch(rest))))) && !Cues.Asking().IsMatch(rest);

    private static Intent? Paper(string rest, Question slots)
    {
        var when = Cues.When().IsMatch(rest);
        if (when && Cues.Reporting().IsMatch(rest) && (slots.Tasks.Count == 0 || Cues.Papers().IsMatch(rest)) && !Cues.Finishing().IsMatch(rest) && slots.Number is null) return Intent.DeadlineInfo;
        if (Cues.Summary().IsMatch(rest)) return Cues.Measuring().IsMatch(rest) && !Cues.InSummary().IsMatch(rest) ? Intent.Evaluation : Intent.SummaryLookup;
        return Cues.Bulletin().IsMatch(rest) ? Intent.BulletinGet : null;
    }

    private static Intent? Order(string rest, Question slots, Objects found)
    {
        if (slots.Persons.Count > 0 && Cues.Instructed().IsMatch(rest) && !Cues.Problems().IsMatch(rest)) return Intent.HandoverByInstruction;
        if (Cues.Mine().IsMatch(rest) && Cues.Matter().IsMatch(rest)) return Intent.HandoverByInstruction;
        if (found.Office && rest.Contains("交办", StringComparison.Ordinal)) return Intent.HandoverByInstruction;
        if (slots.Compare is not null || !Cues.Handover().IsMatch(rest) || Cues.Finished().IsMatch(rest)) return null;
        // 任务5办结了吗 is about the item.
        return Comparison(rest, slots) ?? (slots.Tasks.Count > 0 && !rest.Contains("交办", StringComparison.Ordinal) && !rest.Contains("单子", StringComparison.Ordinal) ? null : Intent.HandoverStats);
    }

    private static Intent? Comparison(string rest, Question slots)
    {
        if (slots.Compare is not null || (slots.Tasks.Count > 0 && Cues.Leads().IsMatch(rest))) return null;
        if (slots is { Units.Count: > 1, Statuses.Count: 0, Lamps.Count: 0 } && Cues.EachHolds().IsMatch(rest)) return null;
        var several = slots.Cities.Count > 1 || (slots.Cities.Count == 1 && Cues.Except().IsMatch(rest) && !Cues.NotReported().IsMatch(rest)) || slots.Units.Count > 1 || rest.Contains("哪个市", StringComparison.Ordinal)
            || rest.Contains("哪个城市", StringComparison.Ordinal) || rest.Contains("哪市", StringComparison.Ordinal) || rest.Contains("各市", StringComparison.Ordinal);
        return several && Cues.Comparing().IsMatch(rest) && !Cues.OfEach().IsMatch(rest) ? Intent.CityCompare : null;
    }

    private static bool IsProblem(string rest, Question slots) =>
        (slots.Level is not null && Cues.Settling().IsMatch(rest) && (slots.Tasks.Count == 0 || !Cues.Progress().IsMatch(rest))) || (slots.Level is not null && Cues.OfLevel().IsMatch(rest)) || (slots.Tasks.Count == 0 && Cues.Problems().IsMatch(rest) && slots.Statuses.Count == 0) || (Cues.ForMe().IsMatch(rest) && Cues.Settling().IsMatch(rest));

    private static Intent? Punctuality(string rest, Question slots)
    {
        if (slots.Tasks.Count > 0) return Cues.Handed().IsMatch(rest) ? Intent.WhoNotReported : null;
        // 9月有没有单位迟报 looks at one month and at everybody.
        var round = slots is { Units.Count: 0, Cities.Count: 0, Own: false } && (slots.Period is null or { Only: not null } || Cues.Any().IsMatch(rest)) && !rest.Contains('过', StringComparison.Ordinal) && !Cues.Often().IsMatch(rest) && Cues.NotReported().IsMatch(rest);
        if (!round && Cues.Streak().IsMatch(rest)) return Intent.ReportStreak;
        if (!Cues.NotReported().IsMatch(rest) && !Cues.Reported().IsMatch(rest)) return null;
        // 今年以来谁迟报最多 looks over months.
        return Cues.Most().IsMatch(rest) && slots.Period is { Only: null } ? Intent.ReportStreak : Intent.WhoNotReported;
    }
}
