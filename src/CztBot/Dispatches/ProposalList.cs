using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;

namespace CztBot.Dispatches;

/// <summary>minutes.list: the proposals that wait for a person, in the order of the minutes, a screen at a time (R54).</summary>
public sealed class ProposalList(DispatchDesk desk, ProposalDesk proposals) : IVerb
{
    private const int Rows = 3;
    private const int MostText = 40;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (DispatchTable.WhyNotYours(DispatchMove.Minutes, DispatchReader.Of(turn).Office) is { } right) return Reply.Say(right.Reason);
        var (dispatch, gone) = await desk.OpenAsync(turn, press);
        return gone ?? await ShowAsync(turn, dispatch!, press.Number("page") ?? 0, "");
    }

    public async Task<Reply> ShowAsync(Turn turn, Dispatch dispatch, int page, string notice)
    {
        var all = await proposals.OfAsync(turn, dispatch);
        var waiting = all.Where(one => one.Order is null && !one.PassedOver).Select(one => one.Proposal).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (waiting.Count - 1) / Rows));
        var totals = all.Count == 0 ? "没有从纪要中认出拟办事项。需要交办的，请直接拟交办单；没有的，请收口。"
            : $"拟办{all.Count}项：待确认{waiting.Count}项（{waiting.Count(one => one.Doubts.Count > 0)}项有疑问），已拟单{all.Count(one => one.Order is not null)}项，不作交办{all.Count(one => one.PassedOver)}项。请逐项核对。";
        var card = new DigestCard(
            $"纪要拟办事项 {DispatchView.Title(dispatch)}", notice + totals, [.. waiting.Skip(page * Rows).Take(Rows).Select(one => Row(turn, dispatch, one))],
            waiting.Count > Rows ? $"第{page + 1}页，共{(waiting.Count + Rows - 1) / Rows}页" : "")
        {
            Actions = [.. Actions(dispatch, page, (page + 1) * Rows < waiting.Count)],
        };
        return card.ToReply();
    }

    private static DigestRow Row(Turn turn, Dispatch dispatch, ProposedOrder one)
    {
        var matter = one.Matter.ReplaceLineEndings(" ");
        string[] words = [one.Due is { } due ? $"时限{due:M月d日}" : "没有时限", one.Doubts.Count > 0 ? $"有疑问：{one.Doubts[0]}" : "", matter.Length > MostText ? matter[..MostText] + "…" : matter];
        return new DigestRow(
            one.UnitIds.Count > 0 ? string.Join('、', one.UnitIds.Select(turn.Standing.UnitName)) : "责任单位待定", CardString.Escape(string.Join(" · ", words.Where(word => word.Length > 0))),
            one.Doubts.Count > 0 ? "attention" : "default", "minutes.item", "核对", "", $"{dispatch.Id}|{one.Key}");
    }

    private static IEnumerable<NoticeAction> Actions(Dispatch dispatch, int page, bool more)
    {
        if (more) yield return NoticeAction.Of("更多", "minutes.list", ("dispatch", dispatch.Id), ("page", $"{page + 1}"));
        if (page > 0) yield return NoticeAction.Of("返回首页", "minutes.list", ("dispatch", dispatch.Id), ("page", "0"));
        if (page == 0 || !more) yield return NoticeAction.Of("继续录入", "minutes.add", ("dispatch", dispatch.Id));
        // The meeting's card has the file as well.
        if (page == 0 && !more) yield return ThingPaperRegistration.Button(MinutesPapers.Kind, dispatch.Id, "纪要文件");
        yield return NoticeAction.Of("返回会议", "dispatch.open", ("dispatch", dispatch.Id));
    }
}
