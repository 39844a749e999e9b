using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>report.submit: one press, all parts of the card in one transaction (R31, R32, R35).</summary>
public sealed class SubmitReport(Database database, ReportDesk desks, FormWriter forms, ReceiptWriter receipts, FormReader reader) : IVerb
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

        var onBehalf = !turn.Caller.ReportsFor(desk.RoundItem.UnitId);
        var dueOn = Duties.DueOn(desk.Round, desk.RoundItem.UnitId, turn.Standing, turn.Today);
        var moves = desk.Files
            .Where(file => file.Report.State != ReportState.Submitted || file.Report.Content != typed[file.Suffix].Content)
            .Select(file => (File: file, Outcome: ReportRules.Submit(
                file.Report, desk.Round, typed[file.Suffix].Content, press.Number("version" + file.Suffix) ?? -1, turn.Actor, onBehalf, dueOn)))
            .ToList();
        // The same press again: nothing changes, the same receipt.
        if (moves.Count == 0) return await receipts.ReceivedAsync(turn, desk);
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

            return true;
        }, cancellation);
        if (!written) return await StaleAsync(turn, press, desk, typed, cancellation);
        var saved = moves.ToDictionary(move => move.File.Item.Id, move => ((ReportOutcome.Moved)move.Outcome).Report, StringComparer.Ordinal);
        var after = desk with
        {
            Files = [.. desk.Files.Select(file => file with { Report = saved.GetValueOrDefault(file.Item.Id, file.Report) })],
        };
        return await receipts.ReceivedAsync(turn, after);
    }

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
