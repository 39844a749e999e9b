using CztBot.Conversations;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.resend: only what failed or was unreachable goes out again; what is unknown is asked about first.</summary>
public sealed class ResendBulletin(Database database, BulletinDesk desks, SendingBoard board, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        if (!file!.Issued) return OpenBulletin.Show(turn, file, "简报还没有签发，没有可重发的内容。");
        var count = await database.WriteAsync(turn.Actor, work => DeliveryCorrections.ResendAsync(work, file.Round.Month, null, SendingBoard.Subject), cancellation);
        signal.Raise();
        return await board.ShowAsync(turn, file, count == 0 ? "没有需要重发的。" : $"正在重发{count}份。");
    }
}
