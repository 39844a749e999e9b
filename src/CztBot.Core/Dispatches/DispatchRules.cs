using CztBot.Core.Orders;

namespace CztBot.Core.Dispatches;

/// <summary>The moves of a dispatch (R7–R15, R44): each is checked here, whatever card was pressed.</summary>
public static class DispatchRules
{
    /// <summary>临时调度 or a meeting, under a number that was counted in the same transaction.</summary>
    public static DispatchOutcome Start(Dispatch dispatch, DispatchParty party, DateTimeOffset now)
    {
        if (DispatchTable.WhyNotYours(dispatch.Meeting is null ? DispatchMove.Start : DispatchMove.Call, party) is { } refused) return refused;
        if (dispatch.Targets.Count == 0) return new DispatchOutcome.Refused(DispatchTargets.Nobody(dispatch.Unreached));
        if (dispatch.Content.Length == 0) return new DispatchOutcome.Refused(dispatch.Meeting is null ? "请填写报送要求。" : "请填写会议议题。");
        if (dispatch.Meeting is { } meeting && MeetingFault(meeting, now) is { } wrong) return new DispatchOutcome.Refused(wrong);
        return dispatch.Meeting is null && DispatchDates.DueFault(dispatch.DueOn, DateOnly.FromDateTime(now.DateTime)) is { } fault
            ? new DispatchOutcome.Refused(fault)
            : new DispatchOutcome.Moved(dispatch, DispatchWords.Form(dispatch.Form));
    }

    /// <summary>改期: another time or place, with the reason, and whoever had asked off is asked anew; only those concerned are told (R13).</summary>
    public static DispatchOutcome Reschedule(Dispatch dispatch, int seen, DispatchParty party, DateTimeOffset? at, string place, string reason, Actor actor)
    {
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Reschedule, party, actor.At) is { } refused) return refused;
        if (at is not { } time) return new DispatchOutcome.Refused("请填写会议日期和时间，时间写成 15:00。");
        var meeting = dispatch.Meeting! with { At = time, Place = place };
        if (MeetingFault(meeting, actor.At) is { } fault) return new DispatchOutcome.Refused(fault);
        if (meeting == dispatch.Meeting) return new DispatchOutcome.Refused("时间和地点都没有变化，没有改期。请修改后再提交，或者返回。");
        if (reason.Length == 0) return new DispatchOutcome.Refused("请填写改期原因。");
        return Moved(dispatch, seen, dispatch with { Meeting = meeting, DueOn = DateOnly.FromDateTime(time.DateTime), Note = reason, Excuses = [] }, "改期");
    }

    /// <summary>取消 with the reason: nobody owes anything any more (R13).</summary>
    public static DispatchOutcome Cancel(Dispatch dispatch, int seen, DispatchParty party, string reason, DateTimeOffset now) =>
        DispatchTable.WhyNot(dispatch, DispatchMove.Cancel, party, now) is { } refused ? refused
        : reason.Length == 0 ? new DispatchOutcome.Refused("请填写取消原因，有关单位会看到。")
        : Moved(dispatch, seen, dispatch with { State = DispatchState.Cancelled, Note = reason }, "取消");

    /// <summary>请假 before the meeting, with the reason and, if wished, who comes instead (R11); asked again, it replaces what was said.</summary>
    /// <param name="own">The units of the meeting that the person reports for.</param>
    /// <param name="units">Those that ask off.</param>
    public static DispatchOutcome Excuse(Dispatch dispatch, DispatchParty party, IReadOnlyList<string> own, IReadOnlyList<string> units, string reason, string instead, Actor actor)
    {
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Excuse, party, actor.At) is { } refused) return refused;
        if (units.Count == 0) return new DispatchOutcome.Refused("请选择请假的单位。");
        if (units.Except(own).Any()) return new DispatchOutcome.Refused("只能为本单位请假，请重新选择。");
        if (reason.Length == 0) return new DispatchOutcome.Refused("请填写请假原因。");
        var given = new Stamp(actor.PersonId, actor.At);
        return Moved(dispatch, dispatch.Version, dispatch with { Excuses = [.. dispatch.Excuses.Where(one => !units.Contains(one.UnitId)), .. units.Select(unit => new Excuse(unit, reason, instead, given))] }, "请假");
    }

    /// <summary>出席, 请假, 列席 by unit, after the meeting (R11); what was recorded wrongly is recorded anew.</summary>
    public static DispatchOutcome Attend(Dispatch dispatch, int seen, DispatchParty party, IReadOnlyList<string> absent, IReadOnlyList<string> observing, Actor actor)
    {
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Attend, party, actor.At) is { } refused) return refused;
        if (absent.Intersect(observing).Any()) return new DispatchOutcome.Refused("同一单位不能既请假又列席，请只选一处。");
        if (absent.Concat(observing).Except(dispatch.UnitIds).Any()) return new DispatchOutcome.Refused("所选的单位不在参加单位中，请重新选择。");
        return Moved(dispatch, seen, dispatch with { Attendance = new Attendance(absent, observing, new Stamp(actor.PersonId, actor.At)) }, "登记到会");
    }

    /// <summary>A proposal of the minutes is not handed over (R54).</summary>
    public static DispatchOutcome PassOver(Dispatch dispatch, int seen, DispatchParty party, string proposal, DateTimeOffset now) =>
        DispatchTable.WhyNot(dispatch, DispatchMove.PassOver, party, now) is { } refused ? refused
        : dispatch.PassedOver.Contains(proposal) ? new DispatchOutcome.Refused("这一项已经记为不作交办。")
        : Moved(dispatch, seen, dispatch with { PassedOver = [.. dispatch.PassedOver, proposal] }, "不作交办");

    /// <summary>收口 with a recorded end (R44).</summary>
    /// <param name="ending">Null where nobody chose.</param>
    /// <param name="orders">How many orders were issued from it and stand.</param>
    /// <param name="minutes">Whether minutes are there.</param>
    public static DispatchOutcome Close(Dispatch dispatch, int seen, DispatchParty party, DispatchEnding? ending, string reason, int orders, bool minutes, Actor actor)
    {
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Close, party, actor.At) is { } refused) return refused;
        var fault = ending switch
        {
            null => "请选择怎样收口：已交办、形成纪要，或者无交办事项。",
            DispatchEnding.Orders when orders == 0 => "还没有从这次调度签发交办单，不能按“已交办”收口。请先交办，或者按“无交办事项”写明理由。",
            DispatchEnding.Minutes when !minutes => "还没有录入纪要，不能按“形成纪要”收口。请先录入纪要。",
            DispatchEnding.Nothing when orders > 0 => $"已从这次调度签发{orders}份交办单，请按“已交办”收口。",
            DispatchEnding.Nothing when reason.Length == 0 => "请填写无交办事项的理由。",
            _ => null,
        };
        return fault is not null ? new DispatchOutcome.Refused(fault)
            : Moved(dispatch, seen, dispatch with { State = DispatchState.Ended, End = new DispatchEnd(ending!.Value, ending == DispatchEnding.Nothing ? reason : "", new Stamp(actor.PersonId, actor.At)) }, "收口");
    }

    /// <summary>未闭环: its time is over, and it led to no order, no minutes and no 无交办事项 (R44).</summary>
    /// <param name="orders">Orders of it that stand: one that was withdrawn is none.</param>
    public static bool IsUnclosed(Dispatch dispatch, int orders, bool minutes, DateTimeOffset now) => dispatch.State switch
    {
        DispatchState.Cancelled => false,
        DispatchState.Ended => dispatch.End!.Kind == DispatchEnding.Orders && orders == 0,
        _ => dispatch.IsOver(now) && orders == 0 && !minutes,
    };

    private static string? MeetingFault(DispatchMeeting meeting, DateTimeOffset now) =>
        meeting.Place.Length == 0 ? "请填写会议地点。"
        : meeting.Held ? meeting.At > now ? "会议时间还没有到，不能补录。请不要勾选“补录”。"
            : meeting.At < now.AddDays(-DispatchDates.MostDays) ? $"会议时间{meeting.At:yyyy年M月d日}太早，请核对年份。" : null
        : meeting.At <= now ? $"会议时间{meeting.At:yyyy年M月d日HH:mm}已经过去，请改为以后的时间；已经开过的，请勾选“补录”。"
        : meeting.At > now.AddDays(DispatchDates.MostDays) ? $"会议时间{meeting.At:yyyy年M月d日}太远，请核对年份。"
        : null;

    private static DispatchOutcome Moved(Dispatch before, int seen, Dispatch after, string action) =>
        seen != before.Version ? new DispatchOutcome.Stale() : new DispatchOutcome.Moved(after with { Version = before.Version + 1 }, action);
}
