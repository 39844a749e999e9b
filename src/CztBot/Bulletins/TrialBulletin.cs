using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.trial: the issued paper to oneself alone, as a leader will see it; it counts in no total.</summary>
public sealed class TrialBulletin(Database database, BulletinDesk desks, SendingBoard board, SendSignal signal) : IVerb
{
    private const string Subject = "trial";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        if (!file!.Issued) return OpenBulletin.Show(turn, file, "简报还没有签发，不能试发。签发前请用“预览”查看。");
        var trial = new Delivery
        {
            Month = file.Round.Month, Kind = DeliveryKinds.Trial, Subject = Subject, Recipient = $"person:{turn.Caller.Person.Id}",
            Occasion = $"{turn.Actor.At:yyyy-MM-ddTHH:mm}", NotBefore = turn.Actor.At,
        };
        await database.WriteAsync(turn.Actor, work => DeliveryStore.PlanAsync(work, [trial]), cancellation);
        signal.Raise();
        return await board.ShowAsync(turn, file, "已试发给您本人，其他人收不到。");
    }
}
