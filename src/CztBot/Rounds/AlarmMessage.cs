using System.Globalization;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>What the secretariat reads when the schedule was silent, reached fewer than last month, or messages did not arrive.</summary>
public sealed class AlarmMessage(StandingStore standings, RoundStore rounds, RunStore runs, SilenceWatch watch, PaperWatch papers, UndeliveredWatch undelivered, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (delivery.Subject == SecretariatNotices.Undelivered)
            return UndeliveredText.Show(await undelivered.NewsAsync(DateOnly.Parse(delivery.Occasion, CultureInfo.InvariantCulture), clock.Now), await standings.LoadAsync());
        if (await rounds.FindAsync(delivery.Month) is not { } round) return null;
        if (delivery.Subject == SecretariatNotices.Silence) return await SilenceAsync(round);
        return delivery.Occasion is DeliveryKinds.Bulletin or DeliveryKinds.Circular ? await FewerPapersAsync(round, delivery.Occasion) : await FewerAsync(round);
    }

    private async Task<Reply?> SilenceAsync(Round round)
    {
        var silent = (await runs.MonthAsync(round.Month)).Where(run => run.Silent).ToList();
        if (silent.Count == 0) return null;
        return new NoticeCard
        {
            Title = $"{round.Month.Chinese}调度有{silent.Count}次发送没有按时进行",
            Lines = [.. silent.Select(Line), "没有发出的不再补发，以免重复打扰；仍未报送的单位，可以点“报送进度”查看并催办。"],
            Actions = [NoticeAction.Of("报送进度", "word.say", ("text", $"进度 {round.Month}"))],
        }.ToReply();
    }

    private static string Line(Run run) => run.RanAt is { } ran
        ? $"{OccasionText.Name(run.Kind)}应于{run.DueAt:M月d日HH:mm}发出，实际于{ran:M月d日HH:mm}发出。"
        : $"{OccasionText.Name(run.Kind)}应于{run.DueAt:M月d日HH:mm}发出，当时服务没有运行，没有发出。";

    private async Task<Reply?> FewerPapersAsync(Round round, string kind)
    {
        var standing = await standings.LoadAsync();
        if ((await papers.ShortfallsAsync(round, standing, clock.Now)).FirstOrDefault(one => one.Kind == kind).Shortfall is not { } shortfall) return null;
        var unit = kind == DeliveryKinds.Circular ? "个群" : "人";
        return new NoticeCard
        {
            Title = $"{round.Month.Chinese}{DeliveryNames.Kind(kind)}比上月少送达{shortfall.Before - shortfall.Reached}{unit}",
            Lines =
            [
                $"两个月都应当收到的，上月送达{shortfall.Before}{unit}，本月送达{shortfall.Reached}{unit}。",
                $"上月收到、本月没有收到的：{string.Join("、", shortfall.Lost.Select(recipient => DeliveryNames.Recipient(recipient, standing)))}。",
                "确需发送的，请重发未送达的，或者再次发布时补选；不需要的不用处理。",
            ],
            Actions = [NoticeAction.Of($"{DeliveryNames.Kind(kind)}明细", "delivery.board", ("month", round.Month.ToString()), ("kind", kind)), NoticeAction.Of("发布", "word.say", ("text", "发布"))],
        }.ToReply();
    }

    private async Task<Reply?> FewerAsync(Round round)
    {
        var standing = await standings.LoadAsync();
        if (await watch.ShortfallAsync(round, standing) is not { } shortfall) return null;
        return new NoticeCard
        {
            Title = $"{round.Month.Chinese}填报表比上月少送达{shortfall.Before - shortfall.Reached}人",
            Lines =
            [
                $"两个月都有报送任务的单位中，上月送达{shortfall.Before}人，本月送达{shortfall.Reached}人。",
                $"上月收到、本月没有收到的：{string.Join("、", shortfall.Lost.Select(standing.PersonName))}。",
                "可能的原因：名册有变动、账号没有绑定，或者渠道没有送达。请核对名册和发送情况。",
            ],
            Actions = [NoticeAction.Of("账号绑定情况", "word.say", ("text", "账号")), NoticeAction.Of("报送进度", "word.say", ("text", $"进度 {round.Month}"))],
        }.ToReply();
    }
}
