using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Tests.Rights;

/// <summary>Dispatches that ask 长沙交通 about T11b: one under way and answered, a meeting to come, one that was held with minutes; and what is pressed on them.</summary>
internal static class DispatchScenes
{
    private static readonly (string, string)[] Chosen = [("items", "T11b"), ("shown", "T11b"), ("words", "11b"), ("content", "请报送最新进展。"), ("request", "r-dispatch")];

    public static IReadOnlyList<(string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("round.adhoc", [.. Chosen, ("due", "2019-12-20"), ("form", "information")]),
        ("meeting.call", [.. Chosen, ("date", "2019-12-20"), ("time", "15:00"), ("place", "第一会议室")]),
        ("meeting.move", [.. On("m-coming"), ("date", "2019-12-23"), ("time", "15:00"), ("place", "第一会议室"), ("reason", "时间冲突。")]),
        ("meeting.excuse", [.. On("m-coming"), ("reason", "当日出差。"), ("instead", "副局长")]),
        ("meeting.attend", [.. On("m-held"), ("absent", "长沙/交通")]),
        ("dispatch.open", On("d-open")),
        ("dispatch.list", []),
        ("dispatch.units", On("d-open")),
        ("dispatch.answer", [("item", $"d-open|{RightsWorld.Unit}")]),
        ("dispatch.form", On("d-open")),
        ("dispatch.reply", [.. On("d-open"), ("seen", "1"), ("text.0", "方案已会签。")]),
        ("dispatch.copy", On("d-open")),
        ("dispatch.cancel", [.. On("m-coming"), ("reason", "事项取消。")]),
        ("dispatch.close", [.. On("d-open"), ("reason", "单位已自行解决。"), ("ending", "nothing")]),
        ("minutes.add", [.. On("m-held"), ("text", "请长沙市住建委尽快会签。")]),
        ("minutes.list", On("m-held")),
        ("minutes.item", [.. On("m-held"), ("proposal", "p1.1")]),
        ("minutes.skip", [.. On("m-held"), ("proposal", "p1.1")]),
    ];

    /// <summary>The version is always 9 so that a scene knows it.</summary>
    public static async Task WriteAsync(Work work)
    {
        var stamp = new Stamp("yuan-jiawen", work.Actor.At);
        var open = new Dispatch
        {
            Id = "d-open", Request = "d-open", Version = 9, Number = new DispatchNumber(2019, await DispatchStore.NextAsync(work, 2019)), Words = "11b", Content = "请报送接线方案。", DueOn = new DateOnly(2019, 12, 18),
            Targets = [new DispatchTarget("T11b", RightsWorld.Unit)], Started = stamp,
        };
        await DispatchStore.SaveAsync(work, open, "临时调度", null);
        await DispatchStore.AnswerAsync(work, new DispatchAnswer { DispatchId = "d-open", UnitId = RightsWorld.Unit, Texts = [new AnswerText("T11b", "正在会签。")], Given = stamp }, null);
        await SaveAsync("m-coming", work.Actor.At.AddDays(4));
        await SaveAsync("m-held", work.Actor.At.AddDays(-3));
        await MinutesStore.AddAsync(work, "m-held", "请长沙市住建委于12月30日前会签方案。", 1000);

        async Task SaveAsync(string id, DateTimeOffset at) => await DispatchStore.SaveAsync(
            work,
            open with
            {
                Id = id,
                Request = id,
                Number = new DispatchNumber(2019, await DispatchStore.NextAsync(work, 2019)),
                Form = DispatchForm.Meeting,
                DueOn = DateOnly.FromDateTime(at.DateTime),
                Meeting = new DispatchMeeting(at, "第一会议室", null),
            },
            "会议调度", null);
    }

    private static (string, string)[] On(string one) => [("dispatch", one), ("version", "9")];
}
