namespace CztBot.Core.Problems;

/// <summary>The words of a classification.</summary>
public static class ProblemKinds
{
    /// <summary>类别: the four of 调度办法 第六条第二款, then what the reports name besides.</summary>
    public static IReadOnlyList<string> All { get; } = ["规划调整", "用地审批", "征地拆迁", "其他涉市矛盾", "资金保障", "政策支持", "部门协调", "其他"];

    /// <summary>What each level means (第七条), from 1.</summary>
    public static IReadOnlyList<string> Levels { get; } =
        ["牵头单位会同责任单位解决", "秘书处协调", "三市部门协调，分管副市长调度", "多部门或政府层面协调，常务副市长调度", "共同向省委、省政府及省直部门汇报，书记、市长调度"];

    /// <summary>第3级（三市部门协调，分管副市长调度）.</summary>
    public static string Level(int level) => $"第{level}级（{Levels[level - 1]}）";

    public static string Word(ProblemState state) => state switch
    {
        ProblemState.Open => "待分类",
        ProblemState.Classified => "已分类，待交办",
        ProblemState.HandedOver => "已交办",
        ProblemState.Settled => "已办结",
        _ => "已撤回",
    };

    public static string Word(ProblemSource source) => source switch
    {
        ProblemSource.Report => "月报",
        ProblemSource.Meeting => "会议",
        ProblemSource.Leader => "领导指示",
        ProblemSource.Project => "跨区域项目",
        _ => "秘书处",
    };
}
