using static CztBot.Core.Supervision.SupervisionMove;
using static CztBot.Core.Supervision.SupervisionState;

namespace CztBot.Core.Supervision;

/// <summary>Which move is open to whom in which state, and why not, in words.</summary>
public static class SupervisionTable
{
    private static readonly Dictionary<SupervisionState, SupervisionMove[]> Allowed = new()
    {
        [SupervisionState.Open] = [Record, Send, Withdraw],
        [Confirming] = [Record, Confirm, View, Withdraw, Pass],
        [Confirmed] = [Record, Conclude, Withdraw],
        [Rectifying] = [Rectify],
        [Rectified] = [Rectify, Verify],
        [Closed] = [],
        [Declined] = [],
        [Withdrawn] = [],
    };

    private static readonly Dictionary<SupervisionMove, (SupervisionParty Who, string Words)> Moves = new()
    {
        [SupervisionMove.Open] = (SupervisionParty.Head, "开展督查"),
        [Decline] = (SupervisionParty.Head, "决定暂不督查"),
        [Record] = (SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team, "填写督查记录"),
        [Send] = (SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team, "送双方确认"),
        [Confirm] = (SupervisionParty.Unit | SupervisionParty.Team, "确认"),
        [View] = (SupervisionParty.Unit, "提出单位意见"),
        [Conclude] = (SupervisionParty.Head, "签发督查报告"),
        [Rectify] = (SupervisionParty.Unit, "报整改结果"),
        [Verify] = (SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team, "核实整改"),
        [Withdraw] = (SupervisionParty.Head, "撤销督查"),
        [Pass] = (SupervisionParty.Head, "记录单位没有确认"),
    };

    public static bool Allows(SupervisionState state, SupervisionMove move) => Allowed[state].Contains(move);

    /// <summary>开展督查, 确认 …: a move in a sentence.</summary>
    public static string Word(SupervisionMove move) => Moves[move].Words;

    /// <summary>Why a move is not open to a party, whatever the state; null where it may be.</summary>
    public static SupervisionOutcome.Refused? WhyNotYours(SupervisionMove move, SupervisionParty party)
    {
        // Whoever belongs to the supervised unit has no other part in it, whatever else they are (R64, R66).
        if (party.HasFlag(SupervisionParty.Unit) && !Moves[move].Who.HasFlag(SupervisionParty.Unit))
            return new($"被督查单位不能主导对本单位的督查，不能{Word(move)}。请由秘书处其他人员或督查组办理。", Right: true);
        return (Moves[move].Who & party) == SupervisionParty.None ? new(NotYours(move), Right: true) : null;
    }

    /// <summary>Why a move is not open to a party in a state; null where it is.</summary>
    public static SupervisionOutcome.Refused? WhyNot(SupervisionState state, SupervisionMove move, SupervisionParty party) =>
        WhyNotYours(move, party) ?? (Allows(state, move) ? null : new(NotNow(state, move)));

    private static string NotYours(SupervisionMove move) => Moves[move].Who switch
    {
        SupervisionParty.Unit => $"由被督查单位的联络员{Word(move)}，您现在不是该单位的联络员，不能办理。请发送“我的督查”，查看与您有关的督查。",
        SupervisionParty.Head => $"由秘书处负责人{Word(move)}，您没有这项权限。请发送“帮助”，查看您能办理的事项。",
        SupervisionParty.Unit | SupervisionParty.Team => $"督查报告由被督查单位和督查组双方{Word(move)}，您不是其中一方，不能办理。请发送“帮助”，查看您能办理的事项。",
        _ => $"由秘书处或督查组{Word(move)}，您没有这项权限。请发送“帮助”，查看您能办理的事项。",
    };

    private static string NotNow(SupervisionState state, SupervisionMove move) => (state, move) switch
    {
        (Closed, _) => $"这次督查已经办结，不能再{Word(move)}。事情有反复的，请由秘书处负责人另行开展督查。",
        (Declined, _) => $"秘书处负责人已决定暂不督查，不能{Word(move)}。需要督查的，请由秘书处负责人重新开展。",
        (Withdrawn, _) => $"这次督查已经撤销，不能再{Word(move)}。请发送“督查”或“我的督查”，查看现有的督查。",
        (_, SupervisionMove.Open) => "这份交办单正在督查，不能重复开展。请在已有的督查中办理。",
        (_, Decline) => "这份交办单已经在督查，不能改为暂不督查。确需停止的，请由秘书处负责人撤销督查。",
        (Rectifying or Rectified, Record or Send or Confirm or View or Conclude or Pass) => $"督查报告已经签发，不能再{Word(move)}。请按报告的意见整改和核实。",
        (Rectifying or Rectified, Withdraw) => "督查报告已经签发报送，不能撤销督查。请按期整改、核实后办结。",
        (Rectifying, Verify) => "单位还没有报整改结果，不能核实整改。请等单位报送后再核实。",
        (_, Rectify or Verify) => $"督查报告还没有签发，不能{Word(move)}。请等秘书处负责人签发。",
        (SupervisionState.Open, Confirm or View) => $"督查报告初稿还没有送来，不能{Word(move)}。请等督查组送双方确认。",
        (SupervisionState.Open, _) => $"督查报告初稿还没有经双方确认，不能{Word(move)}。请先填写督查记录，再送双方确认。",
        (Confirming, Send) => "督查报告初稿已经送双方确认，不能重复送。请等双方确认；需要修改的，请修改督查记录后再送。",
        (Confirming, _) => $"督查报告初稿还没有经双方确认，不能{Word(move)}。请等双方确认。",
        _ => $"双方都已经确认，不能再{Word(move)}。请等秘书处负责人签发；需要修改的，请由督查组修改督查记录后重新确认。",
    };
}
