using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;

namespace CztBot.Evaluation;

/// <summary>evaluation.list: cities, units or tasks, each with its figures in a line; in the order of the plan, never by rank.</summary>
public sealed class EvaluationList(EvaluationDesk desk) : IVerb
{
    private const int Rows = 3;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        var reader = EvaluationReader.Of(turn);
        var kind = press.Text("item") is EvaluationKinds.City or EvaluationKinds.Unit or EvaluationKinds.Item ? press.Text("item")! : EvaluationKinds.City;
        var rows = file!.Pack.Rows.Where(row => row.Kind == kind && reader.MayRead(row)).ToList();
        if (rows.Count == 0) return Reply.Say($"{file.Name}里没有您能查看的这一类记录。请发送“年度评价”，从头查看。");
        var pages = (rows.Count + Rows - 1) / Rows;
        var page = Math.Clamp(press.Number("page") ?? 0, 0, pages - 1);
        List<NoticeAction> actions = [];
        if (page > 0) actions.Add(NoticeAction.Of("上一页", "evaluation.list", file.Data(kind, ("page", $"{page - 1}"))));
        if (page < pages - 1) actions.Add(NoticeAction.Of("下一页", "evaluation.list", file.Data(kind, ("page", $"{page + 1}"))));
        if (page == 0 && file.Shown is { } shown) actions.Add(EvaluationPapers.Button(shown));
        actions.Add(NoticeAction.Of("返回", "evaluation.open", file.Data(reader.Home)));
        return new DigestCard(
            $"{file.Name}（{file.State}）：{Title(kind)}", "按行动计划的顺序排列，不是名次。",
            [.. rows.Skip(page * Rows).Take(Rows).Select(row => new DigestRow(
                CardString.Escape(EvaluationWords.Scope(turn.Standing, row)), InLine(row, file.Pack.LeastCases), "default", "evaluation.open", "查看", file.Code, row.Scope))],
            $"{(pages > 1 ? $"第{page + 1}页，共{pages}页。" : "")}{EvaluationView.Source(file.Pack)}")
        { Actions = actions }.ToReply();
    }

    /// <summary>及时12/13 · 一次通过10/12 …, what there is.</summary>
    internal static string InLine(EvaluationRow row, int least) => string.Join(" · ", row.Figures
        .Where(figure => figure.Denominator > 0)
        .Select(figure => figure.Indicator.IsCount() ? $"{figure.Indicator.Name()[..2]}{figure.Numerator}件"
            : $"{figure.Indicator.Name().TrimEnd('率')}{figure.Numerator}/{figure.Denominator}{(figure.Share(least) is null ? "（样本少）" : "")}")
        .DefaultIfEmpty("没有记录"));

    private static string Title(string kind) => kind switch
    {
        EvaluationKinds.City => "按城市",
        EvaluationKinds.Unit => "按单位",
        _ => "按任务",
    };
}
