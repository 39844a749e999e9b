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
    private const int MostButtons = 6;

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if ((standing.Round is { } latest && latest.Month == delivery.Month ? latest : await rounds.FindAsync(delivery.Month)) is not { } round) return null;
        if (standing.CalendarOf(round.Month) is { } calendar && Reminders.IsOvertaken(delivery.Occasion, round, calendar, clock.Now.DateTime)) return null;
        var person = delivery.Recipient["person:".Length..];
        var owed = await OwedAsync(person, round, standing);
        if (owed.Count == 0 || (delivery.Kind != DeliveryKinds.Nudge && Duties.ToRemind(owed, round, clock.Today).Count == 0)) return null;
        var duties = owed.DistinctBy(duty => (standing.Item(duty.Item.ItemId)!.ItemCode, duty.Confirm)).ToList();
        var carried = delivery.Kind == DeliveryKinds.Opening && await rounds.FindAsync(round.Month.Previous) is not null;
        // Six buttons a card: the rest is one tap away.
        var all = duties.Count <= MostButtons;
        return new DigestCard(
            Title(delivery, round, duties), Lead(delivery, round, duties), [.. duties.Take(all ? MostButtons : MostButtons - 1).Select(duty => Row(standing, round, duty))],
            (all ? "" : $"另有{duties.Count - MostButtons + 1}项，请点“全部任务”。") + Foot(carried))
        {
            Actions = all ? [] : [NoticeAction.Of("全部任务", "word.say", ("text", "我的任务"))],
        }.ToReply();
    }

    // Read for this person alone: there may be thousands to write to.
    private async Task<IReadOnlyList<Duty>> OwedAsync(string person, Round round, Standing standing)
    {
        var items = Duties.ItemsOf(person, round, standing, clock.Today);
        var confirmed = await confirmations.OfItemsAsync(round.Month, [.. items.Where(item => item.CoUnitIds.Count > 0).Select(item => item.ItemId)]);
        var reported = await reports.OfItemsAsync(round.Month, [.. items.Select(item => item.ItemId)]);
        var open = Duties.Open(round with { Items = items }, standing, clock.Today, reported, confirmed.Select(one => (one.ItemId, one.UnitId)).ToHashSet());
        return [.. open.Where(duty => duty.PersonId == person)];
    }

    private static bool IsMissing(Duty duty) => duty is { Confirm: false, MendBy: null };

    // 2项待报、1项会报待确认
    private static string Count(IReadOnlyCollection<Duty> duties)
    {
        (int Count, string What)[] all = [(duties.Count(IsMissing), "待报"), (duties.Count(duty => duty.MendBy is not null), "退回待修改"), (duties.Count(duty => duty.Confirm), "会报待确认")];
        return string.Join('、', all.Where(one => one.Count > 0).Select(one => $"{one.Count}项{one.What}"));
    }

    private static DigestRow Row(Standing standing, Round round, Duty duty)
    {
        var item = standing.Item(duty.Item.ItemId)!;
        var title = $"{standing.Label(item).TrimEnd('a', 'b')} {CardString.Escape(standing.PlanItemOf(item).Title)}";
        var state = duty.Confirm ? "会报，请确认或补充" : duty.MendBy is { } mend ? $"已退回，请于{mend:M月d日}前修改" : "未报";
        return new DigestRow(title, state, "attention", "report.open", duty.Confirm ? "确认" : "填报", round.Month.ToString(), duty.Item.ItemId);
    }

    private string Title(Delivery delivery, Round round, IReadOnlyList<Duty> duties) => delivery.Kind switch
    {
        not DeliveryKinds.Opening when duties.All(duty => !IsMissing(duty)) => duties.Any(duty => duty.MendBy is not null) ? $"请修改退回的{round.Month.Chinese}工作进展" : $"请确认{round.Month.Chinese}工作进展的会报内容",
        DeliveryKinds.Nudge => $"请尽快报送{round.Month.Chinese}工作进展",
        DeliveryKinds.Reminder when clock.Today > round.DueOn => $"{round.Month.Chinese}工作进展报送已逾期",
        DeliveryKinds.Reminder when clock.Today == round.DueOn => $"{round.Month.Chinese}工作进展今日截止报送",
        DeliveryKinds.Reminder => $"{round.Month.Chinese}工作进展报送提醒",
        _ => $"请报送{round.Month.Chinese}工作进展",
    };

    private string Lead(Delivery delivery, Round round, IReadOnlyList<Duty> duties)
    {
        var (missing, others) = (duties.Count(IsMissing), duties.Where(duty => !IsMissing(duty)).ToList());
        if (missing == 0 && delivery.Kind != DeliveryKinds.Opening) return $"您有{Count(duties)}，请尽快办理。";
        var due = $"{round.DueOn.Month}月{round.DueOn.Day}日（{"日一二三四五六"[(int)round.DueOn.DayOfWeek]}）24时";
        var provisional = round.Provisional ? "（日期暂定）" : "";
        return clock.Today > round.DueOn
            ? $"截止时间为{due}，您还有{missing}项未报，请尽快补齐。{(others.Count > 0 ? $"另有{Count(others)}。" : "")}"
            : delivery.Occasion.StartsWith("Advance", StringComparison.Ordinal)
                ? $"下月初工作日较少，请提前准备：{Count(duties)}，{due}前报送{provisional}。"
                : $"{Count(duties)}，{due}前报送{provisional}。";
    }

    private static string Foot(bool carried) =>
        carried ? "已带出上月内容，修改后提交即可。报送后本月不再提醒。" : "报送后本月不再提醒。";
}
