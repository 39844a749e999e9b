using System.Globalization;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Operations.Demonstration;

/// <summary>What a contact does in the month, drawn from a seed: when, and with what words.</summary>
/// <param name="Day">Which day, counted from the opening; null for a unit that never reports.</param>
/// <param name="Sloppy">The first text is so thin that the secretariat returns it.</param>
internal sealed record Habit(int? Day, TimeOnly Time, bool Sloppy);

/// <summary>Invents believable months; the same seed gives the same months.</summary>
internal sealed class Script(int seed)
{
    private static readonly string[] Works =
    [
        "召开专题对接会{0}次，明确了三市分工和时间节点", "完成{0}轮方案征求意见，正在修改完善", "实地调研{0}次，形成阶段性成果",
        "办理前期手续{0}项，推进后续审批", "三市联合工作组开展集中办公{0}次，数据交换清单已确认", "完成节点任务{0}项，现场推进会每周一次",
    ];

    private static readonly string[] Steps = ["提交联席会议审议", "完成征求意见并报市政府审定", "启动下一阶段招投标", "开展联合检查并通报结果", "签署合作协议"];

    /// <summary>When a unit's item comes in: some units are always on time, a few are late again and again.</summary>
    public Habit HabitOf(Round round, string unit, string item)
    {
        var days = round.DueOn.DayNumber - round.OpensOn.DayNumber;
        var (late, never) = Chance.For(seed, unit).Next(10) switch { < 5 => (4, 0), < 8 => (16, 3), _ => (42, 10) };
        var chance = Chance.For(seed, $"{unit}/{item}/{round.Month}");
        var draw = chance.Next(100);
        int? day = draw < never ? null : draw < never + late ? days + 1 + chance.Next(4) : chance.Next(days + 1);
        return new Habit(day, new TimeOnly(9 + chance.Next(8), 1 + chance.Next(58)), chance.Next(100) < 9);
    }

    /// <summary>The fields of one part of a form.</summary>
    public IReadOnlyList<(string Id, string Value)> Fields(ReportingItem item, int? section, string suffix, Month month, bool sloppy)
    {
        var chance = Chance.For(seed, $"{item.Id}@{month}");
        var step = Course.At(seed, item, section, month);
        var work = string.Format(CultureInfo.InvariantCulture, Works[chance.Next(Works.Length)], 1 + chance.Next(3));
        var next = month.AddMonths(1 + chance.Next(3));
        var fields = new List<(string, string)>
        {
            ("progress", sloppy ? "正在推进。" : step.Status == Statuses.Done ? $"{month.Number}月，全部任务已经完成，资料已归档。" : $"{month.Number}月，{work}。"),
            ("status", step.Status),
            ("noProblem", step.Trouble.Length > 0 ? "false" : "true"),
            ("problems", step.Trouble.Length > 0 ? step.Trouble + "。" : ""),
            ("nextSteps", step.Status == Statuses.Done ? "做好总结和资料归档。" : $"{Steps[chance.Next(Steps.Length)]}。"),
            ("nextDate", next.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
        if (PolicyStages.Apply(item)) fields.Add(("stage", PolicyStages.All[Math.Min(step.Percent / 20, PolicyStages.All.Count - 1)]));
        if (item.Measurable) fields.Add(("percent", step.Percent.ToString(CultureInfo.InvariantCulture)));
        if (step.Trouble.Length > 0 && chance.Next(2) == 0)
        {
            fields.Add(("coordination", "请协调三市相关部门统一口径、加快办理。"));
            fields.Add(("level", Math.Min(5, 1 + chance.Next(3) + step.MonthsBehind).ToString(CultureInfo.InvariantCulture)));
        }

        return [.. fields.Select(field => (field.Item1 + suffix, field.Item2))];
    }

    /// <summary>The lamp that the secretariat decides for a report.</summary>
    public static string LampOf(ReportContent content) => content.Status switch
    {
        Statuses.Behind => "yellow",
        Statuses.FarBehind => "red",
        Statuses.Paused or Statuses.Adjusted => "none",
        _ => "green",
    };
}
