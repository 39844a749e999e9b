using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Evaluation;

namespace CztBot.Evaluation;

/// <summary>evaluation.records: what one figure counts, record by record, with what was left out, why and by whom (R59, R70).</summary>
public sealed class EvaluationRecords(EvaluationDesk desk) : IVerb
{
    private const string Rest = "全部记录见评价表";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Row(EvaluationReader.Of(turn), press.Text("item")) is not { } row) return Reply.Say($"{file.Name}里没有您能查看的这一项记录。请发送“年度评价”，从头查看。");
        return Show(turn, file, row, Read(press), "");
    }

    /// <summary>The button under figures of a scope.</summary>
    internal static NoticeAction Button(EvaluationFile file, string scope, Indicator indicator = Indicator.Timely) =>
        NoticeAction.Of("这些数怎么来的", "evaluation.records", file.Data(scope, ("indicator", $"{indicator}")));

    /// <summary>The indicator that a press names, or a sentence: 及时率这个数怎么来的.</summary>
    internal static Indicator Read(CardPress press) =>
        press.Text("about") is { Length: > 1 } about && Indicators.All.Where(one => one.Name().Contains(about, StringComparison.Ordinal)).ToList() is [var named, ..] ? named : Enum.TryParse<Indicator>(press.Text("indicator"), out var indicator) && Enum.IsDefined(indicator) ? indicator : Indicator.Timely;

    internal static Reply Show(Turn turn, EvaluationFile file, EvaluationRow row, Indicator indicator, string notice)
    {
        var figure = row.Figure(indicator);
        var missed = figure.Counted.Except(figure.Met).ToList();
        var (before, after) = (Beside(indicator, -1), Beside(indicator, 1));
        List<NoticeAction> actions =
        [
            NoticeAction.Of($"看{before.Name()}", "evaluation.records", file.Data(row.Scope, ("indicator", $"{before}"))),
            NoticeAction.Of($"看{after.Name()}", "evaluation.records", file.Data(row.Scope, ("indicator", $"{after}"))),
        ];
        if (turn.Caller.MaySign && file.Shown is null && row.Kind is EvaluationKinds.Unit or EvaluationKinds.Item && figure.Counted.Count + figure.Excluded.Count > 0)
            actions.Add(NoticeAction.Of("剔除或恢复", "evaluation.exclude", file.Data(row.Scope, ("indicator", $"{indicator}"))));
        actions.Add(NoticeAction.Of("返回", "evaluation.open", file.Data(row.Scope)));
        return new NoticeCard
        {
            Title = $"{indicator.Name()}：{CardString.Escape(EvaluationWords.Scope(turn.Standing, row))}",
            Lines = [.. new[] { notice, indicator.Meaning(), EvaluationView.Source(file.Pack) }.Where(line => line.Length > 0)],
            Facts =
            [
                new NoticeFact(file.Name, figure.Words(file.Pack.LeastCases)),
                .. indicator.IsCount() ? Array.Empty<NoticeFact>() : [new NoticeFact($"分母中没有达到的{missed.Count}件", Names(turn.Standing, missed))],
                new NoticeFact($"分子{figure.Numerator}件", Names(turn.Standing, figure.Met)),
                .. figure.Excluded.Count == 0 ? Array.Empty<NoticeFact>() : [new NoticeFact($"剔除{figure.Excluded.Count}件", Left(turn.Standing, figure.Excluded))],
            ],
            Actions = actions,
        }.ToReply().Traced(Button(file, row.Scope, indicator));
    }

    private static Indicator Beside(Indicator indicator, int step) => (Indicator)(((int)indicator + step + Indicators.All.Count) % Indicators.All.Count);

    private static string Names(Standing standing, IReadOnlyCollection<string> records) => FigureCard.Names([.. records.Select(record => EvaluationWords.Record(standing, record))], Rest);

    private static string Left(Standing standing, IReadOnlyList<ExcludedRecord> records) => FigureCard.Names([.. records.Select(one =>
        $"{EvaluationWords.Record(standing, one.Record)}（{CardString.Escape(one.Reason)}{(one.By.Length > 0 ? $"，{standing.PersonName(one.By)}批准" : "")}）")], Rest);
}
