using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>collect.ask: the lead unit asks the responsible units' contacts for a paragraph by one tap, until the date; what was typed is kept as a draft (R39).</summary>
public sealed class CollectAsk(Database database, ReportDesk desks, FormReader reader, FormWriter forms, SendSignal signal) : IVerb
{
    private const int MostNamed = 6;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        var unit = turn.Standing.UnitName(desk.RoundItem.UnitId);
        if (!turn.Caller.ReportsFor(desk.RoundItem.UnitId)) return Reply.Say($"征集由牵头单位{unit}的联络员发起，您不能代为征集。请联系该单位。");
        if (desk.Files.All(file => file.Report.Reported && file.Report.State != ReportState.Returned)) return Reply.Say("这份报告已经提交，不能再征集。需要补充的，请先撤回修改，或者写入下月报告。");
        if (turn.Today > desk.Round.DueOn) return Reply.Say($"报送时限（{desk.Round.DueOn:M月d日}）已过，不能再向责任单位征集。请直接联系有关单位，尽快提交报告。");
        if (reader.TooLong(press, desk) is { } tooLong) return tooLong;
        if (press.Has("progress", "progress.a", "progress.b")) await reader.KeepAsync(turn, desk, await reader.ReadAsync(turn, press, desk), cancellation);
        var (asked, unreached) = (new List<string>(), new List<string>());
        await database.WriteAsync(turn.Actor, async work =>
        {
            foreach (var file in desk.Files)
            {
                var units = Responsible(turn, desk, file.Item, unreached);
                var fresh = await ContributionStore.AskAsync(work, desk.Round.Month, file.Item.Id, units);
                asked.AddRange(fresh);
                await DeliveryStore.PlanAsync(work, [.. fresh.Select(id => turn.Standing.ContactOf(id, turn.Today)!.Id).Distinct().Select(person => new Delivery
                {
                    Month = desk.Round.Month, Kind = DeliveryKinds.Collect, Subject = file.Item.Id, Recipient = $"person:{person}", Occasion = "collect", NotBefore = work.Actor.At,
                })]);
            }

            return true;
        }, cancellation);
        signal.Raise();
        return await forms.WriteAsync(turn, desk, Told(turn, [.. asked.Distinct()], [.. unreached.Distinct()]));
    }

    // Real units with a contact, apart from those that lead; whoever cannot be reached is named.
    private static List<string> Responsible(Turn turn, Desk desk, ReportingItem item, List<string> unreached)
    {
        var units = new List<string>();
        foreach (var unit in item.Responsible.DistinctBy(one => one.UnitId).Where(one => one.UnitId != desk.RoundItem.UnitId && !desk.RoundItem.CoUnitIds.Contains(one.UnitId)))
        {
            if (unit.IsPlaceholder) unreached.Add($"{unit.Name}（没有落实到具体单位）");
            else if (turn.Standing.ContactOf(unit.UnitId, turn.Today) is null) unreached.Add($"{turn.Standing.UnitName(unit.UnitId)}（没有联络员）");
            else if (!turn.Caller.ReportsFor(unit.UnitId)) units.Add(unit.UnitId);
        }

        return units;
    }

    private static string Told(Turn turn, List<string> asked, List<string> unreached)
    {
        string Names(IEnumerable<string> all, int count) => string.Join('、', all.Take(MostNamed)) + (count > MostNamed ? $"等{count}家" : "");
        var told = asked.Count > 0 ? $"已向{Names(asked.Select(turn.Standing.UnitName), asked.Count)}征集，报来的内容会列在本表里。" : "没有新的单位可以征集；已经征集过的没有重复发送。";
        return told + (unreached.Count > 0 ? $"无法征集：{Names(unreached, unreached.Count)}。" : "") + "您填写的内容已存为草稿。";
    }
}
