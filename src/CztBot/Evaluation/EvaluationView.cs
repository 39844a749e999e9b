using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>One scope of an evaluation as a card: the figures first, with how they were counted, and the ways on.</summary>
public sealed class EvaluationView(EvaluationDesk desk, EvaluationStore evaluations, EvaluationTerms terms)
{
    private const int Most = 6;

    public async Task<Reply> ShowAsync(Turn turn, EvaluationFile file, string? scope, string notice = "", bool more = false)
    {
        var reader = EvaluationReader.Of(turn);
        if (file.Row(reader, scope) is not { } row) return Reply.Say($"{file.Name}里没有您能查看的这一项记录。请发送“年度评价”，从头查看。");
        var appeals = file.Issued is { } issued ? await evaluations.AppealsAsync(issued.Period, issued.Edition) : [];
        return new NoticeCard
        {
            Title = $"{file.Name}（{file.State}）：{CardString.Escape(EvaluationWords.Scope(turn.Standing, row))}",
            Lines = [.. await LinesAsync(turn, file, row, appeals, notice)],
            Facts = [.. Facts(file, row)],
            Actions = Fitting(file, row, [.. row.Kind == EvaluationKinds.All ? Whole(turn, file, appeals) : One(turn, reader, file, row, appeals)], more),
        }.ToReply().Traced(EvaluationRecords.Button(file, row.Scope));
    }

    /// <summary>The six figures of a row, and the score where there is one.</summary>
    internal static IEnumerable<NoticeFact> Facts(EvaluationFile file, EvaluationRow row)
    {
        foreach (var figure in row.Figures) yield return new NoticeFact(figure.Indicator.Name(), figure.Words(file.Pack.LeastCases));
        if (row.Score is { } score) yield return new NoticeFact(file.Shown is null ? "综合得分（阶段性参考）" : "综合得分", score.ToString("0.#", CultureInfo.InvariantCulture));
    }

    /// <summary>How far the data go and where they come from (R85).</summary>
    internal static string Source(EvaluationPack pack) =>
        $"数据截至{pack.AsOf:yyyy年M月d日HH:mm}；来源：月报、交办单和督查台账，计入{pack.Months.Count}个月的月报。{Open(pack)}";

    private static string Open(EvaluationPack pack) =>
        pack.Open.ToList() is { Count: > 0 } open ? $"{string.Join('、', open.Select(month => month.Chinese))}没有到报送截止日，不计入。" : "";

    private async Task<IEnumerable<string>> LinesAsync(Turn turn, EvaluationFile file, EvaluationRow row, IReadOnlyList<Appeal> appeals, string notice)
    {
        List<string> lines = [notice];
        if (file.Shown is { } shown)
        {
            lines.Add($"{turn.Standing.PersonName(shown.SignedBy)}{shown.SignedAt:yyyy年M月d日}签发，{shown.AppealUntil:yyyy年M月d日}前可以申诉。{CardString.Escape(shown.Reason)}");
            if (turn.Caller.InSecretariat)
                lines.Add($"按台账重新计算，与签发时{(await desk.ReproducesAsync(turn.Standing, shown) ? "一致" : "不一致，请核查联络员任期和台账")}（校验值{shown.Hash[..8]}）。");
        }
        else
        {
            lines.Add("没有签发，供阶段性参考，不得外传。");
        }

        lines.Add(file.Pack.Weights is { } weights ? $"综合得分权重：{weights.Words}；样本少的指标不计分。" : "没有批准的权重，不计综合得分，不排名次。");
        if (appeals.FirstOrDefault(one => row.Scope == $"{EvaluationKinds.Unit}/{one.UnitId}") is { } appeal)
            lines.Add($"申诉：{CardString.Escape(appeal.Text)}{(appeal.Decided ? $"　{(appeal.IsUpheld == 1 ? "采纳" : "不予采纳")}：{CardString.Escape(appeal.Opinion)}" : "　等待答复。")}");
        lines.Add(Source(file.Pack) + turn.ByMandate);
        return lines.Where(line => line.Length > 0);
    }

    // What there is no room for stands behind a button of its own; the file never gives way.
    private static IReadOnlyList<NoticeAction> Fitting(EvaluationFile file, EvaluationRow row, IReadOnlyList<NoticeAction> ways, bool more)
    {
        NoticeAction[] paper = file.Shown is { } shown ? [EvaluationPapers.Button(shown)] : [];
        if (ways.Count + paper.Length <= Most) return [.. ways, .. paper];
        var first = Most - paper.Length - 1;
        return more
            ? [.. ways.Skip(first).Take(Most - 1), NoticeAction.Of("返回", "evaluation.open", file.Data(row.Scope))]
            : [.. ways.Take(first), .. paper, NoticeAction.Of("更多", "evaluation.open", file.Data(row.Scope, ("more", "true")))];
    }

    private IEnumerable<NoticeAction> Whole(Turn turn, EvaluationFile file, IReadOnlyList<Appeal> appeals)
    {
        if (turn.Caller.InSecretariat)
            foreach (var way in Secretariat(turn, file, appeals)) yield return way;
        foreach (var (title, kind) in ((string, string)[])[("按城市", EvaluationKinds.City), ("按单位", EvaluationKinds.Unit), ("按任务", EvaluationKinds.Item)])
            yield return NoticeAction.Of(title, "evaluation.list", file.Data(kind));
        yield return EvaluationRecords.Button(file, EvaluationKinds.All);
    }

    private IEnumerable<NoticeAction> Secretariat(Turn turn, EvaluationFile file, IReadOnlyList<Appeal> appeals)
    {
        if (file.Shown is not null) yield return NoticeAction.Of("重新计算", "evaluation.open", ("month", file.Code), ("item", EvaluationKinds.All), ("draft", "true"));
        else if (turn.Caller.MaySign) yield return NoticeAction.Of("签发", "evaluation.sign", file.Data(EvaluationKinds.All, ("seen", EvaluationJson.Seen(file.Pack))));
        if (appeals.Count > 0) yield return NoticeAction.Of($"申诉{appeals.Count}件", "evaluation.reply", file.Data(EvaluationKinds.All));
        else if (turn.Caller.MaySign && file.Shown is null && terms.Weights is not null && file.Pack.Weights is null)
            yield return NoticeAction.Of("批准权重", "evaluation.weights", file.Data(EvaluationKinds.All));
    }

    private static IEnumerable<NoticeAction> One(Turn turn, EvaluationReader reader, EvaluationFile file, EvaluationRow row, IReadOnlyList<Appeal> appeals)
    {
        yield return EvaluationRecords.Button(file, row.Scope);
        if (row.Kind == EvaluationKinds.Unit && reader.IsOwn(row.Key) && file.Shown is { } shown && turn.Today <= shown.AppealUntil && appeals.All(one => one.UnitId != row.Key))
            yield return NoticeAction.Of("申诉", "evaluation.appeal", file.Data(row.Scope));
        if (!reader.SeesAll)
        {
            yield return NoticeAction.Of("本单位（本市）各项", "evaluation.list", file.Data(EvaluationKinds.Item));
            if (reader.City is not null) yield return NoticeAction.Of("本市各单位", "evaluation.list", file.Data(EvaluationKinds.Unit));
        }

        yield return reader.SeesAll
            ? NoticeAction.Of("返回", "evaluation.list", file.Data(row.Kind))
            : NoticeAction.Of("返回", "evaluation.open", file.Data(reader.Home));
    }
}
