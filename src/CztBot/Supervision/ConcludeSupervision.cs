using CztBot.Conversations;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>supervision.conclude: 签发 by the head; the report goes to the main leaders personally, and 整改 begins (R65, R66).</summary>
public sealed class ConcludeSupervision(SupervisionBook book) : IVerb
{
    private static readonly SupervisionFields Form = new("签发督查报告，签发后报三市主要领导", "supervision.conclude", (_, _) => [], ("签发并报送", "decision", "sign"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, SupervisionMove.Conclude, Form, (one, seen, party) => SupervisionRules.Conclude(one, seen, party, turn.Actor), cancellation);
}

/// <summary>supervision.withdraw: 撤销, with the reason, until the report is signed.</summary>
public sealed class WithdrawSupervision(SupervisionBook book) : IVerb
{
    private static readonly SupervisionFields Form = new(
        "撤销督查", "supervision.withdraw", (_, press) => [AskField.Text("reason", "撤销理由", press.Text("reason"))], ("撤销督查", "decision", "withdraw"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, SupervisionMove.Withdraw, Form, (one, seen, party) => SupervisionRules.Withdraw(one, seen, party, press.Clean("reason")), cancellation);
}

/// <summary>supervision.pass: the head records that the unit did not confirm in time, with the reason; the report goes on without it (R65).</summary>
public sealed class PassSupervision(SupervisionBook book) : IVerb
{
    private static readonly SupervisionFields Form = new(
        "记录单位没有确认", "supervision.pass", (_, press) => [AskField.Text("reason", "理由（怎样催过、为什么不再等，写入报告）", press.Text("reason"))], ("记录", "decision", "pass"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, SupervisionMove.Pass, Form, (one, seen, party) => SupervisionRules.Pass(one, seen, party, press.Clean("reason"), turn.Actor), cancellation);
}
