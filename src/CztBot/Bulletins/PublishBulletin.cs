using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.publish: the circular to the chosen groups, the full bulletin to the leaders personally; once each (R42, R56).</summary>
public sealed class PublishBulletin(Database database, BulletinDesk desks, SendingBoard board, SendSignal signal) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        if (!file!.Issued) return OpenBulletin.Show(turn, file, "简报还没有签发，不能发布。请秘书处负责人先签发。");
        var chosen = press.Text("channels") is null ? [.. turn.Standing.Roster.Channels.Select(group => group.Id)] : press.Choices("channels");
        if (chosen.FirstOrDefault(id => turn.Standing.Roster.Channels.All(group => group.Id != id)) is not null)
            return await board.ShowAsync(turn, file, "有的群已不在名册里，没有发布。请重新选择。");
        var readers = press.Text("readers") is null ? Readers(turn, file) : [.. Leaders(turn).Where(one => press.Choices("readers").Contains(one.Person.Id))];
        if (press.Choices("readers").Count > readers.Count)
            return await board.ShowAsync(turn, file, "有的领导或受托人已不在名册里，没有发布。请重新选择。");
        var today = turn.Today;
        var day = press.Text("sendOn") is { Length: > 0 } written ? DateOnly.TryParseExact(written, "yyyy-MM-dd", out var read) ? read : DateOnly.MinValue : today;
        if (day < today) return await board.ShowAsync(turn, file, "定时发送的日期应为今天或今后的日期，如 2019-12-17，没有发布。请重新填写。");
        if (chosen.Count + readers.Count == 0) return await board.ShowAsync(turn, file, "没有选择群，也没有选择领导，没有发布。");
        var planned = chosen.Select(id => Message(turn, file, DeliveryKinds.Circular, $"group:{id}", day))
            .Concat(readers.Select(reader => Message(turn, file, DeliveryKinds.Bulletin, $"person:{reader.Person.Id}", day)));
        var added = await database.WriteAsync(turn.Actor, work => DeliveryStore.PlanAsync(work, [.. planned]), cancellation);
        signal.Raise();
        return await board.ShowAsync(turn, file, added == 0 ? "已经发布过，不再重复发送。" : day == today ? $"已安排发送{added}份，送达情况如下。" : $"已安排{day:M月d日}上午发送{added}份，此前可以停止。");
    }

    /// <summary>Everybody who may get the full bulletin: all leaders, and who acts for them in everything.</summary>
    internal static IReadOnlyList<Addressee> Leaders(Turn turn) => turn.Standing.Roster.PaperReaders(turn.Today);

    /// <summary>The leaders who get the full bulletin: by office, vice mayors by portfolio, with their delegates (R42, R43).</summary>
    internal static IReadOnlyList<Addressee> Readers(Turn turn, BulletinFile file) => turn.Standing.BulletinReaders(file.Round, turn.Today);

    private static Delivery Message(Turn turn, BulletinFile file, string kind, string recipient, DateOnly day) => new()
    {
        Month = file.Round.Month,
        Kind = kind,
        Subject = SendingBoard.Subject,
        Recipient = recipient,
        Occasion = "issue",
        NotBefore = day == turn.Today ? turn.Actor.At : new DateTimeOffset(day.ToDateTime(turn.Standing.CalendarOf(file.Round.Month)!.Rules.WorkFrom), turn.Actor.At.Offset),
    };
}
