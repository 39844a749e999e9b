using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Dispatches;

namespace CztBot.Dispatches;

/// <summary>meeting.move: 改期 with the reason; those concerned are told and nobody else (R13).</summary>
public sealed class MoveMeeting(DispatchBook book) : IVerb
{
    private static readonly DispatchFields Form = new(
        "改期", "meeting.move",
        (dispatch, press) =>
        [
            AskField.Date("date", "会议日期", press.Text("date") ?? dispatch.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            AskField.Line("time", "会议时间（如 15:00）", press.Text("time") ?? dispatch.Meeting!.At.ToString("HH:mm", CultureInfo.InvariantCulture)),
            AskField.Line("place", "地点", press.Text("place") ?? dispatch.Meeting!.Place),
            AskField.Text("reason", "改期原因（有关单位会看到）", press.Text("reason")),
        ],
        ("改期并通知", "decision", "move"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, DispatchMove.Reschedule, Form,
        (dispatch, seen, party) => DispatchRules.Reschedule(dispatch, seen, party, MeetingTime.At(press.Date("date"), press.Clean("time"), turn.Actor.At.Offset), press.Clean("place"), press.Clean("reason"), turn.Actor),
        cancellation);
}

/// <summary>dispatch.cancel: 取消 with the reason; nobody owes anything any more (R13).</summary>
public sealed class CancelDispatch(DispatchBook book) : IVerb
{
    private static readonly DispatchFields Form = new(
        "取消", "dispatch.cancel", (_, press) => [AskField.Text("reason", "取消原因（有关单位会看到）", press.Text("reason"))], ("取消并通知", "decision", "cancel"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, DispatchMove.Cancel, Form, (dispatch, seen, party) => DispatchRules.Cancel(dispatch, seen, party, press.Clean("reason"), turn.Actor.At), cancellation);
}

/// <summary>meeting.attend: 请假 and 列席 by unit after the meeting, filled with who had asked off; everybody else was there (R11).</summary>
public sealed class RecordAttendance(DispatchBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var form = new DispatchFields(
            "登记到会", "meeting.attend",
            (dispatch, typed) =>
            [
                AskField.Many("absent", "请假的单位（没有的不选）", typed.Text("absent") ?? string.Join(',', dispatch.Attendance?.Absent ?? dispatch.Excuses.Select(one => one.UnitId)), Units(turn, dispatch)),
                AskField.Many("observing", "列席的单位（没有的不选）", typed.Text("observing") ?? string.Join(',', dispatch.Attendance?.Observing ?? []), Units(turn, dispatch)),
            ],
            ("登记，其余单位为出席", "decision", "attend"));
        return book.MoveAsync(
            turn, press, DispatchMove.Attend, form,
            (dispatch, seen, party) => DispatchRules.Attend(dispatch, seen, party, press.Choices("absent"), press.Choices("observing"), turn.Actor), cancellation);
    }

    private static IEnumerable<(string, string)> Units(Turn turn, Dispatch dispatch) => dispatch.UnitIds.Select(unit => (turn.Standing.UnitName(unit), unit));
}
