using CztBot.Conversations;
using CztBot.Core.Decompositions;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Decompositions;

/// <summary>Opens the decomposition that a press is about, and checks that the person may: the unit's contacts and the secretariat write, the city's coordinator reads (R80, R84).</summary>
public sealed class DecompositionDesk(DecompositionStore store)
{
    public async Task<(Decomposition? One, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        turn.Standing.Item(press.Text("item") ?? "") is { } item ? await OpenAsync(turn, item, press.Text("unit") ?? "") : (null, Reply.Say("没有找到这项任务，不能查看分解方案。请发送“分解方案 编号”，例如“分解方案 5”。"));

    /// <param name="unitId">Empty for the caller's own, or else the lead's.</param>
    public async Task<(Decomposition? One, Reply? Refusal)> OpenAsync(Turn turn, ReportingItem item, string unitId)
    {
        if (unitId.Length == 0) unitId = turn.Caller.UnitIds.FirstOrDefault(unit => Decomposition.Concerns(item, unit)) ?? item.Leads[0].UnitId;
        if (!Decomposition.Concerns(item, unitId)) return (null, Reply.Say($"这个单位不是{turn.Standing.Label(item)}的牵头单位或责任单位，没有分解方案。请发送“分解方案”，查看列表。"));
        return MayRead(turn.Caller, unitId)
            ? (await store.FindAsync(item.Id, unitId) ?? Decomposition.Empty(item.Id, unitId), null)
            : (null, Reply.Say($"{turn.Standing.Label(item)}的分解方案由牵头单位、责任单位的联络员和秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。"));
    }

    public static bool MayRead(Caller caller, string unitId) => MayWrite(caller, unitId) || caller.Oversees(unitId);

    public static bool MayWrite(Caller caller, string unitId) => caller.InSecretariat || caller.ReportsFor(unitId);
}
