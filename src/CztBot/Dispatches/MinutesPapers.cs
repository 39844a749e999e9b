using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Papers.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>纪要 as a file: for the secretariat and whoever presided (R11).</summary>
public sealed class MinutesPapers(DispatchStore dispatches, MinutesStore minutes) : IThingPapers
{
    public const string Kind = "minutes";

    public PaperWords Words => new("纪要", "发送“会议”或“我的调度”，打开这次会议");

    /// <summary>Whoever entered the minutes or presided has them; the units get orders.</summary>
    public static bool MayHave(Caller caller, Dispatch meeting) => caller.InSecretariat || meeting.Meeting?.HostId == caller.Person.Id;

    public async Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (await dispatches.FindAsync(id) is not { Meeting: not null } meeting || !MayHave(turn.Caller, meeting))
            return (null, "纪要由秘书处和主持会议的领导下载，您没有这项权限，或者没有这次会议。请发送“我的调度”，查看与您有关的调度。");
        if (await minutes.PartsAsync(meeting.Id) is not { Count: > 0 } parts) return (null, "这次会议还没有录入纪要，没有文件。请先录入纪要。");
        return (new ThingPaper($"{DispatchWords.Name(meeting)}纪要", () => Task.FromResult(MinutesDocument.Write(meeting, parts, turn.Standing)), NoticeAction.Of("返回", "dispatch.open", ("dispatch", meeting.Id))), "");
    }
}
