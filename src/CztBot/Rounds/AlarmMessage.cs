using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>What the secretariat reads when the schedule was silent, or reached fewer people than last month.</summary>
public sealed class AlarmMessage(StandingStore standings, RoundStore rounds, RunStore runs, SilenceWatch watch) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (await rounds.FindAsync(delivery.Month) is not { } round) return null;
        return delivery.Subject == SecretariatNotices.Silence ? await SilenceAsync(round) : await FewerAsync(round);
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
