using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Papers.Bulletins;

namespace CztBot.Papers.Tests.Bulletins;

/// <summary>A bulletin of as many items as a test wants.</summary>
internal static class Given
{
    public static readonly Bulletin Paper = new()
    {
        Month = new Month(2019, 11),
        Plan = "行动计划",
        Number = 1,
        Total = 7,
        SignedOn = new DateOnly(2019, 12, 16),
        Table = new StatusTable(["正常推进", "未报送"], [new StatusRow("推进规划融合", 2, [1, 1]), new StatusRow("合计", 2, [1, 1])]),
        Sections =
        [
            new BulletinSection("overview", "总体情况", 1, "应报送进展2项。"),
            new BulletinSection("progress", "重点任务进展", 1, ""),
            new BulletinSection("progress.1", "推进规划融合", 2, "任务1：正常推进。\n任务2未报送。"),
            new BulletinSection("coordination", "需领导协调事项", 1, "请协调征地。", LeadersOnly: true),
            new BulletinSection("next", "下步工作", 1, "控制字符\u0007和<标签>&符号。"),
        ],
        Sources = [],
    };

    /// <summary>Nothing but full-width characters, so that places can be counted.</summary>
    public static Bulletin Dense(int paragraphs) => Paper with
    {
        Sections = [new BulletinSection("progress", "重点任务进展", 1, string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("推进长株潭一体化", 40)), paragraphs)))],
    };

    /// <summary>With everything a paper can hold, of as many items.</summary>
    public static Bulletin Whole(int items)
    {
        var (late, missing) = (items / 8, items / 16);
        return Annexed(items) with
        {
            Sections =
            [
                new BulletinSection("overview", "总体情况", 1, $"2019年11月应报送进展{items}项，按时报送{items - late - missing}项，逾期报送{late}项，未报送{missing}项。"),
                new BulletinSection("progress", "重点任务进展", 1, ""),
                new BulletinSection("progress.2", "推进交通共建", 2, string.Join('\n', Enumerable.Range(1, items).Select(number => $"任务{number}　湘江风光带联通工程（长沙市住房和城乡建设局）：正常推进，绿灯，完成35%。完成方案征求意见三轮，正在修改完善。"))),
                new BulletinSection("orders", "上月问题交办处理情况", 1, "上期以来交办和结转事项共2项，已办结1项，超期办结0项，办理中1项，超期未结0项。"),
                new BulletinSection("issues", "存在问题及需协调事项", 1, ""),
                new BulletinSection("problems", "存在问题", 2, "任务1　湘江风光带联通工程（长沙市住房和城乡建设局）：征地拆迁进度慢于计划。"),
                new BulletinSection("coordination", "需领导协调事项", 2, "建议三市分管副市长协调：任务1　湘江风光带联通工程（长沙市住房和城乡建设局），请协调征地。", LeadersOnly: true),
                new BulletinSection("projects", "跨区域项目", 1, "跨区域项目尚未列入本期统计。"),
                new BulletinSection("reporting", "报送情况", 1, "各牵头单位均按时报送。"),
                new BulletinSection("next", "下步工作", 1, "请各牵头单位于2020年1月6日24时前报送2019年12月工作进展。"),
            ],
            Cities = new StatusTable(["正常推进", "进度滞后", "未报送"], [new StatusRow("长沙市", items, [items - late - missing, late, missing])]),
            Timely = new StatusTable(["按时", "逾期", "未报送"], [new StatusRow("长沙市", items, [items - late - missing, late, missing])]),
            Trend = [new LampPoint(new Month(2019, 10), items, 0, 0, 0), new LampPoint(new Month(2019, 11), items - late - missing, late, 0, missing)],
            Orders =
            [
                new OrderRow { Number = "〔2019〕1号", IssuedOn = new DateOnly(2019, 11, 20), Matter = "落实征地资金。", Unit = "长沙市住建委", DueOn = new DateOnly(2019, 12, 20), State = OrderStates.Open, Reply = "正在办理。" },
                new OrderRow { Number = "〔2019〕2号", IssuedOn = new DateOnly(2019, 11, 20), Matter = "统一数据口径。", Unit = "湘潭市交通局", DueOn = new DateOnly(2019, 12, 10), State = OrderStates.Closed, Reply = "已统一。" },
            ],
            OrderTable = new StatusTable(OrderStates.All, [new StatusRow("长沙市", 1, [0, 0, 1, 0]), new StatusRow("湘潭市", 1, [1, 0, 0, 0]), new StatusRow("合计", 2, [1, 0, 1, 0])]),
        };
    }

    public static Bulletin Annexed(int items) => Paper with
    {
        Progress = [.. Enumerable.Range(1, items).Select(number => new ProgressRow(
            $"T{number:00}", $"任务{number}", "湘江风光带联通工程", "长沙市住房和城乡建设局", "正常推进", "绿灯", 35,
            "完成方案征求意见三轮，正在修改完善，已报市政府常务会议审议。", "征地拆迁进度慢于计划。", "下月底前完成招标。"))],
    };

    public static byte[] Write(this Bulletin paper) => BulletinDocument.Write(paper, "长株潭一体化工作简报", "长株潭城市群一体化发展秘书处");
}
