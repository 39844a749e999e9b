namespace CztBot.Core.Reports;

/// <summary>The words for how an item stands (状态).</summary>
public static class Statuses
{
    public const string NotStarted = "未启动";
    public const string Preparing = "前期工作";
    public const string Normal = "正常推进";
    public const string Behind = "进度滞后";
    public const string FarBehind = "严重滞后";
    public const string AlmostDone = "基本完成";
    public const string Done = "已完成";
    public const string Paused = "暂停";
    public const string Adjusted = "调整";

    /// <summary>All of them in the order of a form.</summary>
    public static IReadOnlyList<string> All { get; } =
        [NotStarted, Preparing, Normal, Behind, FarBehind, AlmostDone, Done, Paused, Adjusted];
}
