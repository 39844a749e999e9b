using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>The issued paper on its way: the circular to a group, the bulletin to a leader. Unsigned, nothing leaves.</summary>
public sealed class BulletinMessage(BulletinStore bulletins) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (await bulletins.FindAsync(delivery.Month) is not { } issued) return null;
        var paper = BulletinJson.Read(issued.Body);
        return PaperWriter.Show(delivery.Kind == DeliveryKinds.Bulletin ? paper : paper.Circular(), []);
    }
}
