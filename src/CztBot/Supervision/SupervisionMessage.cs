using CztBot.Conversations;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Supervision;

/// <summary>A supervision's card to somebody whose turn it is, as it stands when it leaves.</summary>
public sealed class SupervisionMessage(StandingStore standings, SupervisionStore supervisions, SupervisionView view, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await supervisions.FindAsync(delivery.Subject) is not { } one || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var reader = SupervisionReader.Of(standing, person, clock.Today);
        return reader.MayRead(one) ? view.Show(reader, one, Notice(reader, one)) : null;
    }

    private static string Notice(SupervisionReader reader, SupervisionCase one)
    {
        var unit = reader.PartyOf(one).HasFlag(SupervisionParty.Unit);
        return one.State switch
        {
            SupervisionState.Open when unit => "秘书处负责人已决定对这份交办单开展督查，请配合督查组工作。",
            SupervisionState.Open => "请督查组开展督查，填写督查记录后送双方确认。",
            SupervisionState.Confirming or SupervisionState.Confirmed when unit && one.Silence is not null => "确认时限已过，秘书处负责人已记录本单位没有确认，督查报告将按此签发。",
            SupervisionState.Confirming when unit => "请核对督查报告初稿并确认；有不同意见的，请写明单位意见。",
            SupervisionState.Confirming when one is { View: not null, UnitConfirmed: null } => "被督查单位有不同意见，请核对；需要修改的，修改后重新送双方确认。",
            SupervisionState.Confirming => "请督查组核对督查报告初稿并确认。",
            SupervisionState.Confirmed when one.Silence is not null => "督查组已确认，被督查单位在时限内没有确认，请签发督查报告。",
            SupervisionState.Confirmed => "督查报告已经双方确认，请签发。",
            SupervisionState.Rectifying when one.Returns > 0 => "整改没有通过核实，请按意见继续整改。",
            SupervisionState.Rectifying => "督查报告已签发，请按时限整改并报整改结果。",
            SupervisionState.Rectified => "单位已报整改结果，请核实。",
            SupervisionState.Closed => "督查已办结。",
            SupervisionState.Withdrawn => "这次督查已经撤销。",
            _ => "",
        };
    }
}

/// <summary>The signed report to a main leader personally (R65).</summary>
public sealed class SupervisionReportMessage(StandingStore standings, SupervisionStore supervisions, ReportView view, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        return await supervisions.FindAsync(delivery.Subject) is { Signed: not null } one && standing.Person(delivery.Recipient["person:".Length..]) is { } person
            ? view.Show(SupervisionReader.Of(standing, person, clock.Today), one, "现将督查报告报上，请审阅。")
            : null;
    }
}

/// <summary>整改提醒 to the unit; dropped once the result is there (R66).</summary>
public sealed class RectificationReminder(StandingStore standings, SupervisionStore supervisions, SupervisionView view, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await supervisions.FindAsync(delivery.Subject) is not { State: SupervisionState.Rectifying, Record.RectifyBy: { } due } one
            || standing.Person(delivery.Recipient["person:".Length..]) is not { } person) return null;
        var notice = one.IsOverdue(clock.Today) ? $"整改提醒：整改时限{SupervisionView.Day(due)}已过，请尽快报整改结果，并写明逾期原因。"
            : due == clock.Today ? "整改提醒：今天是整改时限，请报整改结果。"
            : $"整改提醒：整改时限为{SupervisionView.Day(due)}，请按时报整改结果。";
        var reader = SupervisionReader.Of(standing, person, clock.Today);
        return reader.PartyOf(one).HasFlag(SupervisionParty.Unit) ? view.Show(reader, one, notice) : null;
    }
}

/// <summary>督查建议 to the head; dropped once it was decided or the reason is gone (R62).</summary>
public sealed class ProposalMessage(StandingStore standings, SupervisionStore supervisions, OrderStore orders, SupervisionTerms terms, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await orders.FindAsync(delivery.Subject) is not { } order
            || SupervisionProposals.Of([order], await supervisions.OfOrderAsync(order.Id), standing.Days, clock.Today, terms) is not [var proposal]) return null;
        return new NoticeCard
        {
            Title = $"建议督查：{standing.UnitName(order.Content.UnitId)}，交办单{order.Number}",
            Lines =
            [
                $"{SupervisionWords.Why(proposal, order.OverdueWorkdays(standing.Days, clock.Today))}。是否督查由您决定。",
                SupervisionEvidence.Of(order, standing.Days, clock.Today).Describe(),
            ],
            Actions = [NoticeAction.Of("决定", "supervision.open", ("order", order.Id)), NoticeAction.Of("督查列表", "word.say", ("text", "督查"))],
        }.ToReply();
    }
}
