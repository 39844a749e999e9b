using CztBot.Conversations;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>supervision.decline: 暂不督查, with the reason; the same triggers are not proposed again (R62).</summary>
public sealed class DeclineSupervision(Database database, SupervisionStarts starts, SupervisionView view) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await starts.OpenAsync(turn, press, SupervisionMove.Decline);
        if (found is not { } start) return refusal!;
        if (press.Text("filled") != "true" && press.Text("reason") is null) return Form(turn, press, start, "");
        if (SupervisionFields.Fault(press) is { } tooLong) return Reply.Say(tooLong);
        var outcome = SupervisionOpening.Decline(
            Guid.CreateVersion7().ToString(), press.Clean("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString(), start.Order, start.UnderWay,
            start.Triggers, SupervisionReader.Of(turn).Towards(start.Order.Content.UnitId), press.Clean("reason"), turn.Actor);
        if (outcome is SupervisionOutcome.Refused refused)
            return start.UnderWay is { } already ? view.Show(turn, already, refused.Reason) : refused.Right ? Reply.Say(refused.Reason) : Form(turn, press, start, refused.Reason);
        var declined = ((SupervisionOutcome.Moved)outcome).Case;
        var actor = turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id };
        return await database.WriteAsync(actor, work => WriteAsync(work, declined), cancellation)
            ? view.Show(turn, declined, "已记为暂不督查；出现新的情形时，机器人会再建议。")
            : Reply.Say("这份交办单刚刚已经作出决定，没有重复记录。请发送“督查”，查看最新情况。");
    }

    // Somebody may have opened one meanwhile.
    private static async Task<bool> WriteAsync(Work work, SupervisionCase declined)
    {
        if (await SupervisionStore.OpenOfOrderAsync(work, declined.OrderId) is null) return await SupervisionStore.SaveAsync(work, declined, "暂不督查", null);
        work.Cancel();
        return false;
    }

    private static Reply Form(Turn turn, CardPress press, SupervisionStart start, string notice) => new AskCard
    {
        Title = $"暂不督查 交办单{start.Order.Number}",
        Lines = SupervisionStarts.Lines(turn, start),
        Notice = notice,
        Fields = [AskField.Text("reason", "暂不督查的理由", press.Text("reason"))],
        Actions =
        [
            NoticeAction.Of("暂不督查", "supervision.decline", ("order", start.Order.Id), ("request", press.Text("request") ?? Guid.CreateVersion7().ToString()), ("filled", "true")),
            NoticeAction.Of("返回", "supervision.open", ("order", start.Order.Id)),
        ],
    }.ToReply();
}
