using CztBot.Conversations;
using CztBot.Core;

namespace CztBot.Bulletins;

/// <summary>发布: to the groups and leaders, or how far it got.</summary>
public sealed class PublishWord(BulletinDesk desks, SendingBoard board) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, Month.TryParse(rest, out var month) ? month : null);
        if (refusal is not null) return refusal;
        return file!.Issued
            ? await board.ShowAsync(turn, file, "")
            : OpenBulletin.Show(turn, file, "简报还没有签发，不能发布。请秘书处负责人先签发。");
    }
}
