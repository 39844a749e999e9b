using CztBot.Conversations;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>supervision.rectify: 整改结果 by the supervised unit, with an optional attachment as a link or a document's number (R66).</summary>
public sealed class RectifySupervision(SupervisionBook book) : IVerb
{
    private static readonly SupervisionFields Form = new(
        "报整改结果", "supervision.rectify",
        (_, press) => [AskField.Text("result", "整改结果", press.Text("result")), AskField.Line("attachment", "附件（选填：资料链接或文号）", press.Text("attachment"))],
        ("报送", "decision", "rectify"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, SupervisionMove.Rectify, Form,
        (one, seen, party) => SupervisionRules.Rectify(one, seen, party, press.Clean("result"), press.Clean("attachment"), turn.Actor), cancellation);
}

/// <summary>supervision.verify: 核实整改 by the team or the secretariat, never by the unit itself (R66).</summary>
public sealed class VerifySupervision(SupervisionBook book) : IVerb
{
    private static readonly SupervisionFields Form = new(
        "核实整改", "supervision.verify",
        (one, press) => [AskField.Text("result", $"核实结果，或者还需整改的内容。单位报送：{one.Rectification?.Text}", press.Text("result"))],
        ("整改到位，办结", "decision", "pass"), ("继续整改", "decision", "fail"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, SupervisionMove.Verify, Form,
        (one, seen, party) => SupervisionRules.Verify(one, seen, party, Decision(press), press.Clean("result"), turn.Actor), cancellation);

    private static bool? Decision(CardPress press) => press.Text("decision") switch { "pass" => true, "fail" => false, _ => null };
}
