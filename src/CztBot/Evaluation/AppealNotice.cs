using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>申诉答复 to the unit that appealed: what was decided, with the reason, and the way to the figures (R71).</summary>
public sealed class AppealNotice(StandingStore standings, EvaluationStore evaluations, BusinessClock clock) : IOutgoing
{
    /// <summary>To whoever appealed and the unit's contact, once.</summary>
    internal static IReadOnlyList<Delivery> Tell(Appeal appeal, Standing standing, DateTimeOffset now) =>
    [
        .. new[] { appeal.PersonId, standing.ContactOf(appeal.UnitId, DateOnly.FromDateTime(now.DateTime))?.Id }.OfType<string>().Distinct(StringComparer.Ordinal).Select(person => new Delivery
        {
            Month = Month.Of(DateOnly.FromDateTime(now.DateTime)), Kind = DeliveryKinds.AppealReply, Subject = appeal.Id, Recipient = $"person:{person}", Occasion = "decided", NotBefore = now,
        }),
    ];

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await evaluations.AppealAsync(delivery.Subject) is not { Decided: true } appeal || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        // Whoever speaks for the unit no more is told nothing more of it.
        if (!new EvaluationReader(Caller.Of(standing, person, clock.Today), standing).IsOwn(appeal.UnitId)) return null;
        var name = PeriodCode.TryParse(appeal.Period, out var period) ? PeriodCode.Chinese(period) : appeal.Period;
        return new NoticeCard
        {
            Title = $"{standing.UnitName(appeal.UnitId)}对{name}评价的申诉已经答复",
            Lines = [appeal.IsUpheld == 1 ? "秘书处采纳申诉，将剔除有关记录后再发一版；现在签发的版本不变。" : "秘书处没有采纳申诉，签发的结果不变。"],
            Facts =
            [
                new NoticeFact("申诉内容", CardString.Escape(appeal.Text)),
                new NoticeFact("答复", appeal.IsUpheld == 1 ? "采纳" : "不予采纳"),
                new NoticeFact("意见", CardString.Escape(appeal.Opinion)),
                new NoticeFact("答复人", appeal.RepliedBy is { } by ? standing.PersonName(by) : ""),
            ],
            Actions = [NoticeAction.Of("查看评价", "evaluation.open", ("month", appeal.Period), ("item", $"{EvaluationKinds.Unit}/{appeal.UnitId}")), NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }
}
