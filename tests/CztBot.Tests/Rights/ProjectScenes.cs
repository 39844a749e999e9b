using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Projects;
using CztBot.Storage;
using CztBot.Tests.Projects;

namespace CztBot.Tests.Rights;

/// <summary>Projects of T11b, which 长沙交通 leads: one with a matter that 湘潭交通 has to settle, one that left; and what is pressed on them.</summary>
internal static class ProjectScenes
{
    public static IReadOnlyList<(string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("project.list", []),
        ("project.open", On("k-in")),
        ("project.update", [.. On("k-in"), ("planning", "线位未定。"), ("planning.city", "湘潭"), ("planning.dept", "交通局"), ("planning.action", "请确认线位。")]),
        ("project.raise", [.. On("k-in"), ("kind", "land")]),
        ("project.leave", [.. On("k-in"), ("reason", "已建成。"), ("approver", "王安和"), ("date", "2019-12-10")]),
        ("project.finish", [.. On("k-done"), ("evidence", "验收报告第3号")]),
        ("project.verify", [.. On("k-asked"), ("decision", "pass")]),
        ("project.reopen", [.. On("k-closed"), ("reason", "验收有误。")]),
        ("project.link", [.. On("k-in"), ("task", "11b、5"), ("reason", "任务5也含该路段。")]),
        ("project.return", [.. On("k-out"), ("reason", "二期开工。")]),
    ];

    /// <summary>The version is always 9 so that a scene knows it.</summary>
    public static async Task WriteAsync(Work work)
    {
        var stamp = new Stamp("yuan-jiawen", work.Actor.At);
        var one = ProjectMoves.Linked with { Id = "k-in", Version = 9, LastMatter = 1, Matters = [new ProjectMatter("land", "用地未批。", "湘潭", "交通局", "湘潭/交通", "请出具意见。", 1, stamp)] };
        await ProjectStore.SaveAsync(work, one, "导入", null);
        var done = one with { Id = "k-done", Matters = [] };
        await ProjectStore.SaveAsync(work, done, "导入", null);
        await ProjectStore.SaveAsync(work, done with { Id = "k-asked", Closing = new TrackedClosing("验收报告", stamp with { By = "chen-jingyi" }) }, "导入", null);
        await ProjectStore.SaveAsync(work, done with { Id = "k-closed", Closing = new TrackedClosing("验收报告", stamp, stamp) }, "导入", null);
        await ProjectStore.SaveAsync(work, one with { Id = "k-out", Left = new ScopeExit("已建成。", "王安和", new DateOnly(2019, 12, 2), stamp) }, "导入", null);
    }

    private static (string, string)[] On(string one) => [("project", one), ("version", "9")];
}
