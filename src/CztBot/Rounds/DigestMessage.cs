using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>The one digest a person gets: all that is still owed, a button for each. Dropped when nothing is owed any more (R30).</summary>
public sealed class DigestMessage(
    StandingStore standings, RoundStore rounds, ReportStore reports, ConfirmationStore confirmations, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if ((standing.Round is { } latest && latest.Month == delivery.Month ? latest : await rounds.FindAsync(delivery.Month)) is not { } round) return null;
        var confirmed = (await confirmations.MonthAsync(round.Month)).Select(one => (one.ItemId, one.UnitId)).ToHashSet();
        var byItem = (await reports.MonthAsync(round.Month)).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        var person = delivery.Recipient["person:".Length..];
        var owed = Duties.Open(round, standing, clock.Today, byItem.Values, confirmed).Where(duty => duty.PersonId == person).ToList();
        if (owed.Count == 0) return null;
        var rows = owed
            .GroupBy(duty => (standing.Item(duty.Item.ItemId)!.ItemCode, duty.Confirm))
            .Select(group => Row(standing, round, group.First(), byItem.GetValueOrDefault(group.First().Item.ItemId)))
            .ToList();
        var card = new DigestCard(Title(delivery, round), Lead(delivery, round, rows.Count), rows, Foot(delivery, carried: await rounds.FindAsync(round.Month.Previous) is not null));
        return card.ToReply();
    }

    private static DigestRow Row(Standing standing, Round round, Duty duty, ProgressReport? report)
    {
        var item = standing.Item(duty.Item.ItemId)!;
        var title = $"{standing.Label(item).TrimEnd('a', 'b')} {CardString.Escape(standing.PlanItemOf(item).Title)}";
        var state = duty.Confirm ? "会报，请确认或补充" : report?.State == ReportState.Returned ? "已退回，请修改" : "未报";
        return new DigestRow(title, state, "attention", "report.open", duty.Confirm ? "确认" : "填报", round.Month.ToString(), duty.Item.ItemId);
    }

    private string Title(Delivery delivery, Round round) => delivery.Kind switch
    {
        DeliveryKinds.Nudge => $"请尽快报送{round.Month.Chinese}工作进展",
        DeliveryKinds.Reminder when clock.Today > round.DueOn => $"{round.Month.Chinese}工作进展报送已逾期",
        DeliveryKinds.Reminder when clock.Today == round.DueOn => $"{round.Month.Chinese}工作进展今日截止报送",
        DeliveryKinds.Reminder => $"{round.Month.Chinese}工作进展报送提醒",
        _ => $"请报送{round.Month.Chinese}工作进展",
    };

    private string Lead(Delivery delivery, Round round, int count)
    {
        var due = $"{round.DueOn.Month}月{round.DueOn.Day}日（{"日一二三四五六"[(int)round.DueOn.DayOfWeek]}）24时";
        var provisional = round.Provisional ? "（日期暂定）" : "";
        return clock.Today > round.DueOn
            ? $"截止时间为{due}，您还有{count}项未报，请尽快补齐。"
            : delivery.Occasion.StartsWith("Advance", StringComparison.Ordinal)
                ? $"下月初工作日较少，请提前准备：共{count}项，{due}前报送{provisional}。"
                : $"共{count}项待报，{due}前报送{provisional}。";
    }

    private static string Foot(Delivery delivery, bool carried) =>
        carried && delivery.Kind == DeliveryKinds.Opening ? "已带出上月内容，修改后提交即可。报送后本月不再提醒。" : "报送后本月不再提醒。";
}
