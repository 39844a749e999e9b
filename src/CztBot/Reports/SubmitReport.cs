using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.submit: one press, all parts of the card in one transaction (R31, R32, R35).</summary>
public sealed class SubmitReport(Database database, ReportDesk desks, FormWriter forms, ReceiptWriter receipts, FormReader reader, ProjectStore projects) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        if (reader.TooLong(press, desk) is { } tooLong) return tooLong;
        var typed = await reader.ReadAsync(turn, press, desk);
        if (typed.Values.Any(part => part.Faults.Count > 0))
        {
            await reader.KeepAsync(turn, desk, typed, cancellation);
            return await forms.WriteAsync(turn, desk, "还有几处需要补正，您填写的内容已保留。", typed);
        }

        var (project, moved, fault) = await MattersAsync(turn, press, desk, typed[desk.Files[0].Suffix].Content);
        if (fault.Length > 0)
        {
            await reader.KeepAsync(turn, desk, typed, cancellation);
            return await forms.WriteAsync(turn, desk, fault + "您填写的内容已保留。", typed);
        }

        var onBehalf = !turn.Caller.ReportsFor(desk.RoundItem.UnitId);
        var dueOn = Duties.DueOn(desk.Round, desk.RoundItem.UnitId, turn.Standing, turn.Today);
        var moves = desk.Files
            .Where(file => file.Report.State != ReportState.Submitted || file.Report.Content != Of(typed, file))
            .Select(file => (File: file, Outcome: ReportRules.Submit(
                file.Report, desk.Round, Of(typed, file), press.Number("version" + file.Suffix) ?? -1, turn.Actor, onBehalf, dueOn)))
            .ToList();
        // The same press again: nothing changes, the same receipt.
        if (moves.Count == 0 && moved is null) return await receipts.ReceivedAsync(turn, desk);
        if (moves.Select(move => move.Outcome).OfType<ReportOutcome.Refused>().FirstOrDefault() is { } refused)
        {
            await reader.KeepAsync(turn, desk, typed, cancellation);
            return Reply.Say(refused.Reason);
        }

        var written = moves.TrueForAll(move => move.Outcome is ReportOutcome.Moved) && await database.WriteAsync(turn.Actor, async work =>
        {
            foreach (var (file, outcome) in moves)
            {
                var moved = (ReportOutcome.Moved)outcome;
                var before = file.Report.Version == 0 ? null : file.Report;
                if (!await ReportStore.SaveAsync(work, moved.Report, moved.Action, before)) return false;
                await DraftStore.DeleteAsync(work, desk.Round.Month, file.Item.Id);
            }

            return moved is null || await ProjectStore.SaveAsync(work, moved.One, moved.Action, project);
        }, cancellation);
        if (!written) return await StaleAsync(turn, press, desk, typed, cancellation);
        var saved = moves.ToDictionary(move => move.File.Item.Id, move => ((ReportOutcome.Moved)move.Outcome).Report, StringComparer.Ordinal);
        var after = desk with
        {
            Files = [.. desk.Files.Select(file => file with { Report = saved.GetValueOrDefault(file.Item.Id, file.Report) })],
        };
        return await receipts.ReceivedAsync(turn, after);
    }

    // The matters of the item's project go with the report, in one transaction (R25).
    private async Task<(CrossProject? Project, MoveOutcome<CrossProject>.Moved? Moved, string Fault)> MattersAsync(Turn turn, CardPress press, Desk desk, ReportContent content)
    {
        if (content.Matters is not { } typed || press.Text("project") is not { Length: > 0 } id) return (null, null, "");
        var one = ProjectRules.Combined(await projects.AllAsync(), Month.Of(turn.Today), [.. desk.Files.Select(file => file.Item.Id)]);
        if (one?.Id != id) return (null, null, "跨区域项目刚刚有变化，没有提交；请核对表单下方的涉市事项后再提交。");
        if (ProjectRules.IsSame(one, typed)) return (one, null, "");
        return ProjectRules.Update(one, press.Number("projectVersion") ?? -1, turn.Standing, null, typed, turn.Actor) switch
        {
            MoveOutcome<CrossProject>.Moved done => (one, done, ""),
            MoveOutcome<CrossProject>.Refused refused => (one, null, "没有提交：" + refused.Reason),
            _ => (one, null, "项目的涉市事项刚刚有更新，没有提交；请核对后再提交。"),
        };
    }

    private static ReportContent Of(IReadOnlyDictionary<string, TypedPart> typed, ReportFile file) => typed[file.Suffix].Content with { Matters = null };

    private async Task<Reply> StaleAsync(
        Turn turn, CardPress press, Desk desk, IReadOnlyDictionary<string, TypedPart> typed, CancellationToken cancellation)
    {
        await reader.KeepAsync(turn, desk, typed, cancellation);
        var now = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (now.Refusal is { } refusal) return refusal;
        var by = now.Files[0].Report.SubmittedBy is { } person && person != turn.Actor.PersonId ? $"已由{turn.Standing.PersonName(person)}更新" : "有更新";
        var notice = $"这份报告刚才{by}。您填写的内容已存为草稿，请对照下面的最新内容，确认后再提交。";
        return await forms.WriteAsync(turn, now, notice, typed.ToDictionary(part => part.Key, part => part.Value with { Newer = true }));
    }
}
