using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;

namespace CztBot.Evaluation;

/// <summary>Questions about scoring and ranking: the figures that the person may read, signed ones where there are, else 阶段性参考; a comparison of two times by itself; no rank without approved weights (R67, R68, R85).</summary>
public sealed class EvaluationAnswer(EvaluationDesk desk) : IAnswer
{
    private const int Most = 8;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        if (turn.InGroup) return Reply.Say("评价指标不在群里答复，请在与机器人的单聊中提问。");
        var reader = EvaluationReader.Of(turn);
        if (!reader.MayAsk) return Reply.Say(EvaluationDesk.NotYours);
        if (asked.Intent == Intent.Trend) return await new EvaluationTrend(turn, asked, reader, desk).AnswerAsync();
        var period = (asked.Period ?? Period.Year(turn.Today.AddMonths(-3).Year)).Whole(turn.Today);
        var file = await desk.AnsweredAsync(turn, period);
        var (pack, issued) = (file.Pack, file.Issued);
        List<EvaluationRow> rows = [.. Wanted(asked, reader, pack).Where(reader.MayRead)];
        if (rows.Sum(row => row.Figures.Sum(figure => figure.Denominator)) == 0) return Reply.Say($"没有数据：{PeriodCode.Chinese(period)}没有您可以查看的、能够计入评价的记录。");
        var state = file.Signed;
        string[] lines =
        [
            state,
            pack.Weights is null ? "没有批准的权重，不计综合得分，不排名次。" : $"综合得分权重：{pack.Weights.Words}。",
            EvaluationView.Source(pack) + turn.ByMandate,
        ];
        var (opens, scope) = (issued is not null || turn.Caller.InSecretariat, rows.Count == 1 ? rows[0].Scope : reader.Home);
        var card = asked.Gauges.Any(Gauges.IsEvaluated) ? EvaluationComparison.Of(turn, asked, file, rows, state) : new NoticeCard
        {
            Title = rows is [var one] ? $"{file.Name}指标：{CardString.Escape(EvaluationWords.Scope(turn.Standing, one))}" : $"{file.Name}指标",
            Lines = rows.Count > Most ? [$"共{rows.Count}项，列出前{Most}项。", .. lines] : lines,
            Facts = rows is [var only]
                ? [.. EvaluationView.Facts(file, only)]
                : [.. rows.Take(Most).Select(row => new NoticeFact(CardString.Escape(EvaluationWords.Scope(turn.Standing, row)), EvaluationList.InLine(row, pack.LeastCases) + Score(file, row)))],
        };
        var reply = (card with { Actions = opens ? [NoticeAction.Of("查看评价", "evaluation.open", file.Data(scope)), EvaluationRecords.Button(file, scope)] : [] }).ToReply();
        return opens ? reply.Traced(EvaluationRecords.Button(file, scope)) : reply;
    }

    private static string Score(EvaluationFile file, EvaluationRow row) =>
        row.Score is { } score ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" · 综合得分{score:0.#}{(file.Shown is null ? "（阶段性参考）" : "")}") : "";

    /// <summary>What was named; 三市 side by side for whoever sees all of it, the own for the others.</summary>
    internal static IEnumerable<EvaluationRow> Wanted(Question asked, EvaluationReader reader, EvaluationPack pack)
    {
        if (asked.Tasks.Count > 0) return pack.Rows.Where(row => row.Kind == EvaluationKinds.Item && asked.Tasks.Contains(row.Key));
        if (asked.Units.Count > 0) return pack.Rows.Where(row => row.Kind == EvaluationKinds.Unit && asked.Units.Contains(row.Key));
        if (asked.Cities.Count > 0) return pack.Rows.Where(row => row.Kind == EvaluationKinds.City && asked.Cities.Contains(row.Key));
        if (asked.Sections.Count > 0)
            return pack.Rows.Where(row => row.Kind == EvaluationKinds.Item && reader.Standing.Item(row.Key) is { } item && reader.Standing.PlanItemOf(item).Section is { } section && asked.Sections.Contains(section));
        return reader.SeesAll || reader.City is not null
            ? pack.Rows.Where(row => row.Kind == EvaluationKinds.City)
            : pack.Rows.Where(row => row.Kind == EvaluationKinds.Unit && reader.Caller.ReportsFor(row.Key));
    }
}
