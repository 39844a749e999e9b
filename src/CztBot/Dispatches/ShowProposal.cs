using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>minutes.item: one proposal with its passage and its doubts; a person makes an order of it, or passes it over (R54).</summary>
public sealed class ShowProposal(DispatchDesk desk, ProposalDesk proposals, ProposalList list) : IVerb
{
    private const int MostSource = 1000;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (DispatchTable.WhyNotYours(DispatchMove.Minutes, DispatchReader.Of(turn).Office) is { } right) return Reply.Say(right.Reason);
        var (found, gone) = await desk.OpenAsync(turn, press);
        if (found is not { } dispatch) return gone!;
        var key = press.Text("proposal") is { Length: > 0 } named ? named : DispatchDesk.About(press).Behind;
        if ((await proposals.OfAsync(turn, dispatch)).FirstOrDefault(one => one.Proposal.Key == key) is not { Proposal: { } proposal } one)
            return await list.ShowAsync(turn, dispatch, 0, "没有找到这一项。");
        return one.Order is not null || one.PassedOver
            ? await list.ShowAsync(turn, dispatch, 0, one.Order is not null ? "这一项已经拟过交办单。" : "这一项已经记为不作交办。")
            : Show(turn, dispatch, proposal);
    }

    private static Reply Show(Turn turn, Dispatch dispatch, ProposedOrder one)
    {
        string Names(IEnumerable<string> units) => string.Join('、', units.Select(turn.Standing.UnitName));
        var source = one.Source.Length > MostSource ? one.Source[..MostSource] + "…" : one.Source;
        return new NoticeCard
        {
            Title = $"核对拟办事项 {DispatchView.Title(dispatch)}",
            Lines = [$"原文：{CardString.Escape(source)}", .. one.Doubts.Select(doubt => $"**有疑问：{CardString.Escape(doubt)}。**")],
            Facts =
            [
                new("主办", one.UnitIds.Count > 0 ? Names(one.UnitIds) : "待填写"),
                .. one.CoUnitIds.Count > 0 ? [new NoticeFact("协办", Names(one.CoUnitIds))] : Array.Empty<NoticeFact>(),
                new("时限", one.Due is { } due ? DispatchView.Day(due) : "没有写明，不填则按缓急计算"),
            ],
            Actions =
            [
                NoticeAction.Of(
                    "拟交办单", "order.new", ("dispatch", dispatch.Id), ("proposal", one.Key), ("requirement", one.Matter), ("mainUnit", Names(one.UnitIds)), ("coUnits", Names(one.CoUnitIds)),
                    ("due", one.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")),
                NoticeAction.Of("不作交办", "minutes.skip", ("dispatch", dispatch.Id), ("version", $"{dispatch.Version}"), ("proposal", one.Key)),
                NoticeAction.Of("返回拟办事项", "minutes.list", ("dispatch", dispatch.Id)),
            ],
        }.ToReply();
    }
}

/// <summary>minutes.skip: a proposal is not handed over; that it was decided stays on the trail.</summary>
public sealed class PassOverProposal(DispatchBook book, DispatchStore dispatches, ProposalList list) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var key = press.Text("proposal") ?? "";
        var answer = await book.MoveAsync(
            turn, press, DispatchMove.PassOver, null,
            (dispatch, seen, party) => key.Length is 0 or > 20 ? new DispatchOutcome.Refused("没有找到这一项，请重新打开拟办事项。") : DispatchRules.PassOver(dispatch, seen, party, key, turn.Actor.At), cancellation);
        return answer is Reply.Card && await dispatches.FindAsync(press.Text("dispatch") ?? "") is { } now && now.PassedOver.Contains(key)
            ? await list.ShowAsync(turn, now, 0, "已记为不作交办。") : answer;
    }
}
