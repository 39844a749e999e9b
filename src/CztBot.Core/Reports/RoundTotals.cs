using CztBot.Core.Rounds;

namespace CztBot.Core.Reports;

/// <summary>应报 = 按时 + 逾期 + 未报; of those reported 已核定 / 待核定 / 退回中 (R31).</summary>
public sealed record RoundTotals(int Expected, int OnTime, int Late, int Missing, int Verified, int Waiting, int Returned)
{
    public int Received => OnTime + Late;

    /// <summary>Counts a round's reports; an item without a report is missing.</summary>
    /// <param name="reports">At most one for each of the round's items; others are ignored.</param>
    public static RoundTotals Of(Round round, IEnumerable<ProgressReport> reports)
    {
        var byItem = reports.ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        int onTime = 0, late = 0, missing = 0, verified = 0, waiting = 0, returned = 0;
        foreach (var item in round.Items)
        {
            var report = byItem.GetValueOrDefault(item.ItemId);
            switch (report is null ? Punctuality.Missing : Timeliness.Of(report, round))
            {
                case Punctuality.OnTime: onTime++; break;
                case Punctuality.Late: late++; break;
                default: missing++; continue;
            }

            if (report!.Verified) verified++;
            else if (report.State == ReportState.Returned) returned++;
            else waiting++;
        }

        return new RoundTotals(round.Items.Count, onTime, late, missing, verified, waiting, returned);
    }
}
