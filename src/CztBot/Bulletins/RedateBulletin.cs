using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.redate: the head, or the named deputy, gives one month's bulletin another day, with the reason (R42).</summary>
public sealed class RedateBulletin(Database database, BulletinDesk desks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("简报日期由秘书处负责人调整，您没有这项权限。请联系负责人办理。");
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        var round = file!.Round;
        if (file.Issued) return OpenBulletin.Show(turn, file, "简报已经签发，日期不能再调整。");
        if (press.Text("date") is null) return Ask(round, press, "");
        if (press.Fault(("reason", "理由")) is { } tooLong) return Ask(round, press, tooLong);
        if (press.Date("date") is not { } day) return Ask(round, press, "日期应为 2019-12-18 这样的日期，没有保存。请重新选择。");
        if (press.Clean("reason") is not { Length: > 0 } reason) return Ask(round, press, "请填写调整的理由，没有保存。");
        if (BulletinDates.WhyNot(round, day, turn.Standing, turn.Today) is { } wrong) return Ask(round, press, wrong);
        var kept = await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, work => RoundStore.SetBulletinDayAsync(work, round, day, reason), cancellation);
        var (now, _) = await desks.OpenAsync(turn, round.Month);
        return OpenBulletin.Show(turn, now!, kept ? $"已把印发日期调整为{day:M月d日}，到期提醒随之调整。" : "印发日期刚刚有人调整过，您的调整没有保存。请核对后再办。");
    }

    private static Reply Ask(Round round, CardPress press, string notice) => new AskCard
    {
        Title = $"调整{round.Month.Chinese}简报的印发日期",
        Lines = [$"现定{round.BulletinOn:yyyy年M月d日}前印发。只调整这一期，报送截止日和以后各期不变。", .. round.BulletinReason.Length > 0 ? [$"上次调整的理由：{CardString.Escape(round.BulletinReason)}"] : Array.Empty<string>()],
        Notice = notice,
        Fields = [AskField.Date("date", "新的印发日期（工作日）", press.Text("date") ?? ""), AskField.Text("reason", "理由", press.Text("reason"))],
        Actions =
        [
            NoticeAction.Of("保存", "bulletin.redate", ("month", round.Month.ToString())),
            NoticeAction.Of("返回", "bulletin.open", ("month", round.Month.ToString())),
        ],
    }.ToReply();
}
