using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Notices to those who run the dispatch; dropped when there is nothing to say any more.</summary>
public sealed class NoticeMessage(StandingStore standings, RoundStore rounds, ReportStore reports, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        var round = standing.Round is { } latest && latest.Month == delivery.Month ? latest : await rounds.FindAsync(delivery.Month);
        return delivery.Subject switch
        {
            SecretariatNotices.CalendarMissing => CalendarMissing(standing, delivery.Occasion),
            SecretariatNotices.BulletinDue when round is { IssuedAt: null } => await BulletinDueAsync(round, delivery.Occasion),
            _ when round is not null => NoContact(standing, round, standing.Person(delivery.Recipient["person:".Length..])),
            _ => null,
        };
    }

    private static Reply? CalendarMissing(Standing standing, string year) =>
        standing.Days.IsProvisional(new DateOnly(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 1, 1))
            ? new NoticeCard
            {
                Title = $"尚未导入{year}年节假日安排",
                Lines = [$"国务院办公厅公布{year}年放假安排后，请系统管理员导入。在此之前只按周末推算，{year}年的截止日期均为暂定。"],
            }.ToReply()
            : null;

    private async Task<Reply> BulletinDueAsync(Round round, string occasion)
    {
        var totals = RoundTotals.Of(round, await reports.MonthAsync(round.Month));
        return new NoticeCard
        {
            Title = SecretariatNotices.IsEve(occasion) ? $"{round.Month.Chinese}简报应于{round.BulletinOn:M月d日}前印发" : $"{round.Month.Chinese}简报今日应印发",
            Lines = [$"应报{totals.Expected}项，已核定{totals.Verified}项，待核定{totals.Waiting}项，退回中{totals.Returned}项，未报{totals.Missing}项。简报尚未签发。"],
            Actions = [NoticeAction.Of("打开简报", "bulletin.open", ("month", round.Month.ToString())), NoticeAction.Of("审核", "word.say", ("text", "审核"))],
        }.ToReply();
    }

    // 缺联络员: the secretariat and the city's coordinator are told at opening (R36).
    private Reply? NoContact(Standing standing, Round round, Person? reader)
    {
        var without = Duties.WithoutContact(round, standing, clock.Today)
            .Where(item => reader is not null && (!reader.Is(Roles.Coordinator) || reader.City == Standing.CityOf(item.UnitId)))
            .ToList();
        if (without.Count == 0) return null;
        return new NoticeCard
        {
            Title = $"{round.Month.Chinese}有{without.Count}项任务缺联络员",
            Lines = [.. without.Select(item => $"{standing.Label(standing.Item(item.ItemId)!)} · {standing.UnitName(item.UnitId)}"),
                "请尽快补充名册；在此之前可以由秘书处代录。"],
        }.ToReply();
    }
}
