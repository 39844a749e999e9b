using CztBot.Conversations;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>supervision.confirm: by the supervised unit, with its view where it has one, and by the team (R65).</summary>
public sealed class ConfirmSupervision(SupervisionBook book) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var form = new SupervisionFields(
            "确认督查报告", "supervision.confirm",
            (one, typed) => SupervisionReader.Of(turn).PartyOf(one).HasFlag(SupervisionParty.Unit)
                ? [AskField.Text("view", "单位意见（选填，原文写入报告）", typed.Text("view") ?? one.View?.Text)] : [],
            ("确认", "decision", "confirm"));
        return book.MoveAsync(
            turn, press, SupervisionMove.Confirm, form, (one, seen, party) => SupervisionRules.Confirm(one, seen, party, press.Clean("view"), turn.Actor), cancellation);
    }
}

/// <summary>supervision.view: 单位意见 without confirming; the team looks at it again (R65).</summary>
public sealed class StateView(SupervisionBook book) : IVerb
{
    private static readonly SupervisionFields Form = new(
        "单位意见", "supervision.view",
        (one, press) => [AskField.Text("view", "哪一处不符合实际，有什么依据", press.Text("view") ?? one.View?.Text)], ("提交意见", "decision", "view"));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => book.MoveAsync(
        turn, press, SupervisionMove.View, Form, (one, seen, party) => SupervisionRules.State(one, seen, party, press.Clean("view"), turn.Actor), cancellation);
}
