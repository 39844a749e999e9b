using CztBot.Core.Reports;

namespace CztBot.Core.Decompositions;

/// <summary>Fills the monthly form from the unit's decomposition, where the contact has no text of his own (R80).</summary>
public static class DecompositionPrefill
{
    private const string Begin = "按分解方案：";

    /// <summary>What the form shows: 下步计划 and its date. A text of the contact's own stays; what an earlier form took from the plan is renewed.</summary>
    /// <param name="carried">What the form would show without a plan.</param>
    public static ReportContent Into(ReportContent carried, Decomposition? plan, DateOnly today)
    {
        if (plan?.Open is not { Count: > 0 } open) return carried;
        var own = carried.NextSteps.Length > 0 && !carried.NextSteps.StartsWith(Begin, StringComparison.Ordinal);
        var next = open.FirstOrDefault(task => task.DueOn >= today)?.DueOn;
        return carried with { NextSteps = own ? carried.NextSteps : Steps(open, today), NextDate = carried.NextDate ?? next };
    }

    // What is late, and what is due until the end of next month; the next one at least.
    private static string Steps(IReadOnlyList<SubTask> open, DateOnly today)
    {
        var until = Month.Of(today).AddMonths(1).LastDay;
        var near = open.Where(task => task.DueOn <= until).ToList();
        var text = Begin + string.Join('；', (near.Count > 0 ? near : [open[0]]).Select(task => $"{Clause.Of(task.Text)}（{task.Person}，{task.DueOn:yyyy年M月d日}前{(task.IsOverdue(today) ? "，已逾期" : "")}）")) + "。";
        return text.Length <= ReportForm.MaxText ? text : text[..(ReportForm.MaxText - 1)] + "…";
    }
}
