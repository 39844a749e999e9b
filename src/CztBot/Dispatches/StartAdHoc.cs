using CztBot.Conversations;
using CztBot.Core.Dispatches;

namespace CztBot.Dispatches;

/// <summary>round.adhoc: 临时调度 by the secretariat, after a form that shows all its fields (R7–R9, R89). It never touches the monthly round.</summary>
public sealed class StartAdHoc(ItemChoice items, DispatchForms forms, DispatchStart start, DispatchTerms terms) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var party = DispatchReader.Of(turn).Office;
        if (DispatchTable.WhyNotYours(DispatchMove.Start, party) is { } right) return Reply.Say(right.Reason);
        if (!press.Has("items", "shown")) return DispatchForms.Items(press, "round.adhoc", "");
        if (DispatchFields.Fault(press) is { } tooLong) return Reply.Say(tooLong);
        if (await start.TwiceAsync(turn, press) is { } twice) return twice;
        var (chosen, fresh, fault) = await items.ReadAsync(turn, press);
        if (chosen is null) return DispatchForms.Items(press, "round.adhoc", fault);
        if (press.Text("form") is "meeting" or "site") return DispatchForms.Meeting(turn, press, chosen, "");
        if (fresh) return forms.AdHoc(turn, press, chosen, press.Has("shown") ? "事项有变动，请核对后再发出。" : "");
        var (others, wrong) = DispatchUnits.Read(turn.Standing, press.Clean("units"));
        if (wrong.Length > 0) return forms.AdHoc(turn, press, chosen, wrong);
        var typed = press.Date("due");
        var due = DispatchDates.Due(typed, turn.Today, turn.Standing.Days, terms);
        return DispatchRules.Start(start.Draft(turn, press, chosen, others) with { DueOn = due }, party, turn.Actor.At) switch
        {
            DispatchOutcome.Refused refused => forms.AdHoc(turn, press, chosen, refused.Reason),
            DispatchOutcome.Moved moved => await start.RunAsync(turn, press, moved, $"已发出，通知{moved.Dispatch.UnitIds.Count()}家单位。{(typed is not null && typed != due ? $"报送时限遇休息日，顺延至{DispatchView.Day(due)}。" : "")}", cancellation),
            _ => forms.AdHoc(turn, press, chosen, "刚刚有更新，没有发出，请核对后再发出。"),
        };
    }
}

/// <summary>meeting.call: 会议 or 现场调度 with time, place, host and those who take part (R11).</summary>
public sealed class CallMeeting(ItemChoice items, DispatchStart start) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var party = DispatchReader.Of(turn).Office;
        if (DispatchTable.WhyNotYours(DispatchMove.Call, party) is { } right) return Reply.Say(right.Reason);
        if (!press.Has("items", "shown")) return DispatchForms.Items(press, "meeting.call", "");
        if (DispatchFields.Fault(press) is { } tooLong) return Reply.Say(tooLong);
        if (await start.TwiceAsync(turn, press) is { } twice) return twice;
        var (chosen, fresh, fault) = await items.ReadAsync(turn, press);
        if (chosen is null) return DispatchForms.Items(press, "meeting.call", fault);
        if (fresh) return DispatchForms.Meeting(turn, press, chosen, press.Has("shown") ? "事项有变动，请核对后再发出。" : "");
        var (others, wrong) = DispatchUnits.Read(turn.Standing, press.Clean("units"));
        if (wrong.Length > 0) return DispatchForms.Meeting(turn, press, chosen, wrong);
        if (MeetingTime.At(press.Date("date"), press.Clean("time"), turn.Actor.At.Offset) is not { } at)
            return DispatchForms.Meeting(turn, press, chosen, "请填写会议日期和时间，时间写成 15:00。");
        var host = press.Clean("host");
        if (host.Length > 0 && turn.Standing.Person(host)?.Is(Core.Members.Roles.Leader) is not true) return DispatchForms.Meeting(turn, press, chosen, "所选的主持领导已不在名册中，请重新选择。");
        var draft = start.Draft(turn, press, chosen, others) with
        {
            Form = press.Text("form") == "site" ? DispatchForm.Site : DispatchForm.Meeting,
            DueOn = DateOnly.FromDateTime(at.DateTime),
            Meeting = new DispatchMeeting(at, press.Clean("place"), host.Length > 0 ? host : null, press.Ticked("held")),
        };
        return DispatchRules.Start(draft, party, turn.Actor.At) switch
        {
            DispatchOutcome.Refused refused => DispatchForms.Meeting(turn, press, chosen, refused.Reason),
            DispatchOutcome.Moved moved => await start.RunAsync(turn, press, moved, moved.Dispatch.Meeting!.Held ? "已补录，没有发通知。请登记到会情况，录入纪要或交办。" : $"已发出通知，参加单位{moved.Dispatch.UnitIds.Count()}家。", cancellation),
            _ => DispatchForms.Meeting(turn, press, chosen, "刚刚有更新，没有发出，请核对后再发出。"),
        };
    }
}
