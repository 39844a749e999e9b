using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.CarryOvers;

/// <summary>结转: one screen, what is overdue or behind first, then what changed last; 结转 2018-01 opens one, 结转 株洲, 结转 滞后 and 结转 移出 narrow the list.</summary>
public sealed class CarryOverList(CarryOverStore carryOvers, CarryOverView view, IQuestions questions) : IWord, IVerb
{
    private const int Rows = 3;

    // What names none of them is a question.
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) =>
        rest.Length > 0 && CarryOverDesk.MayList(turn) && !(await carryOvers.AllAsync()).Any(one => CarryOverDesk.MayRead(turn, one) && (IsNumber(one, rest) || Matches(turn, one, rest, Month.Of(turn.Today))))
            ? await questions.AskAsync(turn, cancellation) : await ShowAsync(turn, rest, 0);

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => ShowAsync(turn, press.Clean("filter"), press.Number("page") ?? 0);

    private async Task<Reply> ShowAsync(Turn turn, string filter, int page)
    {
        if (!CarryOverDesk.MayList(turn)) return Reply.Say(CarryOverDesk.NoRight);
        var all = await carryOvers.AllAsync();
        if (all.Count == 0) return Reply.Say(CarryOverDesk.NotImported);
        var readable = all.Where(one => CarryOverDesk.MayRead(turn, one)).ToList();
        if (readable.Find(one => IsNumber(one, filter)) is { } named) return view.Show(turn, named);
        var month = Month.Of(turn.Today);
        var shown = InOrder(readable.Where(one => Matches(turn, one, filter, month)), turn.Today);
        if (shown.Count == 0) return Reply.Say(filter.Length == 0 ? "目前没有您能查看的结转事项。" : $"没有找到与“{(filter.Length > 16 ? filter[..16] + "…" : filter)}”有关的结转事项。请发送“结转”，查看全部。");
        page = Math.Clamp(page, 0, (shown.Count - 1) / Rows);
        return new DigestCard(
            $"{CardString.Escape(filter)}结转事项{shown.Count}项", CarryOverTotals.Of(readable, month).Sentence + turn.ByMandate,
            [.. shown.Skip(page * Rows).Take(Rows).Select(one => Row(turn, one))],
            shown.Count > Rows ? $"第{page + 1}页，共{(shown.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(filter, page, (page + 1) * Rows < shown.Count, readable.Exists(one => one.Left is not null))],
        }.ToReply();
    }

    /// <summary>What is overdue or behind first, then what changed last.</summary>
    public static List<CarryOver> InOrder(IEnumerable<CarryOver> all, DateOnly today) =>
        [.. all.OrderByDescending(one => one.Closing is { Verified: null }).ThenByDescending(one => one.IsOverdue(today)).ThenByDescending(one => !one.IsLinked && one.Status is Statuses.FarBehind or Statuses.Behind)
            .ThenByDescending(one => ((ITracked<CarryOver>)one).ChangedAt).ThenBy(one => one.Id, StringComparer.Ordinal)];

    public static DigestRow Row(Turn turn, CarryOver one)
    {
        var late = one.IsOverdue(turn.Today);
        string[] words = one switch
        {
            { Left: { } left } => [$"{left.On:yyyy年M月d日}移出"],
            { Closing.Verified: { } verified } => [$"{verified.At:yyyy年M月d日}销号"],
            { Closing: not null } => [one.Status, "已申请销号，待核实"],
            { ItemId: { } id } => [$"并入{Task(turn, id)}，随任务月报"],
            _ => [one.Status, late ? $"超过时限{one.DueOn:yyyy年M月d日}" : one.DueOn is { } due ? $"时限{due:yyyy年M月d日}" : ""],
        };
        return new DigestRow(
            $"{CardString.Escape(one.Id)} {CardString.Escape(one.Name)}", string.Join(" · ", words.Prepend(turn.Standing.UnitName(one.Lead.UnitId)).Where(word => word.Length > 0)),
            late ? "attention" : one is { IsLinked: false, Left: null, Status: Statuses.Behind or Statuses.FarBehind } ? "warning" : "default", "carryover.open", "查看", "", one.Id);
    }

    /// <summary>任务5.</summary>
    public static string Task(Turn turn, string itemId) => turn.Standing.Item(itemId) is { } item ? turn.Standing.Label(item) : itemId;

    private static bool IsNumber(CarryOver one, string text) => string.Equals(one.Id, text, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(Turn turn, CarryOver one, string filter, Month month)
    {
        if (filter == "移出") return one.Left is not null;
        if (filter == "销号") return one.IsClosed;
        if (!one.CountsIn(month)) return false;
        if (filter.Length == 0) return true;
        if (Cities.TryRead(filter, out var city)) return one.Cities.Contains(city);
        return filter switch
        {
            "滞后" => !one.IsLinked && one.Status is Statuses.Behind or Statuses.FarBehind,
            "单列" => !one.IsLinked,
            "并入" => one.IsLinked,
            _ => (!one.IsLinked && one.Status == filter) || one.Name.Contains(filter, StringComparison.Ordinal) || turn.Standing.UnitName(one.Lead.UnitId).Contains(filter, StringComparison.Ordinal),
        };
    }

    private static IEnumerable<NoticeAction> Actions(string filter, int page, bool more, bool left)
    {
        if (more) yield return NoticeAction.Of("更多", "carryover.list", ("filter", filter), ("page", $"{page + 1}"));
        if (page > 0) yield return NoticeAction.Of("返回首页", "carryover.list", ("filter", filter), ("page", "0"));
        else if (filter.Length > 0) yield return NoticeAction.Of("全部结转事项", "carryover.list");
        else if (left) yield return NoticeAction.Of("已移出的", "carryover.list", ("filter", "移出"));
        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }
}
