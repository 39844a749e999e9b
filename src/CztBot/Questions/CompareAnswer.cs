using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>The same indicator for cities or units, side by side: the one that was asked for, in the title who has most of it and who least.</summary>
public sealed class CompareAnswer(Knowledge knowledge, ItemAnswer items, IServiceProvider services) : IAnswer
{
    private const int MonthsBack = 3;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (!Sight.SeesAll(turn)) return Reply.Say("各市、各单位之间的比较由市领导和秘书处查看。本单位情况可以发送“我们局报了吗”查询。");
        if (asked.Tasks.Select(turn.Standing.Item).OfType<ReportingItem>().ToList() is { Count: > 0 } named)
            return await items.ProgressAsync(turn, named, asked.Period?.Only, lead: "月报按事项报送，不分市填报，不能比较。以下是这一项的进展。");
        // Its own figures, of the same computation as 年度评价.
        if (asked.Gauges.Any(Gauges.IsEvaluated) && services.GetKeyedService<IAnswer>(Intent.Evaluation) is { } evaluation)
            return await evaluation.AnswerAsync(turn, asked with { Intent = Intent.Evaluation, Cities = asked.Units.Count > 1 || asked.Cities.Count > 1 ? asked.Cities : Core.Members.Cities.All }, cancellation);
        IReadOnlyList<Round> rounds = asked.Period is null ? turn.Standing.Round is { } latest ? [latest] : [] : await knowledge.RoundsAsync(asked.Period);
        if (rounds.Count == 0) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        var sides = await Sides.OfAsync(turn, asked, knowledge, rounds);
        var states = asked.Statuses.Count + asked.Lamps.Count > 0 || asked.Troubled;
        if (states || asked.Gauges is [Gauge.Progress])
        {
            // The latest month that has verified data, where none was named.
            for (var back = 1; back < MonthsBack && asked.Period is null && sides.All.All(side => side.Verified.Count == 0) && await knowledge.RoundAsync(turn, Period.Of(sides.Span[0].Month.Previous)) is { } before; back++)
                sides = await Sides.OfAsync(turn, asked, knowledge, [before]);
        }

        var (title, how, facts) = states ? StateComparison.Of(asked, sides) : ReportingComparison.Of(asked, sides);
        return new NoticeCard
        {
            Title = $"{sides.When}{new Scope(turn.Standing, asked with { Units = [], Cities = [] }).Name}{title}",
            Lines = [how, $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：报送记录、{sides.Span[^1].Month.Chinese}月报（已核定部分）。{turn.ByMandate}"],
            Facts = facts,
            Actions = [.. sides.All.Take(3).Select(side => NoticeAction.Of($"{side.Name}情况", "word.say", ("text", $"{side.Name}怎么样")))],
        }.ToReply();
    }
}
