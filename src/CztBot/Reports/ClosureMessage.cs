using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>What became of a unit's 办结申请, or that a closed item reports again; dropped when it moved on meanwhile (R41).</summary>
public sealed class ClosureMessage(ClosureStore closures, StandingStore standings) : IOutgoing
{
    /// <summary>To the unit's contact, once a version.</summary>
    internal static IReadOnlyList<Delivery> To(Turn turn, Desk desk, Closure one) =>
        turn.Standing.ContactOf(desk.RoundItem.UnitId, turn.Today) is { } contact && contact.Id != turn.Actor.PersonId
            ? [new Delivery { Month = desk.Round.Month, Kind = DeliveryKinds.Closure, Subject = one.ItemId, Recipient = $"person:{contact.Id}", Occasion = $"v{one.Version}", NotBefore = turn.Actor.At }]
            : [];

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await closures.FindAsync(delivery.Subject) is not { } one || $"v{one.Version}" != delivery.Occasion || standing.Item(one.ItemId) is not { } item) return null;
        var (title, line) = one.State switch
        {
            Closure.Returned => ("办结申请被退回", "请补充依据后重新申请；在此之前仍按月报送。"),
            Closure.Reopened => ("恢复按月报送", "从下一轮开始，请按月报送进展。"),
            _ => ("已办结销号", "从下月起不再报送。"),
        };
        return new NoticeCard
        {
            Title = $"{standing.Label(item)} {title}",
            Lines = [Cards.CardString.Escape(item.Title), line],
            Facts = one.Reason.Length > 0 ? [new NoticeFact("原因", one.Reason)] : [],
            Actions = [NoticeAction.Of("查看报告", "report.open", delivery.Month, one.ItemId), NoticeAction.Of("我的任务", "word.say", ("text", "我的任务"))],
        }.ToReply();
    }
}
