using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Storage;

namespace CztBot.Orders;

/// <summary>Orders as one screen of a phone: what waits for the reader first, then what is urgent, then what changed last.</summary>
public sealed class OrderList(OrderStore orders, OrderTerms terms) : IVerb
{
    public const string Mine = "mine";
    public const string Queue = "queue";
    private const int Rows = 3;

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        press.Text("problem") is { Length: > 0 } problem ? OfProblemAsync(turn, problem, press.Number("page") ?? 0)
        : ShowAsync(turn, press.Text("view") == Mine ? Mine : Queue, press.Number("page") ?? 0, TrackedSources.Read(press.Text("source") ?? ""));

    /// <param name="source">Those of one source; null for all (R1).</param>
    public async Task<Reply> ShowAsync(Turn turn, string view, int page, TrackedSource? source = null)
    {
        var reader = OrderReader.Of(turn);
        if (view == Queue && !MayQueue(turn)) return Reply.Say("交办列表由秘书处、市发改统筹员和领导查看，您没有这项权限。请发送“我的交办”，查看本单位的交办单。");
        if (view == Mine && !MayOwn(turn)) return Reply.Say("您不是联络员，没有需要本人办理的交办单。请发送“帮助”，查看您能办理的事项。");
        bool Shown(HandOverOrder order) => (view == Mine ? reader.IsOwn(order) : reader.MayRead(order)) && (source is null || order.Content.Tracked == source);
        var name = source is { } one ? $"{one.Word()}的" : "";
        var open = (await orders.OpenAsync()).Where(Shown)
            .OrderByDescending(order => Waits(reader, order)).ThenByDescending(order => order.Lamp(turn.Standing.Days, turn.Today, terms)).ToList();
        var totals = OrderTotals.Of((await orders.IssuedAsync()).Where(Shown), turn.Today);
        if (open.Count == 0 && totals.Issued == 0 && !turn.Caller.InSecretariat) return Reply.Say(source is null ? "目前没有您的交办单。" : $"目前没有您可以查看的{name}交办单。");
        page = Math.Clamp(page, 0, Math.Max(0, (open.Count - 1) / Rows));
        var card = new DigestCard(
            open.Count == 0 ? $"没有未办结的{name}交办单" : $"未办结的{name}交办单{open.Count}份",
            $"共交办{totals.Issued}份：已办结{totals.Closed}份，办理中{totals.UnderWay}份，超期未结{totals.Overdue}份，超期办结{totals.ClosedLate}份，撤销{totals.Voided}份。{turn.ByMandate}",
            [.. open.Skip(page * Rows).Take(Rows).Select(order => Row(reader, order))],
            open.Count > Rows ? $"第{page + 1}页，共{(open.Count + Rows - 1) / Rows}页{(source is null && view == Queue ? "。按来源查看，请发送“交办 跨区域项目”等" : "")}" : "")
        {
            Actions = [.. Actions(turn, view, page, (page + 1) * Rows < open.Count, source)],
        };
        return card.ToReply();
    }

    // What a problem was handed over by, as far as the person may read it; the way back is the problem.
    private async Task<Reply> OfProblemAsync(Turn turn, string problem, int page)
    {
        var reader = OrderReader.Of(turn);
        var all = (await orders.IssuedAsync()).Where(order => order.Content.ProblemId == problem && reader.MayRead(order)).ToList();
        if (all.Count == 0) return Reply.Say("没有您可以查看的交办单，这个问题由其他单位办理。请发送“问题”，返回问题列表。");
        page = Math.Clamp(page, 0, (all.Count - 1) / Rows);
        List<NoticeAction> actions = (page + 1) * Rows < all.Count ? [NoticeAction.Of("更多", "order.list", ("problem", problem), ("page", $"{page + 1}"))] : [];
        if (page > 0) actions.Add(NoticeAction.Of("返回首页", "order.list", ("problem", problem), ("page", "0")));
        return new DigestCard(
            $"这个问题的交办单{all.Count}份", "", [.. all.Skip(page * Rows).Take(Rows).Select(order => Row(reader, order))],
            all.Count > Rows ? $"第{page + 1}页，共{(all.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. actions, NoticeAction.Of("返回问题", "problem.open", ("problem", problem))],
        }.ToReply();
    }

    /// <summary>A row of a list or of a reminder.</summary>
    public DigestRow Row(OrderReader reader, HandOverOrder order)
    {
        var lamp = order.Lamp(reader.Standing.Days, reader.Today, terms);
        var words = new[]
        {
            OrderWords.State(order, reader.Today), OrderWords.Lamp(lamp, order, reader.Today), $"时限{order.Content.DueOn:M月d日}",
            order.Content.Key ? "重点" : "", order.Supervision is { Until: null } ? OrderWords.Supervised(order) : "", reader.Caller.InSecretariat ? reader.Standing.UnitName(order.Content.UnitId) : reader.IsOwn(order) ? reader.RoleIn(order) : reader.Standing.UnitName(order.Content.UnitId),
        };
        var text = order.Content.Requirement.ReplaceLineEndings(" ");
        return new DigestRow(
            $"{order.Number?.ToString() ?? "草稿"} {CardString.Escape(text.Length > 30 ? text[..30] + "…" : text)}", string.Join(" · ", words.Where(word => word.Length > 0)),
            lamp == OrderLamp.Red ? "attention" : lamp == OrderLamp.None ? "default" : "warning", "order.open", "查看", "", order.Id);
    }

    internal static bool MayQueue(Turn turn) =>
        turn.Caller.InSecretariat || turn.Caller.Person.Is(Roles.Coordinator) || turn.Caller.Person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0;

    private static bool MayOwn(Turn turn) => turn.Caller.UnitIds.Count > 0 || turn.Caller.Person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0;

    // Whether the next move is the reader's own.
    private bool Waits(OrderReader reader, HandOverOrder order)
    {
        var party = reader.PartyOf(order);
        bool Is(OrderParty one) => party.HasFlag(one);
        return order.State switch
        {
            OrderState.Pending => Is(OrderParty.Head),
            OrderState.Replied => Is(OrderParty.Clerk) || Is(OrderParty.Instructor),
            OrderState.Issued when order.Refusal is { Upheld: null } => Is(OrderParty.Head),
            OrderState.Issued => Is(OrderParty.Unit),
            _ when order.Asked is not null && Is(OrderRules.DeciderOf(order, terms)) => true,
            _ => order.State == OrderState.Redo && Is(OrderParty.Unit),
        };
    }

    private static IEnumerable<NoticeAction> Actions(Turn turn, string view, int page, bool more, TrackedSource? source)
    {
        (string, string)[] list = [("view", view), .. source is { } one ? [("source", one.Name())] : Array.Empty<(string, string)>()];
        if (more) yield return NoticeAction.Of("更多", "order.list", [.. list, ("page", $"{page + 1}")]);
        if (page > 0) yield return NoticeAction.Of("返回首页", "order.list", [.. list, ("page", "0")]);
        else if (source is not null) yield return NoticeAction.Of("全部来源", "order.list", ("view", view), ("page", "0"));
        else if (turn.Caller.InSecretariat) yield return NoticeAction.Of("新的交办单", "order.new");
        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }
}
