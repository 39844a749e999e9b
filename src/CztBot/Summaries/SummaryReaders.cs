using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Core.Summaries;

namespace CztBot.Summaries;

/// <summary>Who reads a summary in which form, and who is sent it (R56, R57, R84).</summary>
internal static class SummaryReaders
{
    private const string Occasion = "issue";

    /// <summary>The leaders' form to leaders, who acts for them in everything, and the secretariat; to everybody else the units'.</summary>
    public static Summary Form(Turn turn, Summary paper) => turn.Caller.InSecretariat || turn.Caller.ReadsWholePapers ? paper : paper.ForUnits();

    /// <summary>The leaders who are sent it, as a bulletin's: by office, vice mayors by portfolio, with their delegates.</summary>
    public static IReadOnlyList<Addressee> Of(Turn turn, Summary paper) => turn.Standing.Roster.BulletinReaders(
        paper.Sources.Select(source => source.ItemId).Distinct(StringComparer.Ordinal).Select(turn.Standing.Item).OfType<ReportingItem>()
            .Select(item => turn.Standing.PlanItemOf(item).Section).OfType<int>().Distinct(), turn.Today);

    /// <summary>One message a reader.</summary>
    public static IReadOnlyList<Delivery> Tell(Turn turn, SummaryScope scope, Summary paper) =>
    [
        .. Of(turn, paper).Select(reader => new Delivery
        {
            Month = scope.Whole.To, Kind = DeliveryKinds.Summary, Subject = scope.Code, Recipient = $"person:{reader.Person.Id}", Occasion = Occasion, NotBefore = turn.Actor.At,
        }),
    ];
}
