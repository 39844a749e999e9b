using static CztBot.Core.Dispatches.DispatchMove;

namespace CztBot.Core.Dispatches;

/// <summary>Which move is open to whom in which state and form, and why not, in words.</summary>
public static class DispatchTable
{
    private static readonly Dictionary<DispatchMove, (DispatchParty Who, string Words)> Moves = new()
    {
        [Start] = (DispatchParty.Office, "开展临时调度"),
        [Call] = (DispatchParty.Office, "召集会议或现场调度"),
        [Reply] = (DispatchParty.Unit, "报送"),
        [Reschedule] = (DispatchParty.Office, "改期"),
        [Cancel] = (DispatchParty.Office, "取消调度"),
        [Attend] = (DispatchParty.Office, "登记到会情况"),
        [DispatchMove.Excuse] = (DispatchParty.Unit, "请假"),
        [DispatchMove.Minutes] = (DispatchParty.Office, "录入纪要"),
        [PassOver] = (DispatchParty.Office, "确定不作交办"),
        [Close] = (DispatchParty.Office, "收口"),
    };

    /// <summary>报送, 改期 …: a move in a sentence.</summary>
    public static string Word(DispatchMove move) => Moves[move].Words;

    /// <summary>Why a move is not open to a party, whatever the state; null where it may be.</summary>
    public static DispatchOutcome.Refused? WhyNotYours(DispatchMove move, DispatchParty party) =>
        (Moves[move].Who & party) != DispatchParty.None ? null
        : move == Reply ? new("由收到这次调度的单位联络员报送，您现在不是其中单位的联络员，不能报送。请发送“我的调度”，查看需要您报送的调度。", Right: true)
        : move == DispatchMove.Excuse ? new("由参加会议的单位联络员请假，您现在不是其中单位的联络员，不能请假。请发送“我的调度”，查看与您有关的会议。", Right: true)
        : new($"由秘书处{Word(move)}，您没有这项权限。请发送“帮助”，查看您能办理的事项。", Right: true);

    /// <summary>Why a move is not open to a party with a dispatch as it stands now; null where it is.</summary>
    public static DispatchOutcome.Refused? WhyNot(Dispatch dispatch, DispatchMove move, DispatchParty party, DateTimeOffset now) =>
        WhyNotYours(move, party) ?? (WhyNotNow(dispatch, move, now) is { } reason ? new(reason) : null);

    private static string? WhyNotNow(Dispatch dispatch, DispatchMove move, DateTimeOffset now) => (dispatch.State, move, dispatch.Meeting) switch
    {
        (DispatchState.Cancelled, Reply, _) => "这次调度已经取消，不用再报送。",
        (DispatchState.Cancelled, DispatchMove.Excuse, _) => "会议已经取消，不用参加，也不用请假。",
        (DispatchState.Cancelled, _, _) => $"这次调度已经取消，不能再{Word(move)}。需要的，请另行调度。",
        (DispatchState.Ended, Reply, _) => "这次调度已经收口，不能再修改。情况有变化的，请写入月报或与秘书处联系。",
        (DispatchState.Ended, _, _) => $"这次调度已经收口，不能再{Word(move)}。事情有反复的，请另行调度。",
        (_, Reply, not null) => "会议和现场调度不用书面报送，请按通知参加。",
        (_, Reschedule or Attend or DispatchMove.Excuse, null) => $"信息调度没有会议时间，不用{Word(move)}。",
        (_, DispatchMove.Minutes or PassOver, null) => $"信息调度没有会议纪要，不能{Word(move)}。需要交办的，请从单位的报送中拟交办单。",
        (_, Attend or DispatchMove.Minutes or Close, { } meeting) when meeting.At > now => $"会议时间还没有到，不能{Word(move)}。请在会后办理；不开的，请取消。",
        (_, DispatchMove.Excuse, { } meeting) when meeting.At <= now => "会议已经开始，不能再请假。请与秘书处联系，由秘书处登记。",
        (_, Reschedule, { } meeting) when meeting.At <= now => "会议时间已经过去，不能改期。没有开成的，请取消后另行召集。",
        _ => null,
    };
}
