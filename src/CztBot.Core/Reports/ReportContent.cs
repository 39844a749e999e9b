namespace CztBot.Core.Reports;

/// <summary>What a lead unit says of one item in one month (调度办法 第六条第一款).</summary>
public sealed record ReportContent
{
    /// <summary>进展.</summary>
    public string Progress { get; init; } = "";

    /// <summary>状态, one of <see cref="Statuses.All"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>阶段 of a policy, one of <see cref="PolicyStages.All"/>; empty for everything else (R78).</summary>
    public string Stage { get; init; } = "";

    /// <summary>完成比例, 0–100; only for measurable items (R26).</summary>
    public int? Percent { get; init; }

    /// <summary>存在问题.</summary>
    public string Problems { get; init; } = "";

    /// <summary>无问题: one tap, not a blank (R23).</summary>
    public bool NoProblem { get; init; }

    /// <summary>困难.</summary>
    public string Difficulties { get; init; } = "";

    /// <summary>下步计划.</summary>
    public string NextSteps { get; init; } = "";

    /// <summary>计划完成日期 of the next step.</summary>
    public DateOnly? NextDate { get; init; }

    /// <summary>需协调事项.</summary>
    public string Coordination { get; init; } = "";

    /// <summary>The proposed dispatch level 1–5 (调度办法 第七条).</summary>
    public int? Level { get; init; }

    /// <summary>与上月无变化 (R40).</summary>
    public bool Unchanged { get; init; }

    /// <summary>Why nothing changed.</summary>
    public string UnchangedReason { get; init; } = "";

    /// <summary>Evidence of completion, where 办结 is proposed (R41).</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What a draft holds of the matters of the item's cross-region project (R25); a report itself never has any.</summary>
    public IReadOnlyList<Projects.TypedMatter>? Matters { get; init; }
}
