using CztBot.Core.Plans;

namespace CztBot.Core.Reports;

/// <summary>阶段 of a policy (R78): P1 and P2 are reported quarterly, by how far the policy has come.</summary>
public static class PolicyStages
{
    /// <summary>All of them in order.</summary>
    public static IReadOnlyList<string> All { get; } = ["研究论证", "起草方案", "征求意见", "报批", "出台实施"];

    /// <summary>Policies are reported by stage, nothing else is.</summary>
    public static bool Apply(ReportingItem item) => item.ItemCode.StartsWith('P');

    /// <summary>What a report says in one text: the stage where there is one, then the progress, or that nothing changed.</summary>
    public static string Told(this ReportContent content) =>
        (content.Stage.Length > 0 ? $"阶段：{content.Stage}。" : "") + (content.Unchanged ? $"与上月无变化：{content.UnchangedReason}" : content.Progress);
}
