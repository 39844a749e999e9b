using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Evaluation;
using CztBot.Core.Summaries;

namespace CztBot.Summaries;

/// <summary>summary.figures: the items, report versions and orders behind each figure of a summary, in the form that the person may read (R56, R59).</summary>
public sealed class TraceSummary(SummaryDesk desk) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!PeriodCode.TryParse(press.Text("month"), out var period) || SummaryScope.Of(period) is not { } scope)
            return Reply.Say("没有这个周期的小结，不能列出依据。请写成“季度小结 2020年一季度”或者“半年总结 2020年上半年”。");
        var file = await desk.FindAsync(turn.Standing, scope, turn.Actor.At);
        if (file.Issued is null && !turn.Caller.InSecretariat) return Reply.Say($"{scope.Title}还没有签发，不能列出依据。请在签发后查看。");
        if (file.Issued is { Intact: false }) return Reply.Say("这份总结与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。");
        var paper = SummaryReaders.Form(turn, file.Paper);
        return FigureCard.Show(
            press, $"{paper.Title}{(file.Issued is null ? "（草稿）" : "")}", ["来源：已核定的月报和交办单台账；括号内为采用的月报月份和版次。"],
            [.. paper.Figures.Select(figure => Traced(turn.Standing, paper, figure))],
            Button(scope.Code), turn.Caller.InSecretariat && file.Issued is null ? NoticeAction.Of("返回", "summary.open", ("month", scope.Code)) : NoticeAction.Of("返回", "word.say", ("text", $"季度小结 {scope.Code}")));
    }

    /// <summary>The button under a summary.</summary>
    internal static NoticeAction Button(string code) => NoticeAction.Of(FigureCard.Title, "summary.figures", ("month", code));

    private static TracedFigure Traced(Standing standing, Summary paper, Figure figure)
    {
        if (figure.Name.StartsWith(Summary.Evaluated, StringComparison.Ordinal))
            return new TracedFigure(figure.Name, $"{figure.Value}件", [.. figure.Items.Select(record => EvaluationWords.Record(standing, record))]);
        var times = (figure.Name.Contains('报') && !figure.Name.Contains("反映", StringComparison.Ordinal)) || figure.Name.EndsWith("已核定", StringComparison.Ordinal);
        return new TracedFigure(figure.Name, $"{figure.Value}{(times ? "项次" : "项")}", [.. figure.Items.Select(id => Name(standing, paper, id))]);
    }

    // 〔2020〕3号; 2020-01/T05: an item of a month; T05: the item as it stands at the end.
    private static string Name(Standing standing, Summary paper, string id)
    {
        if (id.StartsWith('〔')) return $"交办单{id}";
        var (month, itemId) = id.Split('/') is [var written, var named] && Month.TryParse(written, out var read) ? (read, named) : ((Month?)null, id);
        var label = standing.Item(itemId) is { } item ? standing.Label(item) : itemId;
        var source = paper.Sources.Where(one => one.ItemId == itemId && (month is null || one.Month == month)).MaxBy(one => one.Month);
        return source is not null ? $"{label}（{source.Month.Chinese}第{source.Version}版）" : month is { } only ? $"{label}（{only.Chinese}）" : label;
    }
}
