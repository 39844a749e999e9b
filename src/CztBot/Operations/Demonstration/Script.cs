using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Operations.Demonstration;

/// <summary>What a contact does in the month, drawn from a seed: when, and with what words.</summary>
/// <param name="Day">Which day, counted from the opening; null for a unit that never reports.</param>
/// <param name="Sloppy">The first text is so thin that the secretariat returns it.</param>
internal sealed record Habit(int? Day, TimeOnly Time, bool Sloppy);

/// <summary>Invents a believable month; the same seed gives the same month.</summary>
internal sealed class Script(int seed)
{
    private static readonly string[] Works =
    [
        "召开专题对接会{0}次，明确了三市分工和时间节点", "完成{0}轮方案征求意见，正在修改完善", "实地调研{0}次，形成调研报告初稿",
        "完成前期工作{0}项，正在办理审批手续", "三市联合工作组开展集中办公{0}次，数据交换清单已确认",
    ];

    private static readonly string[] Steps = ["下月提交联席会议审议", "下月完成征求意见并报市政府审定", "下月启动招投标", "下月开展联合检查", "下月底前签署合作协议"];

    private static readonly string[] Problems =
    [
        "三市数据口径不一致，影响汇总进度", "专项资金尚未落实", "跨市审批事项办理时间较长", "三市政策标准尚未统一",
    ];

    private readonly Random _random = new(seed);

    /// <summary>When a unit's items come in: most in time, some late, a few never.</summary>
    public Habit HabitOf(Round round)
    {
        var days = round.DueOn.DayNumber - round.OpensOn.DayNumber;
        var draw = _random.Next(100);
        int? day = draw < 70 ? _random.Next(days + 1) : draw < 92 ? days + 1 + _random.Next(3) : null;
        return new Habit(day, new TimeOnly(9 + _random.Next(8), 1 + _random.Next(58)), _random.Next(100) < 12);
    }

    /// <summary>The fields of one part of a form.</summary>
    public IReadOnlyList<(string Id, string Value)> Fields(ReportingItem item, string suffix, Month month, bool sloppy)
    {
        var work = string.Format(System.Globalization.CultureInfo.InvariantCulture, Works[_random.Next(Works.Length)], 1 + _random.Next(3));
        var troubled = _random.Next(100) < 25;
        var status = troubled && _random.Next(2) == 0 ? Statuses.Behind : _random.Next(4) == 0 ? Statuses.Preparing : Statuses.Normal;
        var fields = new List<(string, string)>
        {
            ("progress", sloppy ? "正在推进。" : $"{month.Number}月，{work}。"),
            ("status", status),
            ("noProblem", troubled ? "false" : "true"),
            ("problems", troubled ? Problems[_random.Next(Problems.Length)] + "。" : ""),
            ("nextSteps", Steps[_random.Next(Steps.Length)] + "。"),
            ("nextDate", month.AddMonths(1 + _random.Next(3)).LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        };
        if (item.Measurable) fields.Add(("percent", (10 + (5 * _random.Next(9))).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (troubled && _random.Next(2) == 0)
        {
            fields.Add(("coordination", "请秘书处协调三市相关部门统一口径、加快办理。"));
            fields.Add(("level", (2 + _random.Next(4)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return [.. fields.Select(field => (field.Item1 + suffix, field.Item2))];
    }
}
