using CztBot.Core.Reports;

namespace CztBot.Core.Problems;

/// <summary>The problem that a verified report names (R23, R43): one a report, however often it is verified.</summary>
public static class ReportProblems
{
    public static string Origin(ProgressReport report) => $"report/{report.Month}/{report.ItemId}";

    /// <returns>Null where the report names neither a problem nor a matter to be coordinated.</returns>
    public static Problem? Of(ProgressReport report, Actor actor, string id)
    {
        if (report.Content is not { } content) return null;
        var named = content.NoProblem ? "" : content.Problems;
        if (named.Length == 0 && content.Coordination.Length == 0) return null;
        string[] parts = [named, content.Difficulties.Length > 0 ? $"困难：{content.Difficulties}" : "", content.Coordination.Length > 0 ? $"需协调：{content.Coordination}" : ""];
        return new Problem
        {
            Id = id,
            Origin = Origin(report),
            Source = ProblemSource.Report,
            ItemId = report.ItemId,
            Month = report.Month,
            UnitId = report.UnitId,
            Text = string.Join('\n', parts.Where(part => part.Length > 0)),
            ProposedLevel = content.Level,
            ProposedReason = content.Coordination,
            RaisedAt = actor.At,
            RaisedBy = report.SubmittedBy ?? actor.PersonId,
        };
    }
}
