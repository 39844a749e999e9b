using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>Dispatches as one screen of a phone: what is late or waits for its end first, then what is under way, then what changed last.</summary>
public sealed class DispatchList(DispatchStore dispatches, OrderStore orders, MinutesStore minutes) : IVerb
{
    public const string Queue = "queue";
    public const string Mine = "mine";
    public const string Unclosed = "unclosed";
    private const int Rows = 3;
    private const int MostButtons = 6;

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        ShowAsync(turn, press.Text("view") is (Mine or Unclosed) and var view ? view : Queue, press.Number("page") ?? 0);

    public async Task<Reply> ShowAsync(Turn turn, string view, int page)
    {
        var reader = DispatchReader.Of(turn);
        if (view == Unclosed && !turn.Caller.InSecretariat) return Reply.Say("未闭环的调度由秘书处查看，您没有这项权限。请发送“我的调度”，查看与您有关的调度。");
        if (view == Queue && !turn.Caller.InSecretariat && !turn.Caller.Person.Is(Roles.Coordinator)) return Reply.Say("调度列表由秘书处和市发改统筹员查看，您没有这项权限。请发送“我的调度”，查看与您有关的调度。");
        if (view == Mine && turn.Caller.UnitIds.Count == 0 && !turn.Caller.Person.Is(Roles.Leader)) return Reply.Say("您不是联络员，没有需要本人报送的调度。请发送“帮助”，查看您能办理的事项。");
        var (led, written) = (await orders.CountByDispatchAsync(), await minutes.AllAsync());
        var missing = (await dispatches.TrackedAsync()).ToDictionary(one => one.Dispatch.Id, one => one.Missing.ToList(), StringComparer.Ordinal);
        List<DispatchRow> shown = [.. (await dispatches.AllAsync()).Where(one => view == Mine ? reader.IsOwn(one) : reader.MayRead(one))
            .Select(one => new DispatchRow(one, missing.GetValueOrDefault(one.Id) ?? [], led.GetValueOrDefault(one.Id), DispatchRules.IsUnclosed(one, led.GetValueOrDefault(one.Id), written.Contains(one.Id), turn.Actor.At)))];
        var open = shown.Where(row => view == Unclosed ? row.Unclosed : row.Dispatch.State == DispatchState.Open).ToList();
        if (shown.Count == 0 && !turn.Caller.InSecretariat) return Reply.Say(view == Mine ? "目前没有与您有关的临时调度和会议。" : "目前没有您能查看的调度。");
        List<DispatchRow> rows = [.. open.OrderByDescending(row => row.Urgency(reader)).ThenBy(row => row.Dispatch.DueOn), .. view == Unclosed ? [] : shown.Where(row => row.Dispatch.State != DispatchState.Open)];
        page = Math.Clamp(page, 0, Math.Max(0, (rows.Count - 1) / Rows));
        List<DispatchRow> screen = [.. rows.Skip(page * Rows).Take(Rows)];
        var card = new DigestCard(Title(view, open.Count), Lead(view, shown), [.. screen.Select(row => row.Show(reader))], rows.Count > Rows ? $"第{page + 1}页，共{(rows.Count + Rows - 1) / Rows}页{(turn.Caller.InSecretariat ? "。召集会议请发送“会议”和事项，例如“会议 交通”。" : "")}" : "")
        {
            Actions = [.. Actions(turn, view, page, (page + 1) * Rows < rows.Count).Take(MostButtons - screen.Count)],
        };
        return card.ToReply();
    }

    private static string Title(string view, int open) => (view, open) switch
    {
        (Unclosed, 0) => "没有未闭环的调度",
        (Unclosed, _) => $"未闭环的调度{open}次",
        (_, 0) => "没有进行中的临时调度和会议",
        _ => $"进行中的临时调度和会议{open}次",
    };

    private static string Lead(string view, List<DispatchRow> shown) => view == Unclosed
        ? "时限或会议已过，既没有交办单、纪要，也没有记录“无交办事项”的，列在这里。请交办、录入纪要，或者收口并写明理由。"
        : $"信息调度{shown.Count(row => row.Dispatch.Meeting is null)}次，会议和现场调度{shown.Count(row => row.Dispatch.Meeting is not null)}次；已收口{shown.Count(row => row.Dispatch.State == DispatchState.Ended)}次，"
            + $"取消{shown.Count(row => row.Dispatch.State == DispatchState.Cancelled)}次，未闭环{shown.Count(row => row.Unclosed)}次。";

    // The first that fit beside the rows; a meeting is also called by its word, and 帮助 is one.
    private static IEnumerable<NoticeAction> Actions(Turn turn, string view, int page, bool more)
    {
        if (more) yield return NoticeAction.Of("更多", "dispatch.list", ("view", view), ("page", $"{page + 1}"));
        if (page > 0) yield return NoticeAction.Of("返回首页", "dispatch.list", ("view", view), ("page", "0"));
        if (turn.Caller.InSecretariat && page == 0)
        {
            yield return NoticeAction.Of("新的临时调度", "round.adhoc");
            if (!more) yield return NoticeAction.Of("召集会议", "meeting.call", ("form", "meeting"));
            yield return view == Unclosed ? NoticeAction.Of("全部调度", "dispatch.list", ("view", Queue)) : NoticeAction.Of("未闭环", "dispatch.list", ("view", Unclosed));
        }

        yield return NoticeAction.Of("帮助", "word.say", ("text", "帮助"));
    }
}
