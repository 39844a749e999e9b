using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>Opens the file that a press is about, and checks that the person may.</summary>
public sealed class ReportDesk(RoundStore rounds, ReportStore reports)
{
    /// <summary>The reports of the card's item that one form shows together; a refusal in words otherwise.</summary>
    public async Task<Desk> OpenAsync(Turn turn, Month? month, string? itemId)
    {
        if (month is not { } asked) return Desk.Refuse("这张卡片缺少月份，请发送“我的任务”重新打开。");
        var round = turn.Standing.Round is { } latest && latest.Month == asked ? latest : await rounds.FindAsync(asked);
        if (round is null)
        {
            return Desk.Refuse(asked >= Month.Of(turn.Today)
                ? $"{asked.Chinese}的报送还没有开启，开启后会通知您。"
                : $"没有{asked.Chinese}的报送轮次。请发送“我的任务”，查看当前需要报送的事项。");
        }

        var chosen = turn.Standing.Item(itemId ?? "")
            ?? turn.Standing.Plan.ReportingItems.FirstOrDefault(item => item.ItemCode == itemId);
        if (chosen is null || round.Item(chosen.Id) is not { } roundItem)
            return Desk.Refuse($"{asked.Chinese}没有编号为“{Shown(itemId)}”的报送事项。请发送“我的任务”重新打开。");
        return new Desk(round, roundItem, chosen, await FilesAsync(turn, round, roundItem, chosen), null);
    }

    /// <summary>Like <see cref="OpenAsync"/>, for those who write: the unit's contacts, or the secretariat on its behalf (R36, R84).</summary>
    public async Task<Desk> OpenToWriteAsync(Turn turn, Month? month, string? itemId)
    {
        var desk = await OpenAsync(turn, month, itemId);
        if (desk.Refusal is not null) return desk;
        if (turn.Caller.ReportsFor(desk.RoundItem.UnitId) || turn.Caller.InSecretariat)
        {
            return await ClosedAsync(desk.Round)
                ? Desk.Refuse($"{desk.Round.Month.Chinese}的报送已经关闭，不能再提交。情况有变化的，请写入本月报告。")
                : desk;
        }

        var unit = turn.Standing.UnitName(desk.RoundItem.UnitId);
        return Desk.Refuse($"{turn.Standing.Label(desk.Item)}由{unit}报送，您不是该单位的联络员，不能代为填报。");
    }

    /// <summary>Like <see cref="OpenAsync"/>, for the secretariat alone.</summary>
    public Task<Desk> OpenToReviewAsync(Turn turn, CardPress press) =>
        turn.Caller.InSecretariat
            ? OpenAsync(turn, press.Month, press.Text("item"))
            : Task.FromResult(Desk.Refuse("审核由秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。"));

    // A round takes late reports until the next month's bulletin is issued (补报, R31).
    private async Task<bool> ClosedAsync(Round round) =>
        round.IssuedAt is not null && await rounds.FindAsync(round.Month.Next) is { IssuedAt: not null };

    private async Task<IReadOnlyList<ReportFile>> FilesAsync(Turn turn, Round round, RoundItem roundItem, ReportingItem chosen)
    {
        var parts = turn.Standing.PlanItemOf(chosen).Parts
            .Where(part => round.Item(part.Id)?.UnitId == roundItem.UnitId)
            .ToList();
        var files = new List<ReportFile>(parts.Count);
        foreach (var part in parts)
        {
            var report = await reports.FindAsync(round.Month, part.Id) ?? ProgressReport.Empty(round.Month, part.Id, roundItem.UnitId);
            files.Add(new ReportFile(part, report, parts.Count > 1 ? "." + part.Id[^1] : ""));
        }

        return files;
    }

    private static string Shown(string? id) => id is null ? "" : id.Length <= 12 ? id : id[..12] + "…";
}

/// <summary>One part's report in a form.</summary>
/// <param name="Suffix">Empty, or .a, .b where a card holds two parts (R35).</param>
public sealed record ReportFile(ReportingItem Item, ProgressReport Report, string Suffix);

/// <summary>What a press is about, or why not.</summary>
/// <param name="Files">All parts that the same unit reports of the item, in order.</param>
public sealed record Desk(Round Round, RoundItem RoundItem, ReportingItem Item, IReadOnlyList<ReportFile> Files, Reply? Refusal)
{
    /// <summary>The file of the chosen part itself.</summary>
    public ReportFile File => Files.First(file => file.Item.Id == Item.Id);

    public static Desk Refuse(string reason) => new(null!, null!, null!, [], Reply.Say(reason));
}
