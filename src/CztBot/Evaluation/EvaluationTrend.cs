using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Summaries;

namespace CztBot.Evaluation;

/// <summary>Indicators at two times (R67): by how much each grew or fell, with numerator and denominator of either; too few cases are not compared.</summary>
internal sealed class EvaluationTrend(Turn turn, Question asked, EvaluationReader reader, EvaluationDesk desk)
{
    private const int Most = 4;
    private readonly Scope _scope = new(turn.Standing, asked);
    private readonly List<(Gauge Gauge, Indicator Indicator)> _compared = EvaluationComparison.Named(asked);

    public async Task<Reply> AnswerAsync()
    {
        var meant = asked with { Period = asked.Period?.Whole(turn.Today), Compare = asked.Compare?.Whole(turn.Today) };
        var (later, earlier) = meant.Times(Latest);
        var (now, then) = (await desk.AnsweredAsync(turn, later), await desk.AnsweredAsync(turn, earlier));
        List<(EvaluationRow Now, EvaluationRow Then)> sides = [.. Rows(now.Pack).Join(Rows(then.Pack), row => row.Scope, row => row.Scope, (row, before) => (row, before)).Take(Most)];
        if (!sides.Exists(side => Has(side.Now)) || !sides.Exists(side => Has(side.Then)))
            return Reply.Say($"没有数据：{PeriodCode.Chinese(Rows(now.Pack).Any(Has) ? earlier : later)}没有您可以查看的、能够计入{string.Join('、', _compared.Select(one => one.Indicator.Name()))}的记录，不能比较。");
        var first = sides[0];
        var reply = new NoticeCard
        {
            Title = $"{CardString.Escape(EvaluationWords.Scope(turn.Standing, first.Now))}{Change(first, now.Pack.LeastCases)}",
            Lines = [.. Lines(now, then)],
            Facts = [Figures(now, first.Now), Figures(then, first.Then), .. sides.Skip(1).Select(side => new NoticeFact(CardString.Escape(EvaluationWords.Scope(turn.Standing, side.Now)), Beside(side, now.Pack.LeastCases)))],
            Actions =
            [
                .. ((EvaluationFile[])[now, then]).Where(Opens).Select(file =>
                    NoticeAction.Of($"{PeriodCode.Chinese(file.Period)}怎么来的", "evaluation.records", file.Data(first.Now.Scope, ("indicator", $"{_compared[0].Indicator}")))),
                .. reader.SeesAll ? [NoticeAction.Of("三市比一比", "question.ask", ("text", $"{later.Chinese}三市{_compared[0].Indicator.Name()}比一比"))] : Array.Empty<NoticeAction>(),
            ],
        }.ToReply();
        return Opens(now) ? reply.Traced(EvaluationRecords.Button(now, first.Now.Scope, _compared[0].Indicator)) : reply;
    }

    // Orders count in the month in which they are due, which may be the present one; reports when their date is over.
    private Month Latest =>
        IsOfOrders ? Month.Of(turn.Today)
        : turn.Standing.Round is { } round ? round.DueOn < turn.Today ? round.Month : round.Month.Previous
        : Month.Of(turn.Today).Previous;

    private bool IsOfOrders => _compared.TrueForAll(one => one.Indicator is Indicator.OrdersInTime or Indicator.Overdue or Indicator.Supervised);

    private bool IsOfSections => asked.Tasks.Count == 0 && _scope.IsSection;

    // The whole first for whoever sees it, then 三市 or what was named; the items of sections together.
    private IEnumerable<EvaluationRow> Rows(EvaluationPack pack)
    {
        var named = EvaluationAnswer.Wanted(asked, reader, pack).Where(reader.MayRead).ToList();
        if (IsOfSections) return named.Count == 0 ? [] : [new EvaluationRow(EvaluationKinds.Item, _scope.Name, [.. _compared.Select(one => one.Indicator).Distinct().Select(indicator => Together(named, indicator))], null)];
        return reader.SeesAll && !asked.HasObject ? pack.Rows.Where(row => row.Kind == EvaluationKinds.All).Concat(named) : named;
    }

    private static IndicatorFigure Together(List<EvaluationRow> rows, Indicator indicator)
    {
        List<IndicatorFigure> figures = [.. rows.Select(row => row.Figure(indicator))];
        return new(indicator, [.. figures.SelectMany(figure => figure.Met).Distinct()], [.. figures.SelectMany(figure => figure.Counted).Distinct()], [.. figures.SelectMany(figure => figure.Excluded).Distinct()]);
    }

    private bool Has(EvaluationRow row) => _compared.Exists(one => one.Indicator.IsCount() || row.Figure(one.Indicator).Denominator > 0);

    private bool Opens(EvaluationFile file) => !IsOfSections && (file.Issued is not null || turn.Caller.InSecretariat);

    private NoticeFact Figures(EvaluationFile file, EvaluationRow row) => new(PeriodCode.Chinese(file.Period), Told(row, file.Pack.LeastCases));

    private string Told(EvaluationRow row, int least) => string.Join('；', _compared.Select(one => EvaluationComparison.Told(one.Gauge, row.Figure(one.Indicator), least)));

    // 节点完成率提高15.7个百分点，由67.6%（23/34）变为83.3%（35/42）.
    private string Beside((EvaluationRow Now, EvaluationRow Then) side, int least) => string.Join('；', _compared.Select(one =>
    {
        var (now, then) = (side.Now.Figure(one.Indicator), side.Then.Figure(one.Indicator));
        var (after, before) = (Words(one.Gauge, now, least), Words(one.Gauge, then, least));
        var comparable = one.Gauge == Gauge.Returned || now.Indicator.IsCount() || (now.Share(least) is not null && then.Share(least) is not null);
        return Change(one.Gauge, now, then, least) + (!comparable ? "" : after == before ? $"，均为{after}" : $"，由{before}变为{after}");
    }));

    private static string Words(Gauge gauge, IndicatorFigure figure, int least) => gauge == Gauge.Returned ? $"{EvaluationComparison.Returned(figure)}份" : figure.Words(least);

    private string Change((EvaluationRow Now, EvaluationRow Then) side, int least) =>
        string.Join('，', _compared.Select(one => Change(one.Gauge, side.Now.Figure(one.Indicator), side.Then.Figure(one.Indicator), least)));

    private static string Change(Gauge gauge, IndicatorFigure now, IndicatorFigure then, int least)
    {
        var name = now.Indicator.Name();
        if (gauge == Gauge.Returned) return SideBySide.Grown("退回过的月报", EvaluationComparison.Returned(now) - EvaluationComparison.Returned(then), "份");
        if (now.Indicator.IsCount()) return SideBySide.Grown(name, now.Numerator - then.Numerator, "件");
        if (now.Denominator == 0 || then.Denominator == 0) return $"{name}缺一个时期的记录，不作比较";
        if (now.Share(least) is not { } share || then.Share(least) is not { } before) return $"{name}样本少，不作比较";
        return SideBySide.Risen(name, share - before);
    }

    private IEnumerable<string> Lines(EvaluationFile now, EvaluationFile then)
    {
        yield return $"{PeriodCode.Chinese(now.Period)}与{PeriodCode.Chinese(then.Period)}相比。";
        yield return now.Signed == then.Signed ? now.Signed : $"{PeriodCode.Chinese(now.Period)}：{now.Signed}{PeriodCode.Chinese(then.Period)}：{then.Signed}";
        if (_compared.Exists(one => one.Gauge == Gauge.Returned)) yield return "同一份月报退回几次都计一份。";
        if (asked.Sections.Count > 0 && !IsOfSections) yield return "评价指标不分领域统计，以上为全部事项。";
        if (now.Period.To >= Month.Of(turn.Today)) yield return $"{PeriodCode.Chinese(now.Period)}还没有结束，按目前的记录计算。";
        yield return $"数据截至{now.Pack.AsOf:yyyy年M月d日HH:mm}；来源：月报、交办单和督查台账{(IsOfOrders ? "" : $"，分别计入{now.Pack.Months.Count}个月和{then.Pack.Months.Count}个月的月报")}。{turn.ByMandate}";
    }
}
