using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>三季度哪些单位迟报: who was late and who did not report in each month of a stretch whose date is over, what was asked for first; units, never persons (R31, R90).</summary>
internal sealed class MissingMonths(Turn turn, Question asked, string name, IReadOnlyList<Round> rounds, IReadOnlyList<MissingMonths.Case> cases)
{
    private const int MostUnits = 15;

    private string When => new Period(rounds[0].Month, rounds[^1].Month).Chinese;

    private Punctuality[] Order => LateFirst(asked) ? [Punctuality.Late, Punctuality.Missing] : [Punctuality.Missing, Punctuality.Late];

    /// <summary>谁迟报 asks for those who were late; 谁拖着没报 for those who did not report.</summary>
    public static bool LateFirst(Question asked) => asked.Gauges.Contains(Gauge.Late) && !asked.Gauges.Contains(Gauge.Missing);

    /// <param name="rounds">Those that are over, the oldest first.</param>
    public static async Task<MissingMonths> OfAsync(Turn turn, Question asked, Knowledge knowledge, IReadOnlyList<Round> rounds)
    {
        var (name, covers) = Sight.Of(turn, new Scope(turn.Standing, asked), rounds.SelectMany(round => round.Items));
        var cases = new List<Case>();
        foreach (var round in rounds)
        {
            var reports = await knowledge.ReportsAsync(turn, round);
            cases.AddRange(round.Items.Where(covers).Select(item => new Case(round, item, reports.GetValueOrDefault(item.ItemId))));
        }

        return new MissingMonths(turn, asked, name, rounds, cases);
    }

    public Reply ToReply()
    {
        if (cases.Count == 0) return Nothing();
        var units = cases.Where(one => one.How != Punctuality.OnTime).GroupBy(one => one.Item.UnitId)
            .OrderByDescending(unit => unit.Count(one => one.How == Order[0])).ThenByDescending(unit => unit.Count()).ToList();
        return new NoticeCard
        {
            Title = $"{name}{When}{string.Join('，', Order.Select(Counted))}",
            Lines =
            [
                $"应报{cases.Count}项次，按时{cases.Count(one => one.How == Punctuality.OnTime)}项次。{(units.Count > MostUnits ? "单位较多，只列出次数最多的十五家。" : "")}",
                $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：{string.Join('、', rounds.Select(round => round.Month.Chinese))}报送记录。{turn.ByMandate}",
            ],
            Facts = [.. units.Take(MostUnits).Select(unit => new NoticeFact(turn.Standing.UnitName(unit.Key), string.Join('；', Order.Select(how => Told(how, [.. unit.Where(one => one.How == how)])).Where(told => told.Length > 0))))],
            Actions = [QuestionFigures.Button(asked)],
        }.ToReply().Traced(QuestionFigures.Button(asked));
    }

    public (FigureSheet? Sheet, Reply? Refusal) ToFigures()
    {
        if (cases.Count == 0) return (null, Nothing());
        return (new FigureSheet(
            $"{name}{When}报送情况", $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：报送记录；括号内为月报版次。",
            [Count("应报", _ => true), .. new[] { Punctuality.OnTime, Punctuality.Late, Punctuality.Missing }.Select(how => Count(Word(how), one => one.How == how))]), null);
    }

    private TracedFigure Count(string what, Func<Case, bool> belongs)
    {
        List<string> records = [.. cases.Where(belongs).Select(one => $"{one.Round.Month.Chinese}{Records.Of(turn, one.Item.ItemId, one.Report)}")];
        return new TracedFigure(what, $"{records.Count}项次", records);
    }

    private Reply Nothing() => turn.Caller.HasNoUnits
        ? Reply.Say("您名下没有报送单位，不能查看各单位的报送情况。简报签发后，可以发送“通报”查看。")
        : Reply.Say($"{name}在{When}没有应报事项。");

    // 逾期3项次（2家）.
    private string Counted(Punctuality how)
    {
        List<Case> some = [.. cases.Where(one => one.How == how)];
        return $"{Word(how)}{some.Count}项次{(some.Count > 0 ? $"（{some.Select(one => one.Item.UnitId).Distinct().Count()}家）" : "")}";
    }

    private string Told(Punctuality how, List<Case> some) => some.Count == 0 ? ""
        : $"{Word(how)}{some.Count}项次（{string.Join('、', some.Select(one => $"{one.Round.Month.Chinese}{turn.Standing.Label(turn.Standing.Item(one.Item.ItemId)!)}{(how == Punctuality.Late ? $"逾期{Timeliness.DaysLate(one.Report!, one.Round)}天" : "")}"))}）";

    private static string Word(Punctuality how) => how switch { Punctuality.OnTime => "按时", Punctuality.Late => "逾期", _ => "未报" };

    /// <summary>One expected report of one month.</summary>
    public sealed record Case(Round Round, RoundItem Item, ProgressReport? Report)
    {
        public Punctuality How => Report is null ? Punctuality.Missing : Timeliness.Of(Report, Round);
    }
}
