namespace CztBot.Core.Plans;

/// <summary>What an import found, in figures.</summary>
/// <param name="Tasks">重点工作任务.</param>
/// <param name="Items">报送单元: everything with a duty block of its own.</param>
/// <param name="LeadAssignments">A unit counts once for each part that it leads.</param>
/// <param name="LeadUnits">Distinct lead units, the secretariat and placeholders too.</param>
public sealed record PlanCounts(int Tasks, int Items, int LeadAssignments, int LeadUnits)
{
    public static PlanCounts Of(Plan plan)
    {
        var leads = plan.ReportingItems.SelectMany(item => item.Leads).Select(unit => unit.UnitId).ToList();
        return new(plan.Items.Count(item => item.Kind == PlanItemKind.Task), plan.ReportingItems.Count(), leads.Count, leads.Distinct().Count());
    }

    /// <summary>The closing line of an import: tasks=30 items=37 leadAssignments=40 leadUnits=24.</summary>
    public override string ToString() => $"tasks={Tasks} items={Items} leadAssignments={LeadAssignments} leadUnits={LeadUnits}";
}
