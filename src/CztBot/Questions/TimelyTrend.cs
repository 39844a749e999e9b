using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>及时率, 迟报 or 未报 at two times: the same count of both stretches, of the months whose date is over.</summary>
internal sealed class TimelyTrend(Turn turn, Question asked, Knowledge knowledge)
{
    public async Task<Reply> AnswerAsync()
    {
        var all = (await knowledge.RoundsAsync(null)).Where(round => round.DueOn < turn.Today).ToList();
        if (all.Count == 0) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        var (after, before) = asked.Times(all[^1].Month);
        List<Round> now = [.. all.Where(round => after.Has(round.Month))], then = [.. all.Where(round => before.Has(round.Month))];
        if (now.Count == 0 || then.Count == 0) return Reply.Say($"没有数据：{(now.Count == 0 ? after : before).Chinese}没有已到截止日的报送，不能比较。");
        var (name, covers) = Sight.Of(turn, new Scope(turn.Standing, asked), now.Concat(then).SelectMany(round => round.Items));
        bool Meant(RoundItem item) => covers(item) && (asked.Tasks.Count == 0 || asked.Tasks.Contains(item.ItemId));
        var (counted, earlier) = (await CountAsync(now, Meant), await CountAsync(then, Meant));
        if (counted.Expected == 0 || earlier.Expected == 0) return Reply.Say($"没有数据：{name}在{(counted.Expected == 0 ? When(now) : When(then))}没有应报事项，不能比较。");
        return new NoticeCard
        {
            Title = $"{name}{Change(counted, earlier)}",
            Facts = [new(When(now), counted.Words), new(When(then), earlier.Words)],
            Lines = [$"{When(now)}与{When(then)}相比。", $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：报送记录。{turn.ByMandate}"],
            Actions = [NoticeAction.Of("哪些单位迟报", "question.ask", ("text", $"{new Period(now[0].Month, now[^1].Month).Chinese}哪些单位迟报"))],
        }.ToReply();
    }

    private string Change(Tally now, Tally then)
    {
        if (!asked.Gauges.Contains(Gauge.Punctuality))
            return string.Join('，', asked.Gauges.Where(gauge => gauge is Gauge.Late or Gauge.Missing).Select(gauge => gauge is Gauge.Late ? SideBySide.Grown("逾期报送", now.Late - then.Late, "项次") : SideBySide.Grown("未报", now.Missing - then.Missing, "项次")));
        if (!now.IsEnough || !then.IsEnough) return "报送及时率：样本少，不计比率，不作比较";
        return SideBySide.Risen("报送及时率", (decimal)Math.Round((100 * now.Share) - (100 * then.Share), 1));
    }

    private async Task<Tally> CountAsync(List<Round> rounds, Func<RoundItem, bool> meant)
    {
        var tally = new Tally();
        foreach (var round in rounds)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            foreach (var item in round.Items.Where(meant)) tally.Add(round, reports.GetValueOrDefault(item.ItemId));
        }

        return tally;
    }

    private static string When(List<Round> rounds) => rounds.Count == 1 ? rounds[0].Month.Chinese : $"{rounds[0].Month.Chinese}至{rounds[^1].Month.Chinese}";
}
