using CztBot.Core.Reports;

namespace CztBot.Core.Evaluation;

/// <summary>Checkpoints: what a verified report planned with a date, judged by the first verified report of the month of that date or later (R67).</summary>
internal static class Checkpoints
{
    public static IEnumerable<EvaluationCase> Of(EvaluationInput input)
    {
        foreach (var item in input.Reports.Where(report => report.Verified).GroupBy(report => report.ItemId).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            List<ProgressReport> reports = [.. item.OrderBy(report => report.Month)];
            var planned = reports.Where(report => report.Content!.NextDate is { } date && input.Period.Has(Month.Of(date)) && date < input.Today)
                .GroupBy(report => report.Content!.NextDate!.Value).OrderBy(group => group.Key);
            foreach (var group in planned)
                if (Judge(reports, group.First(), group.Key) is { } judged) yield return judged;
        }
    }

    // A date that several reports repeat is one checkpoint, the first one's; not judged while no report tells of it.
    private static EvaluationCase? Judge(List<ProgressReport> reports, ProgressReport first, DateOnly date)
    {
        var told = reports.FirstOrDefault(report => report.Month > first.Month && report.Month >= Month.Of(date)) ?? reports.LastOrDefault(report => IsDone(report));
        if (told is null) return null;
        var left = told.Lamp == Lamp.None && !IsDone(told) ? $"核定状态为{told.Content!.Status}，不亮灯" : "";
        return new EvaluationCase(
            Indicator.Checkpoints, $"node/{first.ItemId}/{EvaluationCases.Written(date)}", first.UnitId, first.ItemId, told.Lamp == Lamp.Green || IsDone(told), left);
    }

    private static bool IsDone(ProgressReport report) => report.Content!.Status is Statuses.Done or Statuses.AlmostDone;
}
