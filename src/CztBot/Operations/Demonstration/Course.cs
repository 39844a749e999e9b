using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;

namespace CztBot.Operations.Demonstration;

/// <summary>Where an item stands at the end of a month of the demonstration.</summary>
/// <param name="Trouble">What holds it up; empty where nothing does.</param>
/// <param name="MonthsBehind">For how many months it has been behind.</param>
internal sealed record Step(string Status, int Percent, string Trouble, int MonthsBehind);

/// <summary>How an item goes on from month to month: it grows, is held up for a while, catches up. The same seed gives the same course.</summary>
internal static class Course
{
    // By section of the plan; 0 for what belongs to none.
    private static readonly string[][] Troubles =
    [
        ["三市工作口径尚未统一", "专项经费尚未落实"],
        ["三市规划数据坐标系不一致，资料交换有障碍", "与省级规划的边界尚未明确", "编制经费拨付较慢"],
        ["用地报批手续未办结", "征地拆迁进度慢，沿线尚有农户未签约", "市界段设计标准不一致", "建设资金未完全到位", "规划调整尚待批复"],
        ["三市互认标准尚未统一", "平台数据接口不一致", "配套资金尚未落实"],
        ["三市信息系统接口不一致", "跨市业务办理流程尚未打通", "数据共享授权尚未取得"],
        ["监测设备采购延迟", "跨市联合执法协调难", "沿江排口整治资金不足"],
        ["三市政策口径不一致", "试点政策尚待省级批复", "人员编制不足"],
    ];

    public static Step At(int seed, ReportingItem item, int? section, Month month)
    {
        var random = Chance.For(seed, item.Id);
        var done = random.Next(4, 22);
        var pace = random.Next(3, 10);
        var troubles = Troubles[section is { } number && number < Troubles.Length ? number : 0];
        var (held, behind, trouble) = (0, 0, "");
        var first = new Month(2019, 11);
        for (var at = first; at <= month; at = at.Next)
        {
            // The epidemic of early 2020 stopped every second site.
            var epidemic = at is { Year: 2020, Number: 2 or 3 } && section == 2 && random.Next(2) == 0;
            if (held == 0 && (epidemic || random.Next(100) < 13))
            {
                held = epidemic ? 1 : random.Next(1, 4);
                trouble = epidemic ? "受疫情影响，现场复工推迟" : troubles[random.Next(troubles.Length)];
            }

            done = Math.Min(100, done + (held > 0 ? random.Next(2) : pace + random.Next(4)));
            behind = held > 0 ? behind + 1 : 0;
            if (held > 0) held--;
        }

        var status = Status(done, behind, month);
        return new Step(status, status == Statuses.NotStarted ? 0 : done, behind > 0 ? trouble : random.Next(100) < 15 ? troubles[random.Next(troubles.Length)] : "", behind);
    }

    private static string Status(int done, int behind, Month month) => (done, behind) switch
    {
        ( >= 100, _) => Statuses.Done,
        (_, > 1) => Statuses.FarBehind,
        (_, 1) => Statuses.Behind,
        ( >= 92, _) => Statuses.AlmostDone,
        ( < 12, _) when month == new Month(2019, 11) => Statuses.NotStarted,
        ( < 25, _) => Statuses.Preparing,
        _ => Statuses.Normal,
    };
}

/// <summary>Random numbers that depend on the seed and on what they are for, never on the order in which things are played.</summary>
internal static class Chance
{
    public static Random For(int seed, string what)
    {
        var hash = 2166136261u;
        foreach (var character in what) hash = (hash ^ character) * 16777619u;
        return new Random(unchecked((int)hash ^ (seed * 486187739)));
    }
}
