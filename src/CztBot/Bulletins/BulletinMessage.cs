using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>The issued paper on its way: the circular to a group, the bulletin to a leader or who acts for one. Unsigned, nothing leaves.</summary>
public sealed class BulletinMessage(BulletinStore bulletins, StandingStore standings, BusinessClock clock, PaperDownloads downloads) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        // What is not what was signed does not leave either.
        if (await bulletins.FindAsync(delivery.Month) is not { Intact: true } issued) return null;
        var paper = BulletinJson.Read(issued.Body);
        if (delivery.Kind == DeliveryKinds.Circular)
        {
            var circular = paper.Circular();
            return PaperWriter.Show(circular, [], await downloads.OfAsync(circular));
        }

        var standing = await standings.LoadAsync();
        // Who left office or whose delegation ended since it was planned gets nothing any more.
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } reader) return null;
        var around = await downloads.OfAsync(paper);
        var trace = TraceBulletin.Button(delivery.Month, circular: false);
        if (delivery.Kind == DeliveryKinds.Trial) return PaperWriter.Show(paper, [trace], around, "试发，仅您本人可见");
        if (reader.Is(Roles.Leader)) return PaperWriter.Show(paper, [trace], around);
        return standing.Roster.ReadsFor(reader.Id, clock.Today) is { } mandate
            ? PaperWriter.Show(paper, [trace], around, $"{mandate.Words}阅")
            : null;
    }
}
