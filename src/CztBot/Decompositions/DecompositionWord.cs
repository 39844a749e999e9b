using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Decompositions;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Decompositions;

/// <summary>分解方案: those of the own unit, what is overdue first; 分解方案 5: one of them.</summary>
public sealed class DecompositionWord(DecompositionStore store, DecompositionDesk desk) : IWord
{
    private const int Rows = 4;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Caller.UnitIds.Count == 0 && !turn.Caller.InSecretariat && !turn.Caller.Person.Is(Roles.Coordinator))
            return Reply.Say("分解方案由单位联络员和秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        var (asked, page) = PageWord.Split(rest);
        if (asked.Length == 0) return await ListAsync(turn, page);
        return ItemNumbers.Find(turn.Standing.Plan, rest) switch
        {
            [var item] => await desk.OpenAsync(turn, item, "") is var (one, refusal) ? refusal ?? DecompositionView.Show(turn, one!) : Reply.Say(""),
            [] => Reply.Say($"没有编号为“{(rest.Length > 12 ? rest[..12] + "…" : rest)}”的任务，请写成“分解方案 5”或“分解方案 11b”。"),
            var several => Reply.Say($"“{rest}”有{several.Count}个报送事项，请写明是哪一个：{string.Join('、', several.Select(turn.Standing.Label))}。"),
        };
    }

    private async Task<Reply> ListAsync(Turn turn, int page)
    {
        var kept = (await store.AllAsync()).Where(one => DecompositionDesk.MayRead(turn.Caller, one.UnitId)).ToDictionary(one => one.Id, StringComparer.Ordinal);
        // A contact sees what the own unit leads even where nothing was written yet.
        var own = turn.Standing.Plan.ReportingItems.SelectMany(item => item.Leads.Where(lead => turn.Caller.ReportsFor(lead.UnitId)).Select(lead => Decomposition.Empty(item.Id, lead.UnitId)))
            .Where(one => !kept.ContainsKey(one.Id));
        var shown = kept.Values.Where(one => one.Tasks.Count > 0).Concat(own).Where(one => turn.Standing.Item(one.ItemId) is not null)
            .OrderByDescending(one => one.Tasks.Count(task => task.IsOverdue(turn.Today))).ThenByDescending(one => one.Tasks.Count).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        if (shown.Count == 0) return Reply.Say("还没有登记分解方案。分解方案可填可不填；需要填写的，请发送“分解方案 编号”，例如“分解方案 5”。");
        var screen = new ListScreen<Decomposition>(shown, page, Rows);
        return new DigestCard(
            $"分解方案{shown.Count(one => one.Tasks.Count > 0)}份", "可填可不填；填写后，月报的下步计划和日期由它带出。", [.. screen.Shown.Select(one => Row(turn, one))], screen.Foot)
        {
            Actions = [.. screen.Turn("分解方案").Append(NoticeAction.Of("帮助", "word.say", ("text", "帮助"))).Take(2)],
        }.ToReply();
    }

    private static DigestRow Row(Turn turn, Decomposition one)
    {
        var item = turn.Standing.Item(one.ItemId)!;
        return new DigestRow(
            $"{turn.Standing.Label(item)} {CardString.Escape(item.Title)}", $"{turn.Standing.UnitName(one.UnitId)} · {DecompositionView.Totals(one, turn.Today)}",
            one.Tasks.Any(task => task.IsOverdue(turn.Today)) ? "attention" : "default", "decomposition.open", "查看", "", one.ItemId);
    }
}
