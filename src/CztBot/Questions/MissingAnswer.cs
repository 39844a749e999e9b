using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>Who has not reported: units, never persons, with numbers that add up (R31, R90).</summary>
public sealed class MissingAnswer(Knowledge knowledge) : IFigureAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (await MonthsAsync(turn, asked) is { } months) return months.ToReply();
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } round) return Reply.Say(Knowledge.NoRound(turn, asked.Period?.To));
        var scope = new Scope(turn.Standing, asked);
        var (name, covers) = Sight.Of(turn, scope, round.Items);
        var own = round with { Items = [.. round.Items.Where(covers)] };
        if (own.Items.Count == 0 && turn.Caller.HasNoUnits)
            return Reply.Say("您名下没有报送单位，不能查看各单位的报送情况。简报签发后，可以发送“通报”查看。");
        if (own.Items.Count == 0) return Reply.Say($"{name}在{round.Month.Chinese}没有应报事项。");
        var reports = (await knowledge.ReportsAsync(turn, round)).Values.Where(report => own.Item(report.ItemId) is not null).ToList();
        var totals = RoundTotals.Of(own, reports);
        var reported = reports.Where(report => report.Reported).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        List<NoticeFact> missing = [.. own.Items
            .Where(item => !reported.ContainsKey(item.ItemId))
            .GroupBy(item => item.UnitId)
            .Select(unit => new NoticeFact(turn.Standing.UnitName(unit.Key), Labels(turn, unit) + (turn.Standing.ContactOf(unit.Key, turn.Today) is null ? "（缺联络员）" : "")))];
        missing.AddRange(own.Items.Where(item => reported.GetValueOrDefault(item.ItemId)?.State == ReportState.Returned)
            .Select(item => new NoticeFact(turn.Standing.UnitName(item.UnitId), $"{Labels(turn, [item])}，退回修改中")));
        List<NoticeFact> late = [.. own.Items.Where(item => reported.TryGetValue(item.ItemId, out var report) && Timeliness.Of(report, round) == Punctuality.Late)
            .Select(item => new NoticeFact(turn.Standing.UnitName(item.UnitId), $"{Labels(turn, [item])}，逾期{Timeliness.DaysLate(reported[item.ItemId], round)}天报送"))];
        // 谁迟报 is answered first with those who were late.
        var first = MissingMonths.LateFirst(asked);
        // A screen at a time; what somebody has to see to comes first.
        missing = [.. missing.OrderBy(fact => fact.Value.Contains("退回修改中", StringComparison.Ordinal) ? 0 : fact.Value.Contains("缺联络员", StringComparison.Ordinal) ? 1 : 2)];
        List<NoticeFact> facts = first ? [.. late, .. missing] : [.. missing, .. late];
        var screen = new ListScreen<NoticeFact>(facts, asked.Page, ListCard.MostRows);
        var due = turn.Today <= round.DueOn ? $"{round.DueOn:M月d日}24时截止，还没有到期。" : $"已于{round.DueOn:M月d日}截止。";
        return new NoticeCard
        {
            Title = first && totals.Missing + totals.Late == 0 ? $"{round.Month.Chinese}没有逾期和未报" : first ? $"{round.Month.Chinese}逾期{totals.Late}项，未报{totals.Missing}项" : totals.Missing == 0 ? $"{round.Month.Chinese}应报事项已全部报送" : $"{round.Month.Chinese}还有{totals.Missing}项未报",
            Lines = [$"{name}应报{totals.Expected}项：按时{totals.OnTime}项，逾期{totals.Late}项，未报{totals.Missing}项。{due}",
                .. totals.Received == 0 ? Array.Empty<string>() : [$"已报的{totals.Received}项中：已核定{totals.Verified}项，待核定{totals.Waiting}项，退回修改中{totals.Returned}项。"],
                $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：报送记录。{turn.ByMandate}{AnswerPage.Foot(screen)}"],
            Facts = screen.Shown,
            Actions = [.. AnswerPage.Turns(asked, screen), QuestionFigures.Button(asked)],
        }.ToReply().Traced(QuestionFigures.Button(asked));
    }

    public async Task<(FigureSheet? Sheet, Reply? Refusal)> FiguresAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (await MonthsAsync(turn, asked) is { } months) return months.ToFigures();
        if (await knowledge.RoundAsync(turn, asked.Period) is not { } round) return (null, Reply.Say(Knowledge.NoRound(turn, asked.Period?.To)));
        var (name, covers) = Sight.Of(turn, new Scope(turn.Standing, asked), round.Items);
        List<RoundItem> own = [.. round.Items.Where(covers)];
        if (own.Count == 0) return (null, Reply.Say($"{name}在{round.Month.Chinese}没有您可以查看的应报事项，不能列出依据。简报签发后，可以发送“通报”查看。"));
        var reports = await knowledge.ReportsAsync(turn, round);
        TracedFigure Count(string what, Func<ProgressReport?, bool> belongs) => Records.Figure(turn, what, own.Select(item => item.ItemId).Where(id => belongs(reports.GetValueOrDefault(id))), reports);
        Punctuality Judged(ProgressReport? report) => report is null ? Punctuality.Missing : Timeliness.Of(report, round);
        return (new FigureSheet(
            $"{name}{round.Month.Chinese}报送情况", $"数据截至{turn.Actor.At:yyyy年M月d日HH:mm}；来源：报送记录；括号内为月报版次。",
            [
                Count("应报", _ => true), Count("按时", report => Judged(report) == Punctuality.OnTime), Count("逾期", report => Judged(report) == Punctuality.Late), Count("未报", report => Judged(report) == Punctuality.Missing),
                Count("已核定", report => report is { Verified: true }), Count("待核定", report => report?.State == ReportState.Submitted), Count("退回修改中", report => report?.State == ReportState.Returned),
            ]), null);
    }

    // A stretch is looked at month by month; null for one month.
    private async Task<MissingMonths?> MonthsAsync(Turn turn, Question asked) =>
        asked.Period is { Only: null } && (await knowledge.RoundsAsync(asked.Period)).Where(round => round.DueOn < turn.Today).ToList() is { Count: > 1 } rounds ? await MissingMonths.OfAsync(turn, asked, knowledge, rounds) : null;

    private static string Labels(Turn turn, IEnumerable<RoundItem> items) =>
        string.Join('、', items.Select(item => turn.Standing.Label(turn.Standing.Item(item.ItemId)!)));
}
