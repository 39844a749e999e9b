using CztBot.Core.Mechanisms;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Tests.Rights;

/// <summary>年度清单 of 长沙, one duty done and one open; a decomposition of 长沙交通; a coordinator's comment; and what is pressed on them.</summary>
internal static class YearlyScenes
{
    public static IReadOnlyList<(string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("yearly.list", []),
        ("yearly.open", [("entry", "2020-party-长沙")]),
        ("yearly.tick", [("entry", "2020-party-长沙"), ("version", "0"), ("date", "2019-12-12"), ("note", "市委经济工作会议报告")]),
        ("yearly.reopen", [("entry", "2020-government-长沙"), ("version", "1"), ("reason", "登记有误。")]),
        ("decomposition.open", Plan),
        ("decomposition.edit", [.. Plan, ("version", "0"), ("tasks", "路基施工；张三；2020-03-31")]),
        ("report.comment", [("item", "T10"), ("comment", "数量请补充。")]),
    ];

    private static (string, string)[] Plan => [("item", "T09"), ("unit", RightsWorld.Unit)];

    public static Task WriteAsync(Work work)
    {
        var open = new YearlyEntry { Id = "2020-government-长沙", Year = 2020, DutyId = "government", City = "长沙" };
        return YearlyStore.SaveAsync(work, open with { Version = 1, DoneOn = new(2019, 12, 12), Note = "市政府工作报告", Written = new Stamp("yuan-jiawen", work.Actor.At) }, "登记完成", open);
    }
}
