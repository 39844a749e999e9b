using CztBot.Core.Questions;

namespace CztBot.Conversations;

/// <summary>A figure that was shown, with the records that it counts.</summary>
/// <param name="Name">按时报送.</param>
/// <param name="Value">30项.</param>
/// <param name="Records">任务1（第2版）, 〔2019〕3号, …; as many as the figure says.</param>
public sealed record TracedFigure(string Name, string Value, IReadOnlyList<string> Records);

/// <summary>这个数怎么来的: figures, each with its records, six on a card (R59).</summary>
public static class FigureCard
{
    /// <summary>The button's title.</summary>
    public const string Title = "这个数怎么来的";

    private const int Rows = 6;
    private const int MostNames = 40;

    /// <param name="press">Which figure is meant, and which page.</param>
    /// <param name="paper">What the figures stand in.</param>
    /// <param name="lines">Where the records are from.</param>
    /// <param name="trace">The button that came here.</param>
    public static Reply Show(CardPress press, string paper, IEnumerable<string> lines, IReadOnlyList<TracedFigure> figures, NoticeAction trace, NoticeAction? back = null)
    {
        List<TracedFigure> counted = [.. figures.Where(figure => figure.Records.Count > 0)];
        if (counted.Count == 0) return Reply.Say($"{paper}没有记录每个数的依据，不能列出。请查看有关的月报和交办单。");
        var asked = new TraceWords(press.Text("about") ?? "", press.Number("value"));
        List<TracedFigure> meant = [.. counted.Where(figure => asked.Means(figure.Name, figure.Records.Count))];
        var notice = meant.Count > 0 ? "" : "没有找到您问的这个数，下面是全部的数。";
        if (meant.Count == 0) meant = counted;
        var pages = (meant.Count + Rows - 1) / Rows;
        var page = Math.Clamp(press.Number("page") ?? 1, 1, pages);
        List<NoticeAction> actions = [];
        void Turn(string title, int to) => actions.Add(trace with
        {
            Title = title,
            Data = new Dictionary<string, string>(trace.Data, StringComparer.Ordinal) { ["about"] = asked.About, ["value"] = $"{asked.Number}", ["page"] = $"{to}" },
        });
        if (page > 1) Turn("上一页", page - 1);
        if (page < pages) Turn("下一页", page + 1);
        if (back is not null) actions.Add(back);
        return new NoticeCard
        {
            Title = $"{paper}：{Title}",
            Lines = [.. new[] { notice, $"{string.Concat(lines)}{(pages > 1 ? $"第{page}页，共{pages}页。" : "")}没有列出的数为0。" }.Where(line => line.Length > 0)],
            Facts = [.. meant.Skip((page - 1) * Rows).Take(Rows).Select(figure => new NoticeFact($"{figure.Name}{figure.Value}", Names(figure.Records, "其余见台账")))],
            Actions = actions,
        }.ToReply().Traced(trace);
    }

    /// <summary>Records in a sentence; many are cut, and it is said how many there are.</summary>
    public static string Names(IReadOnlyCollection<string> records, string rest) => records.Count == 0 ? "没有"
        : string.Join('、', records.Take(MostNames)) + (records.Count > MostNames ? $"等，共{records.Count}件，{rest}" : "");
}
