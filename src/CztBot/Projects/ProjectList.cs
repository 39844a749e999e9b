using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Projects;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>项目: one screen, those with matters between cities first, then what changed last; 项目 K-01 opens one, 项目 湘潭, 项目 用地审批 and 项目 移出 narrow the list.</summary>
public sealed class ProjectList(ProjectStore projects, ProjectView view, IQuestions questions) : IWord, IVerb
{
    private const int Rows = 3;

    // What names none of them is a question: 项目5到哪了.
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) =>
        rest.Length > 0 && !(await projects.AllAsync()).Any(one => ProjectDesk.MayRead(turn, one) && (IsNumber(one, rest) || Matches(one, rest, Month.Of(turn.Today))))
            ? await questions.AskAsync(turn, cancellation) : await ShowAsync(turn, rest, 0);

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => ShowAsync(turn, press.Clean("filter"), press.Number("page") ?? 0);

    private async Task<Reply> ShowAsync(Turn turn, string filter, int page)
    {
        if (!ProjectDesk.MayList(turn)) return Reply.Say(ProjectDesk.NoRight);
        var all = await projects.AllAsync();
        if (all.Count == 0) return Reply.Say(ProjectDesk.NotImported);
        var readable = all.Where(one => ProjectDesk.MayRead(turn, one)).ToList();
        if (readable.Find(one => IsNumber(one, filter)) is { } named) return await view.ShowAsync(turn, named);
        var month = Month.Of(turn.Today);
        var shown = readable.Where(one => Matches(one, filter, month)).OrderByDescending(one => one.Closing is { Verified: null }).ThenByDescending(one => one.Matters.Count > 0).ThenByDescending(one => ((ITracked<CrossProject>)one).ChangedAt).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        if (shown.Count == 0) return Reply.Say(filter.Length == 0 ? "目前没有您能查看的跨区域项目。" : $"没有找到与“{(filter.Length > 16 ? filter[..16] + "…" : filter)}”有关的跨区域项目。请发送“项目”，查看全部。");
        page = Math.Clamp(page, 0, (shown.Count - 1) / Rows);
        var counted = readable.Where(one => one.CountsIn(month)).ToList();
        return new DigestCard(
            $"{CardString.Escape(filter)}跨区域项目{shown.Count}个", Totals(counted, readable.Count(one => one.Left?.CountsIn(month) == false), readable.Count(one => one.Closing?.CountsIn(month) == false)) + turn.ByMandate,
            [.. shown.Skip(page * Rows).Take(Rows).Select(one => Row(turn, one))], shown.Count > Rows ? $"第{page + 1}页，共{(shown.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(filter, page, (page + 1) * Rows < shown.Count, readable.Exists(one => one.Left is not null))],
        }.ToReply();
    }

    /// <summary>跨区域项目3个；涉市事项2项：用地审批1项，征地拆迁1项。</summary>
    public static string Totals(IReadOnlyCollection<CrossProject> counted, int left, int closed)
    {
        var matters = counted.SelectMany(one => one.Matters).ToList();
        var kinds = string.Join('，', ProjectWords.Kinds.Select(kind => (kind.Word, Count: matters.Count(matter => matter.Kind == kind.Kind))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Word}{pair.Count}项"));
        return $"跨区域项目{counted.Count}个；涉市事项{matters.Count}项{(kinds.Length > 0 ? $"：{kinds}" : "")}。{(left > 0 ? $"已移出{left}个，不再计数。" : "")}{(closed > 0 ? $"已销号{closed}个，不再计数。" : "")}";
    }

    public static DigestRow Row(Turn turn, CrossProject one)
    {
        var matters = string.Join('、', one.Matters.Select(matter => ProjectWords.Kind(matter.Kind)));
        string[] words =
        [
            string.Join('、', one.Cities), one.Field, string.Join('、', Tasks(turn, one)),
            one.Left is { } left ? $"{left.On:yyyy年M月d日}移出" : one.Closing is { } closing ? (closing.Verified is { } verified ? $"{verified.At:yyyy年M月d日}销号" : "已申请销号，待核实") : matters.Length > 0 ? $"涉市事项：{matters}" : "没有涉市事项",
        ];
        return new DigestRow(
            $"{CardString.Escape(one.Id)} {CardString.Escape(one.Name)}", string.Join(" · ", words.Where(word => word.Length > 0)), one.Matters.Count > 0 && one.Left is null ? "warning" : "default",
            "project.open", "查看", "", one.Id);
    }

    /// <summary>任务5, 任务11b.</summary>
    public static IEnumerable<string> Tasks(Turn turn, CrossProject one) => one.ItemIds.Select(turn.Standing.Item).OfType<ReportingItem>().Select(turn.Standing.Label);

    private static bool IsNumber(CrossProject one, string text) => string.Equals(one.Id, text, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(CrossProject one, string filter, Month month)
    {
        if (filter == "移出") return one.Left is not null;
        if (filter == "销号") return one.IsClosed;
        if (!one.CountsIn(month)) return false;
        if (filter.Length == 0) return true;
        if (Cities.TryRead(filter, out var city)) return one.Cities.Contains(city);
        return one.Field == filter || one.Matters.Any(matter => ProjectWords.Kind(matter.Kind) == filter) || one.Name.Contains(filter, StringComparison.Ordinal)
            || one.Owner.Contains(filter, StringComparison.Ordinal) || one.County.Contains(filter, StringComparison.Ordinal);
    }

    private static IEnumerable<NoticeAction> Actions(string filter, int page, bool more, bool left)
    {
        if (more) yield return NoticeAction.Of("更多", "project.list", ("filter", filter), ("page", $"{page + 1}"));
        if (page > 0) yield return NoticeAction.Of("返回首页", "project.list", ("filter", filter), ("page", "0"));
        else if (filter.Length > 0) yield return NoticeAction.Of("全部项目", "project.list");
        else if (left) yield return NoticeAction.Of("已移出的", "project.list", ("filter", "移出"));
        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }
}
