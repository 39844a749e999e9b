using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>The same figures for cities or units, side by side: punctuality and lamps.</summary>
public sealed class CompareAnswer(Knowledge knowledge) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (!Sight.SeesAll(turn)) return Reply.Say("各市、各单位之间的比较由市领导和秘书处查看。本单位情况可以发送“我们局报了吗”查询。");
        IReadOnlyList<Round> rounds = asked.Period is null ? (await knowledge.RoundAsync(turn, (Period?)null)) is { } latest ? [latest] : [] : await knowledge.RoundsAsync(asked.Period);
        if (rounds.Count == 0) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        var sides = Sides(turn, asked);
        var tallies = sides.ToDictionary(side => side.Name, _ => new Tally(), StringComparer.Ordinal);
        var lamps = new List<(string Side, Lamp Lamp)>();
        foreach (var round in rounds)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            foreach (var item in round.Items)
            {
                if (sides.FirstOrDefault(side => side.Has(item.UnitId)) is not { Name: not null } side || !new Scope(turn.Standing, asked with { Units = [], Cities = [] }).CoversSection(item.ItemId)) continue;
                var report = reports.GetValueOrDefault(item.ItemId);
                tallies[side.Name].Add(round, report);
                if (round == rounds[^1] && report is { Verified: true } && turn.MayRead(item, report)) lamps.Add((side.Name, report.Lamp));
            }
        }

        var best = sides.Where(side => tallies[side.Name].Expected > 0).OrderByDescending(side => tallies[side.Name].Share).ToList();
        return new NoticeCard
        {
            Title = $"{(rounds.Count == 1 ? rounds[0].Month.Chinese : $"{rounds[0].Month.Chinese}至{rounds[^1].Month.Chinese}")}{string.Join('、', sides.Select(side => side.Name))}对比",
            Lines =
            [
                best.Count == 0 ? "没有数据。" : tallies[best[0].Name].Share == 0 ? "都还没有按时报送的事项，不作比较。" : $"按时报送最多的是{string.Join('、', best.TakeWhile(side => tallies[side.Name].Share >= tallies[best[0].Name].Share).Select(side => side.Name))}。",
                $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：报送记录、{rounds[^1].Month.Chinese}月报（已核定部分）。{turn.ByMandate}",
            ],
            Facts = [.. best.Select(side => new NoticeFact(side.Name, $"{tallies[side.Name].Words}；{Lights([.. lamps.Where(one => one.Side == side.Name).Select(one => one.Lamp)])}"))],
            Actions = [.. sides.Take(3).Select(side => NoticeAction.Of($"{side.Name}情况", "word.say", ("text", $"{side.Name}怎么样")))],
        }.ToReply();
    }

    private static string Lights(List<Lamp> lamps) => lamps.Count == 0 ? "没有已核定的进展"
        : $"已核定{lamps.Count}项：绿灯{lamps.Count(lamp => lamp == Lamp.Green)}，黄灯{lamps.Count(lamp => lamp == Lamp.Yellow)}，红灯{lamps.Count(lamp => lamp == Lamp.Red)}";

    private static List<(string Name, Func<string, bool> Has)> Sides(Turn turn, Question asked)
    {
        if (asked.Units.Count > 1) return [.. asked.Units.Select(unit => (turn.Standing.UnitName(unit), (Func<string, bool>)(other => other == unit)))];
        var cities = asked.Cities.Count > 1 ? asked.Cities : Cities.All;
        return [.. cities.Select(city => ($"{city}市", (Func<string, bool>)(unit => Standing.CityOf(unit) == city)))];
    }
}
