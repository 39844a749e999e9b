using CztBot.Conversations;
using CztBot.Core.Reports;

namespace CztBot.Reports;

/// <summary>report.open: the form, or what stands when nothing can be changed any more.</summary>
public sealed class OpenReport(ReportDesk desks, FormWriter forms, ReceiptWriter receipts, ConfirmReport confirm) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var seen = await desks.OpenAsync(turn, press.Month, press.Text("item"));
        if (seen.Refusal is { } unknown) return unknown;
        if (seen.RoundItem.CoUnitIds.Any(turn.Caller.ReportsFor) && !turn.Caller.ReportsFor(seen.RoundItem.UnitId))
            return await confirm.ShowAsync(turn, seen);
        var desk = await desks.OpenToWriteAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        var settled = desk.Files.All(file => file.Report.State is ReportState.Submitted or ReportState.Accepted or ReportState.Locked);
        return settled ? receipts.Write(turn, desk, "这份报告已经提交") : await forms.WriteAsync(turn, desk);
    }
}
