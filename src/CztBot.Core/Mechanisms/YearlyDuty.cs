namespace CztBot.Core.Mechanisms;

/// <summary>What the plan asks for once a year.</summary>
/// <param name="Item">Where the plan says so: M3, T27, S1 …</param>
/// <param name="EachCity">True for what each city does for itself; otherwise the city of the item's lead does it for all.</param>
public sealed record YearlyDuty(string Id, string Item, string Text, bool EachCity)
{
    public const string Forum = "forum";
    public const string Papers = "papers";

    /// <summary>The first whole year of the plan; it was published on 10 November 2019.</summary>
    public const int FirstYear = 2020;

    /// <summary>All of them: of mechanisms and tasks first, then what each city does (工作措施).</summary>
    public static IReadOnlyList<YearlyDuty> All { get; } =
    [
        new(Forum, "M3", "举办长株潭城市群一体化发展论坛（一年一次）", false),
        new(Papers, "M3", "编制年度《论丛》", false),
        new("entrepreneurs", "T27", "举办长株潭城市群企业家联合会年会（每年一次）", false),
        new("party", "S1", "一体化发展纳入市委经济工作", true),
        new("government", "S1", "一体化发展写入市政府工作报告", true),
        new("breakdown", "S2", "分解细化任务，落实责任单位和责任人，制定落实方案", true),
        new("appraisal", "S3", "年度行动计划列入绩效考核，对牵头、责任部门考核评估", true),
    ];
}
