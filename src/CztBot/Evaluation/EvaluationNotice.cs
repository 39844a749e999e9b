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

/// <summary>An evaluation was signed: to whoever may speak for a unit in it, with the day until which it may appeal and the way to its figures (R71).</summary>
public sealed class EvaluationNotice(StandingStore standings, EvaluationStore evaluations, BusinessClock clock) : IOutgoing
{
    private const int Most = 5;

    /// <summary>One message a contact of a unit with figures, and one a coordinator of its city.</summary>
    internal static IReadOnlyList<Delivery> Tell(IssuedEvaluation issued, EvaluationPack pack, Standing standing)
    {
        var day = DateOnly.FromDateTime(issued.SignedAt.DateTime);
        var units = Units(pack).ToList();
        var contacts = units.Select(unit => standing.ContactOf(unit, day)?.Id).OfType<string>();
        var coordinators = standing.Roster.WithRole(Roles.Coordinator).Where(person => units.Exists(unit => person.City is { } city && Standing.CityOf(unit) == city)).Select(person => person.Id);
        return
        [
            .. contacts.Concat(coordinators).Distinct(StringComparer.Ordinal).Select(person => new Delivery
            {
                Month = Month.Of(day), Kind = DeliveryKinds.EvaluationSigned, Subject = $"{issued.Period}/{issued.Edition}", Recipient = $"person:{person}", Occasion = "signed", NotBefore = issued.SignedAt,
            }),
        ];
    }

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (delivery.Subject.Split('/', 2) is not [var code, var edition] || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        // Another edition has its own message, and what is over needs none.
        if (await evaluations.EditionsAsync(code) is not [{ Intact: true } issued, ..] || $"{issued.Edition}" != edition || clock.Today > issued.AppealUntil) return null;
        var reader = new EvaluationReader(Caller.Of(standing, person, clock.Today), standing);
        var own = Units(EvaluationJson.Read(issued.Body)).Where(reader.IsOwn).ToList();
        if (own.Count == 0) return null;
        var name = PeriodCode.TryParse(code, out var period) ? PeriodCode.Chinese(period) : code;
        return new NoticeCard
        {
            Title = $"{name}评价（第{issued.Edition}版）已经签发",
            Lines = [$"请查看指标和依据。对结果有异议的，请在{issued.AppealUntil:yyyy年M月d日}前打开本单位的评价，按“申诉”提出；逾期不再受理。"],
            Facts =
            [
                new NoticeFact("单位", CardString.Escape(string.Join('、', own.Select(standing.UnitName)))),
                new NoticeFact("签发", $"{standing.PersonName(issued.SignedBy)}，{issued.SignedAt:yyyy年M月d日}"),
                new NoticeFact("申诉截止", $"{issued.AppealUntil:yyyy年M月d日}24时"),
                .. issued.Reason.Length > 0 ? [new NoticeFact("再发一版的理由", CardString.Escape(issued.Reason))] : Array.Empty<NoticeFact>(),
            ],
            Actions = [.. Ways(standing, reader, code, own)],
        }.ToReply();
    }

    private static IEnumerable<NoticeAction> Ways(Standing standing, EvaluationReader reader, string code, List<string> own) => reader.City is not null || own.Count > Most
        ? [NoticeAction.Of("查看评价", "evaluation.open", ("month", code), ("item", reader.Home))]
        : own.Select(unit => NoticeAction.Of(own.Count == 1 ? "查看评价" : $"查看{standing.UnitName(unit)}", "evaluation.open", ("month", code), ("item", $"{EvaluationKinds.Unit}/{unit}")));

    private static IEnumerable<string> Units(EvaluationPack pack) => pack.Rows.Where(row => row.Kind == EvaluationKinds.Unit).Select(row => row.Key);
}
