namespace CztBot.Core.Plans;

/// <summary>How the kinds of items are called in sentences.</summary>
public static class PlanWords
{
    /// <summary>任务, 机制, 政策 or 措施.</summary>
    public static string Of(PlanItemKind kind) => kind switch
    {
        PlanItemKind.Task => "任务",
        PlanItemKind.Mechanism => "机制",
        PlanItemKind.Policy => "政策",
        _ => "措施",
    };
}
