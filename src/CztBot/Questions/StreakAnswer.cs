using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>How punctual units were over months: counts, and the months in which it went wrong.</summary>
public sealed class StreakAnswer(Knowledge knowledge) : IAnswer
{
    private const int MostFacts = 8;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var rounds = (await knowledge.RoundsAsync(asked.Period)).Where(round => round.DueOn < turn.Today).ToList();
        if (rounds.Count == 0) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        var (name, covers) = Sight.Of(turn, new Scope(turn.Standing, asked), rounds.SelectMany(round => round.Items));
        var total = new Tally();
        var faults = new List<(string Unit, Round Round, string What)>();
        foreach (var round in rounds)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            foreach (var item in round.Items.Where(covers))
            {
                var report = reports.GetValueOrDefault(item.ItemId);
                total.Add(round, report);
                var label = turn.Standing.Label(turn.Standing.Item(item.ItemId)!);
                if (report is not { Reported: true }) faults.Add((item.UnitId, round, $"{label}未报"));
                else if (Timeliness.Of(report, round) == Punctuality.Late) faults.Add((item.UnitId, round, $"{label}逾期{Timeliness.DaysLate(report, round)}天"));
            }
        }

        if (total.Expected == 0) return Reply.Say($"{name}在{rounds[0].Month.Chinese}至{rounds[^1].Month.Chinese}没有应报事项。");
        var units = faults.Select(fault => fault.Unit).Distinct().Count();
        return new NoticeCard
        {
            Title = $"{name}{rounds.Count}个月{total.Words}",
            Lines =
            [
                faults.Count == 0 ? "各月均按时报送。" : $"逾期或未报的共{faults.Count}项次，涉及{faults.Select(fault => fault.Round.Month).Distinct().Count()}个月。",
                $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：{rounds[0].Month.Chinese}至{rounds[^1].Month.Chinese}报送记录。{turn.ByMandate}",
            ],
            Facts = units > 1
                ? [.. faults.GroupBy(fault => fault.Unit).OrderByDescending(group => group.Count()).Take(MostFacts)
                    .Select(group => new NoticeFact(turn.Standing.UnitName(group.Key), $"逾期或未报{group.Count()}项次"))]
                : [.. faults.AsEnumerable().Reverse().GroupBy(fault => fault.Round).Take(MostFacts)
                    .Select(group => new NoticeFact(group.Key.Month.Chinese, string.Join('、', group.Select(fault => fault.What))))],
        }.ToReply();
    }
}
