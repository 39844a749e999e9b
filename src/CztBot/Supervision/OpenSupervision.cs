using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>supervision.open: 开展督查 by the head or the named deputy, nobody else; the order is 转督查 in the same transaction (R62, R64).</summary>
public sealed class OpenSupervision(Database database, SupervisionStarts starts, SupervisionView view, SupervisionStore supervisions, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (found, refusal) = await starts.OpenAsync(turn, press, SupervisionMove.Open);
        if (found is not { } start) return refusal!;
        if (start.UnderWay is { } already) return view.Show(turn, already, "这份交办单正在督查，没有重复开展。");
        if (!SupervisionFields.Filled(press)) return Form(turn, press, start, "");
        if (SupervisionFields.Fault(press) is { } tooLong) return Reply.Say(tooLong);
        var (lead, fault) = SupervisionStarts.Lead(turn, press);
        if (lead is null) return Form(turn, press, start, fault);
        var record = new SupervisionRecord { Matter = press.Clean("matter"), Basis = press.Clean("basis"), TeamUnitId = lead, Team = press.Clean("team") };
        var outcome = SupervisionOpening.Open(
            Guid.CreateVersion7().ToString(), Request(press), start.Order, start.UnderWay, start.Triggers, SupervisionReader.Of(turn).Towards(start.Order.Content.UnitId), record, turn.Actor);
        if (outcome is SupervisionOutcome.Refused refused) return refused.Right ? Reply.Say(refused.Reason) : Form(turn, press, start, refused.Reason);
        var opened = ((SupervisionOutcome.Moved)outcome).Case;
        var actor = turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id };
        if (await database.WriteAsync(actor, work => WriteAsync(work, turn, opened), cancellation))
        {
            signal.Raise();
            return view.Show(turn, opened, "已开展督查，并通知被督查单位和督查组。");
        }

        return (await supervisions.OfOrderAsync(start.Order.Id)).FirstOrDefault(one => one.IsOpen) is { } other
            ? view.Show(turn, other, "这份交办单刚刚已经开展督查，没有重复开展。")
            : Form(turn, press, start, "这份交办单刚刚有更新，没有开展督查。您填写的内容还在，请核对后再提交。");
    }

    private static async Task<bool> WriteAsync(Work work, Turn turn, SupervisionCase opened)
    {
        if (await OrderStore.FindAsync(work, opened.OrderId) is not { IsLive: true } order)
        {
            work.Cancel();
            return false;
        }

        var moved = OrderReview.Supervise(order, opened.Id, work.Actor);
        return await SupervisionStore.SaveAsync(work, opened, "开展督查", null)
            && await OrderStore.SaveAsync(work, moved.Order, moved.Action, order)
            && await DeliveryStore.PlanAsync(work, SupervisionNotices.Tell(opened, "开展督查", turn.Standing, work.Actor)) >= 0;
    }

    private static string Request(CardPress press) => press.Clean("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString();

    private static Reply Form(Turn turn, CardPress press, SupervisionStart start, string notice)
    {
        // The same card pressed twice is the same supervision.
        (string, string)[] data = [("order", start.Order.Id), ("request", press.Text("request") ?? Guid.CreateVersion7().ToString()), ("filled", "true")];
        return new AskCard
        {
            Title = $"开展督查 交办单{start.Order.Number}",
            Lines = SupervisionStarts.Lines(turn, start),
            Notice = notice,
            Fields =
            [
                AskField.Text("matter", "督查事项", press.Text("matter") ?? start.Order.Content.Requirement),
                AskField.Text("basis", "督查依据", press.Text("basis") ?? (start.Triggers == SupervisionTriggers.None ? "" : $"工作调度办法第十条；交办单{start.Order.Number}{SupervisionStarts.Why(turn, start)}。")),
                AskField.Line("teamLead", "督查组牵头单位（被督查单位不能牵头）", press.Text("teamLead") ?? UnitDirectory.Secretariat),
                AskField.Line("team", "督查组成员（姓名，用顿号隔开）", press.Text("team")),
            ],
            Actions =
            [
                NoticeAction.Of("开展督查", "supervision.open", data),
                .. start.Triggers == SupervisionTriggers.None ? Array.Empty<NoticeAction>() : [NoticeAction.Of("暂不督查", "supervision.decline", ("order", start.Order.Id))],
                NoticeAction.Of("查看交办单", "order.open", ("order", start.Order.Id)),
                NoticeAction.Of("返回督查列表", "word.say", ("text", "督查")),
            ],
        }.ToReply();
    }
}
