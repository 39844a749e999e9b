namespace CztBot.Core.Questions;

/// <summary>What a sentence is after; the names on the wire are those of <see cref="Intents"/>.</summary>
public enum Intent
{
    OutOfScope,
    TaskProgress,
    LeadLookup,
    UnitOverview,
    WhoNotReported,
    CityCompare,
    ListByStatus,
    HandoverStats,
    HandoverState,
    HandoverByInstruction,
    ProblemListByLevel,
    Trend,
    CarryOver,
    ProjectProblems,
    DeadlineInfo,
    BulletinGet,
    SummaryLookup,
    ReportStreak,
    Evaluation,
    OrderAdhoc,
    Seats,
    Clarify,
    PrivacyRefuse,
}

/// <summary>The names of the intents as ask --json prints them.</summary>
public static class Intents
{
    private static readonly string[] Names =
    [
        "out_of_scope", "task_progress", "lead_lookup", "unit_overview", "who_not_reported", "city_compare", "list_by_status",
        "handover_stats", "handover_state", "handover_by_instruction", "problem_list_by_level", "trend", "carry_over", "project_problems",
        "deadline_info", "bulletin_get", "summary_lookup", "report_streak", "evaluation", "order_adhoc", "seats", "clarify", "privacy_refuse",
    ];

    /// <summary>task_progress for <see cref="Intent.TaskProgress"/>.</summary>
    public static string Name(this Intent intent) => Names[(int)intent];
}
