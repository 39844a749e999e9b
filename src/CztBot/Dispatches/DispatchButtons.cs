using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Supplements;

namespace CztBot.Dispatches;

/// <summary>The buttons of a dispatch's card: what the rules leave open to the reader, the way back last, six at most.</summary>
internal static class DispatchButtons
{
    private const int Most = 5;

    public static IEnumerable<NoticeAction> Of(DispatchReader reader, Dispatch dispatch, IReadOnlyList<DispatchAnswer> answers, int orders, bool minutes) =>
        Open(reader, dispatch, answers, orders, minutes).Take(Most).Append(Back(reader));

    /// <summary>The list that the reader came from.</summary>
    public static NoticeAction Back(DispatchReader reader) => reader.Caller.InSecretariat
        ? NoticeAction.Of("返回调度列表", "word.say", ("text", "临时调度")) : NoticeAction.Of("我的调度", "word.say", ("text", "我的调度"));

    private static IEnumerable<NoticeAction> Open(DispatchReader reader, Dispatch dispatch, IReadOnlyList<DispatchAnswer> answers, int orders, bool minutes)
    {
        var party = reader.PartyOf(dispatch);
        bool May(DispatchMove move) => DispatchTable.WhyNot(dispatch, move, party, reader.Now) is null;
        NoticeAction To(string title, string verb) => NoticeAction.Of(title, verb, ("dispatch", dispatch.Id), ("version", $"{dispatch.Version}"));
        var own = reader.Units(dispatch).ToList();
        var answered = own.Exists(unit => answers.Any(answer => answer.UnitId == unit));
        if (own.Count > 0 && May(DispatchMove.Reply)) yield return To(answered ? "修改报送" : "填写报送", "dispatch.form");
        if (own.Count > 0 && May(DispatchMove.Excuse)) yield return To(dispatch.Excuses.Any(one => own.Contains(one.UnitId)) ? "修改请假" : "请假", "meeting.excuse");
        if (answered) yield return To("带入月报", "dispatch.copy");
        if (dispatch.Meeting is null && dispatch.UnitIds.Any(reader.Caller.Oversees)) yield return To("报送情况", "dispatch.units");
        if (minutes && !reader.Caller.InSecretariat && MinutesPapers.MayHave(reader.Caller, dispatch)) yield return ThingPaperRegistration.Button(MinutesPapers.Kind, dispatch.Id, "纪要文件");
        if (!reader.Caller.InSecretariat) yield break;
        if (May(DispatchMove.Attend)) yield return To(dispatch.Attendance is null ? "登记到会" : "更正到会", "meeting.attend");
        if (May(DispatchMove.Reschedule)) yield return To("改期", "meeting.move");
        if (minutes) yield return To("纪要拟办事项", "minutes.list");
        else if (May(DispatchMove.Minutes)) yield return To("录入纪要", "minutes.add");
        // An end by orders that were all withdrawn since is none.
        var lapsed = dispatch.End?.Kind == DispatchEnding.Orders && orders == 0;
        if (lapsed || (dispatch.State == DispatchState.Open && (dispatch.Meeting is null || May(DispatchMove.Close)))) yield return NoticeAction.Of("交办", "order.new", ("dispatch", dispatch.Id));
        if (lapsed || May(DispatchMove.Close)) yield return To("收口", "dispatch.close");
        if (May(DispatchMove.Cancel)) yield return To("取消", "dispatch.cancel");
        if (minutes) yield return ThingPaperRegistration.Button(MinutesPapers.Kind, dispatch.Id, "纪要文件");
        // Where it has no room, the word 增刊 does it.
        if (SupplementCompiler.WhyNot(dispatch, reader.Now) is null) yield return NoticeAction.Of("编增刊", "supplement.new", ("dispatch", dispatch.Id));
    }
}
