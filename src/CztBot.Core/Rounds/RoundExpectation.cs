using CztBot.Core.Calendars;
using CztBot.Core.Plans;

namespace CztBot.Core.Rounds;

/// <summary>Which reports a month expects (R2): tasks monthly, mechanisms and policies in the months that end a quarter.</summary>
public static class RoundExpectation
{
    /// <summary>The expected parts in the order of the plan; none before the duty began (R72).</summary>
    public static IReadOnlyList<ReportingItem> Of(Plan plan, Month month, ReportingRules rules) =>
        month < rules.EffectiveFrom
            ? []
            : [.. plan.Items.Where(item => IsDue(Cycle(item.Kind, rules), month)).SelectMany(item => item.Parts)];

    private static ReportingCycle Cycle(PlanItemKind kind, ReportingRules rules) => kind switch
    {
        PlanItemKind.Task => rules.Tasks,
        PlanItemKind.Mechanism => rules.Mechanisms,
        PlanItemKind.Policy => rules.Policies,
        _ => ReportingCycle.None,
    };

    private static bool IsDue(ReportingCycle cycle, Month month) => cycle switch
    {
        ReportingCycle.Monthly => true,
        ReportingCycle.Quarterly => month.Number % 3 == 0,
        _ => false,
    };
}
