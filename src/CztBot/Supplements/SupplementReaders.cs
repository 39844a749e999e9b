using System.Text.Json.Nodes;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Core.Secrecy;
using CztBot.Core.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>Who is sent a supplement, and in which form (R42, R56).</summary>
internal static class SupplementReaders
{
    private const string Occasion = "issue";

    /// <summary>The form for groups: without what is for leaders alone, and without telephone numbers (R90).</summary>
    public static Supplement Units(Supplement paper) => SupplementJson.Read(ContactDetails.LeftOut(JsonNode.Parse(SupplementJson.Write(paper.ForUnits())))!.ToJsonString());

    /// <summary>The leaders who are sent it, as a bulletin's: by office, vice mayors by portfolio, with their delegates; a free one may be about any section.</summary>
    public static IReadOnlyList<Addressee> Of(Turn turn, Supplement paper)
    {
        var plan = turn.Standing.Plan;
        IEnumerable<ReportingItem> items = paper.ItemIds.Count == 0 ? plan.ReportingItems : paper.ItemIds.Select(turn.Standing.Item).OfType<ReportingItem>();
        return turn.Standing.Roster.BulletinReaders(items.Select(item => turn.Standing.PlanItemOf(item).Section).OfType<int>().Distinct(), turn.Today);
    }

    /// <summary>One message a reader, and one a group.</summary>
    /// <param name="groups">Ids of the groups that the head chose.</param>
    public static IReadOnlyList<Delivery> Tell(Turn turn, IssuedSupplement issued, IReadOnlyList<string> groups) =>
    [
        .. Of(turn, SupplementJson.Read(issued.Body)).Select(reader => Message(turn, issued, DeliveryKinds.Supplement, $"person:{reader.Person.Id}")),
        .. groups.Select(id => Message(turn, issued, DeliveryKinds.SupplementCircular, $"group:{id}")),
    ];

    private static Delivery Message(Turn turn, IssuedSupplement issued, string kind, string recipient) => new()
    {
        Month = Month.Of(turn.Today), Kind = kind, Subject = issued.Id, Recipient = recipient, Occasion = Occasion, NotBefore = turn.Actor.At,
    };
}
