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

    public static Bulletin Annexed(int items) => Paper with
    {
        Progress = [.. Enumerable.Range(1, items).Select(number => new ProgressRow(
            $"T{number:00}", $"任务{number}", "湘江风光带联通工程", "长沙市住房和城乡建设局", "正常推进", "绿灯", 35,
            "完成方案征求意见三轮，正在修改完善，已报市政府常务会议审议。", "征地拆迁进度慢于计划。", "下月底前完成招标。"))],
    };

    public static byte[] Write(this Bulletin paper) => BulletinDocument.Write(paper, "长株潭一体化工作简报", "长株潭城市群一体化发展秘书处");
}
