namespace CztBot.Core.Plans;

/// <summary>What replacing a plan would change: the duties in sentences, mere wording as a count.</summary>
/// <param name="Duties">Numbers, titles, sections, units, dates: replacing them has to be confirmed.</param>
/// <param name="Wording">Explanations that read differently: the shipped catalogue holds summaries of the published ones.</param>
public sealed record PlanChange(IReadOnlyList<string> Duties, int Wording)
{
    public static PlanChange Between(Plan before, Plan after)
    {
        var targets = before.ReportingItems.ToDictionary(item => item.Id, item => item.Target, StringComparer.Ordinal);
        var wording = after.ReportingItems.Count(item => targets.TryGetValue(item.Id, out var target) && !PlanDiff.Same(target, item.Target));
        return new PlanChange(PlanDiff.Of(WithoutTargets(before), WithoutTargets(after)), wording);
    }

    private static Plan WithoutTargets(Plan plan) =>
        plan with { Items = [.. plan.Items.Select(item => item with { Parts = [.. item.Parts.Select(part => part with { Target = "" })] })] };
}
