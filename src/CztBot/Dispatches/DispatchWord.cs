using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;

namespace CztBot.Dispatches;

/// <summary>临时调度: the list; 临时调度 交通: the form with the items that the words mean.</summary>
public sealed class AdHocWord(DispatchList list, StartAdHoc start) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) =>
        rest.Length > 0 ? start.PressAsync(turn, CardPress.Of("round.adhoc", ("items", rest)), cancellation) : ListAsync(list, turn);

    // A contact who says 临时调度 means the own unit's.
    internal static Task<Reply> ListAsync(DispatchList list, Turn turn) =>
        list.ShowAsync(turn, turn.Caller.UnitIds.Count > 0 && !turn.Caller.InSecretariat && !turn.Caller.Person.Is(Roles.Coordinator) ? DispatchList.Mine : DispatchList.Queue, 0);
}

/// <summary>会议: the list; 会议 交通: a meeting on the items that the words mean.</summary>
public sealed class MeetingWord(DispatchList list, CallMeeting call) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) =>
        rest.Length > 0 ? call.PressAsync(turn, CardPress.Of("meeting.call", ("items", rest), ("form", "meeting")), cancellation) : AdHocWord.ListAsync(list, turn);
}

/// <summary>现场: the list; 现场 交通: an on-site dispatch.</summary>
public sealed class SiteWord(DispatchList list, CallMeeting call) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) =>
        rest.Length > 0 ? call.PressAsync(turn, CardPress.Of("meeting.call", ("items", rest), ("form", "site")), cancellation) : AdHocWord.ListAsync(list, turn);
}

/// <summary>我的调度: what the own unit is asked, and the meetings that concern it.</summary>
public sealed class MyDispatches(DispatchList list) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => list.ShowAsync(turn, DispatchList.Mine, 0);
}

/// <summary>未闭环: every dispatch that ended in neither order, minutes nor 无交办事项 (R44).</summary>
public sealed class UnclosedWord(DispatchList list) : IWord
{
    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => list.ShowAsync(turn, DispatchList.Unclosed, 0);
}
