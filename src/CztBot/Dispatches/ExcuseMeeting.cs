using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>meeting.excuse: a unit asks off before the meeting, with the reason and who comes instead (R11).</summary>
public sealed class ExcuseMeeting(Database database, DispatchDesk desk, DispatchView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        var reader = DispatchReader.Of(turn);
        if (DispatchTable.WhyNot(dispatch, DispatchMove.Excuse, reader.PartyOf(dispatch), turn.Actor.At) is { } refused)
            return refused.Right ? Reply.Say(refused.Reason) : await view.ShowAsync(turn, dispatch, refused.Reason);
        List<string> own = [.. reader.Units(dispatch)];
        var form = Form(turn, own);
        if (!DispatchFields.Filled(press)) return form.Show(dispatch, press, "");
        if (DispatchFields.Fault(press) is { } fault) return Reply.Say(fault);
        var outcome = DispatchRules.Excuse(dispatch, reader.PartyOf(dispatch), own, own.Count > 1 ? press.Choices("units") : own, press.Clean("reason"), press.Clean("instead"), turn.Actor);
        if (outcome is DispatchOutcome.Refused why) return form.Show(dispatch, press, why.Reason);
        if (outcome is DispatchOutcome.Moved moved && await database.WriteAsync(turn.Actor, work => DispatchStore.SaveAsync(work, moved.Dispatch, moved.Action, dispatch), cancellation))
            return await view.ShowAsync(turn, moved.Dispatch, "已请假，秘书处可以看到。会议开始前可以修改；改期后需要重新请假。");
        // Whoever was quicker may have moved or cancelled it.
        var (now, none) = await desk.OpenAsync(turn, press);
        if (now is null) return none!;
        return DispatchTable.WhyNot(now, DispatchMove.Excuse, reader.PartyOf(now), turn.Actor.At) is { } closed
            ? await view.ShowAsync(turn, now, closed.Reason) : form.Show(now, press, "会议刚刚有更新，没有请假。您填写的内容还在，请核对后再提交。");
    }

    private static DispatchFields Form(Turn turn, List<string> own) => new(
        "请假", "meeting.excuse",
        (dispatch, press) =>
        [
            .. own.Count > 1 ? [AskField.Many("units", "请假的单位", press.Text("units") ?? string.Join(',', own), own.Select(unit => (turn.Standing.UnitName(unit), unit)))] : Array.Empty<AskField>(),
            AskField.Text("reason", "请假原因（秘书处会看到）", press.Text("reason") ?? dispatch.Excuses.FirstOrDefault(one => own.Contains(one.UnitId))?.Reason),
            AskField.Line("instead", "由谁参加（姓名和职务，没有的不填）", press.Text("instead") ?? dispatch.Excuses.FirstOrDefault(one => own.Contains(one.UnitId))?.Instead),
        ],
        ("请假", "decision", "excuse"));
}
