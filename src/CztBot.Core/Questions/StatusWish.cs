using CztBot.Core.Reports;

namespace CztBot.Core.Questions;

/// <summary>Which items a question about states means.</summary>
/// <param name="Name">As the answer calls it, e.g. 滞后.</param>
/// <param name="Statuses">Any of these; empty when a lamp is meant.</param>
/// <param name="Troubled">Items with a problem, whatever their status.</param>
public sealed record StatusWish(string Name, IReadOnlyList<string> Statuses, Lamp Lamp = Lamp.None, bool Troubled = false)
{
    /// <summary>Everything that is not finished.</summary>
    public static StatusWish Unfinished { get; } =
        new("未完成", [.. Reports.Statuses.All.Where(status => status is not (Reports.Statuses.Done or Reports.Statuses.AlmostDone))]);

    // The first word that occurs counts, so a denial and the longer words stand first.
    private static readonly (string Word, StatusWish Wish)[] Words =
    [
        ("未完成", Unfinished),
        ("没完成", Unfinished),
        ("没有完成", Unfinished),
        ("没做完", Unfinished),
        ("没有做完", Unfinished),
        ("不正常", new("滞后", [Reports.Statuses.Behind, Reports.Statuses.FarBehind])),
        ("严重滞后", new("严重滞后", [Reports.Statuses.FarBehind])),
        ("滞后", new("滞后", [Reports.Statuses.Behind, Reports.Statuses.FarBehind])),
        ("落后", new("滞后", [Reports.Statuses.Behind, Reports.Statuses.FarBehind])),
        ("拖后腿", new("滞后", [Reports.Statuses.Behind, Reports.Statuses.FarBehind])),
        ("进度慢", new("滞后", [Reports.Statuses.Behind, Reports.Statuses.FarBehind])),
        ("红灯", new("亮红灯", [], Lamp.Red)),
        ("黄灯", new("亮黄灯", [], Lamp.Yellow)),
        ("绿灯", new("亮绿灯", [], Lamp.Green)),
        ("未启动", new("未启动", [Reports.Statuses.NotStarted])),
        ("没启动", new("未启动", [Reports.Statuses.NotStarted])),
        ("没开始", new("未启动", [Reports.Statuses.NotStarted])),
        ("前期", new("前期工作", [Reports.Statuses.Preparing])),
        ("正常", new("正常推进", [Reports.Statuses.Normal])),
        ("基本完成", new("基本完成", [Reports.Statuses.AlmostDone])),
        ("已完成", new("已完成", [Reports.Statuses.Done])),
        ("已经完成", new("已完成", [Reports.Statuses.Done])),
        ("完成了", new("已完成", [Reports.Statuses.Done, Reports.Statuses.AlmostDone])),
        ("做完", new("已完成", [Reports.Statuses.Done, Reports.Statuses.AlmostDone])),
        ("暂停", new("暂停", [Reports.Statuses.Paused])),
        ("停了", new("暂停", [Reports.Statuses.Paused])),
        ("调整", new("调整", [Reports.Statuses.Adjusted])),
        ("有问题", new("有问题", [], Troubled: true)),
        ("存在问题", new("有问题", [], Troubled: true)),
        ("有困难", new("有问题", [], Troubled: true)),
    ];

    /// <summary>The state that a sentence asks for, and the word it used; null without one.</summary>
    public static (string Word, StatusWish Wish)? In(string text) =>
        Array.Find(Words, pair => text.Contains(pair.Word, StringComparison.Ordinal)) is { Wish: not null } found ? found : null;

    /// <summary>Whether a verified report is one of these.</summary>
    public bool Fits(ProgressReport report)
    {
        if (report.Content is not { } content) return false;
        if (Troubled) return !content.NoProblem && content.Problems.Length > 0;
        return Lamp != Lamp.None ? report.Lamp == Lamp : Statuses.Contains(content.Status);
    }
}
