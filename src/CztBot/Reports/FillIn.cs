using CztBot.Conversations;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>填报, 填报 5, and 代录 5 for the secretariat: straight to the form.</summary>
public sealed class FillIn(RoundStore rounds, MyItems mine, OpenReport open) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (rest.Length == 0 && turn.Caller.InSecretariat && turn.Caller.UnitIds.Count == 0)
            return Reply.Say("代单位填报的，请写明任务编号，例如“代录 5”。");
        if (rest.Length == 0) return await mine.SayAsync(turn, rest, cancellation);
        if (await rounds.LatestAsync() is not { } round) return Reply.Say("还没有开启的报送轮次，开启后会通知您。");
        var found = ItemNumbers.Find(turn.Standing.Plan, rest).Where(item => round.Item(item.Id) is not null).ToList();
        if (found.Count == 0) return Reply.Say($"{round.Month.Chinese}没有编号为“{(rest.Length > 12 ? rest[..12] + "…" : rest)}”的报送事项，请发送“我的任务”查看。");
        var own = found.FirstOrDefault(item => turn.Caller.ReportsFor(round.Item(item.Id)!.UnitId)) ?? found[0];
        return await open.PressAsync(turn, CardPress.About("report.open", round.Month, own.Id), cancellation);
    }
}
