using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>A dispatch to somebody whom it concerns, as it stands when it leaves: the form to answer on, or the notice of a meeting (R13).</summary>
public sealed class DispatchMessage(StandingStore standings, DispatchStore dispatches, DispatchView view, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await dispatches.FindAsync(delivery.Subject) is not { } dispatch || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var reader = DispatchReader.Of(standing, person, clock.Now);
        if (!reader.IsOwn(dispatch)) return null;
        if (dispatch is { State: DispatchState.Open, Meeting: null }) return AnswerForm.Show(reader, dispatch, await dispatches.AnswersAsync(dispatch.Id), null, "");
        // What is over needs no invitation any more; that it was cancelled is told.
        return dispatch.State == DispatchState.Ended ? null : await view.ShowAsync(reader, dispatch, Notice(dispatch));
    }

    private static string Notice(Dispatch dispatch) => dispatch switch
    {
        { State: DispatchState.Cancelled, Meeting: null } => "这次调度已经取消，不用报送。",
        { State: DispatchState.Cancelled } => "会议已经取消，不用参加。",
        { Note.Length: > 0 } => "会议已经改期，请按新的时间和地点参加。",
        _ => "请按时参加；不能参加的，请在会前按“请假”，写明原因。",
    };
}

/// <summary>One digest of the dispatches that a person has yet to answer; dropped when all of them were answered meanwhile.</summary>
public sealed class DispatchReminder(StandingStore standings, DispatchStore dispatches, BusinessClock clock) : IOutgoing
{
    private const int Rows = 5;

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var (reader, day) = (DispatchReader.Of(standing, person, clock.Now), DateOnly.Parse(delivery.Occasion, CultureInfo.InvariantCulture));
        var owed = (await dispatches.TrackedAsync()).Where(one => one.RemindedOn == day && one.Missing.Any(reader.Caller.ReportsFor)).ToList();
        if (owed.Count == 0) return null;
        var late = owed.Count(one => one.Dispatch.IsOver(clock.Now));
        var card = new DigestCard(
            "临时调度提醒", late > 0 ? $"您有{owed.Count}次临时调度没有报送，其中{late}次已过时限，请尽快报送。" : $"您有{owed.Count}次临时调度临近时限，请按时报送。",
            [.. owed.Take(Rows).Select(one => new DispatchRow(one.Dispatch, [.. one.Missing], 0, false).Show(reader))], owed.Count > Rows ? $"另有{owed.Count - Rows}次，请看“我的调度”。" : "")
        {
            Actions = [NoticeAction.Of("我的调度", "word.say", ("text", "我的调度"))],
        };
        return card.ToReply();
    }
}
