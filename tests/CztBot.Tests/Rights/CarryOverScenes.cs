using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Storage;
using CztBot.Tests.CarryOvers;

namespace CztBot.Tests.Rights;

/// <summary>Carry-overs of 长沙交通 with 湘潭交通: one in the scope, one that left; and what is pressed on them.</summary>
internal static class CarryOverScenes
{
    public static IReadOnlyList<(string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("carryover.list", []),
        ("carryover.open", On("c-in")),
        ("carryover.update", [.. On("c-in"), ("status", "已完成"), ("progress", "已经验收。")]),
        ("carryover.leave", [.. On("c-in"), ("reason", "撤销立项。"), ("approver", "王安和"), ("date", "2019-12-10")]),
        ("carryover.finish", [.. On("c-in"), ("evidence", "验收报告第3号")]),
        ("carryover.verify", [.. On("c-asked"), ("decision", "pass")]),
        ("carryover.reopen", [.. On("c-closed"), ("reason", "验收有误。")]),
        ("carryover.link", [.. On("c-in"), ("task", "9"), ("reason", "由任务9接续。")]),
        ("carryover.return", [.. On("c-out"), ("reason", "恢复立项。")]),
    ];

    /// <summary>The version is always 9 so that a scene knows it.</summary>
    public static async Task WriteAsync(Work work)
    {
        var one = CarryOverMoves.One("c-in", RightsWorld.Unit, "长沙市交通局") with { Version = 9, Responsible = [new UnitRef { UnitId = "湘潭/交通", Name = "湘潭市交通局" }] };
        await CarryOverStore.SaveAsync(work, one, "导入", null);
        var stamp = new Stamp("chen-jingyi", work.Actor.At);
        await CarryOverStore.SaveAsync(work, one with { Id = "c-asked", Closing = new TrackedClosing("验收报告", stamp) }, "导入", null);
        await CarryOverStore.SaveAsync(work, one with { Id = "c-closed", Closing = new TrackedClosing("验收报告", stamp, stamp) }, "导入", null);
        await CarryOverStore.SaveAsync(work, one with { Id = "c-out", Left = new ScopeExit("撤销立项。", "王安和", new DateOnly(2019, 12, 2), new Stamp("yuan-jiawen", work.Actor.At)) }, "导入", null);
    }

    private static (string, string)[] On(string one) => [("carryover", one), ("version", "9")];
}
