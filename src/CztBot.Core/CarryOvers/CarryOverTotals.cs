using CztBot.Core.Reports;

namespace CztBot.Core.CarryOvers;

/// <summary>How many carry-overs a month counts: those that a task carries on are reported and counted with it, never a second time (R4, R6).</summary>
/// <param name="Linked">With a task of this plan.</param>
/// <param name="Separate">On their own: no report of the month is expected for them.</param>
/// <param name="Left">Out of the scope before this month.</param>
public sealed record CarryOverTotals(int Linked, int Separate, int Left)
{
    /// <summary>All that are in the scope.</summary>
    public int InScope => Linked + Separate;

    /// <summary>Closed before this month.</summary>
    public int Closed { get; private init; }

    /// <summary>Of the separate ones.</summary>
    public IReadOnlyList<(string Status, int Count)> ByStatus { get; private init; } = [];

    public static CarryOverTotals Of(IReadOnlyCollection<CarryOver> all, Month month)
    {
        var counted = all.Where(one => one.CountsIn(month)).ToList();
        var separate = counted.Where(one => !one.IsLinked).ToList();
        var left = all.Count(one => one.Left?.CountsIn(month) == false);
        return new CarryOverTotals(counted.Count - separate.Count, separate.Count, left)
        {
            Closed = all.Count - counted.Count - left,
            ByStatus = [.. Statuses.All.Select(status => (status, separate.Count(one => one.Status == status))).Where(pair => pair.Item2 > 0)],
        };
    }

    /// <summary>结转事项5项：并入本轮计划任务2项（随任务月报，不重复计数），单列3项（正常推进2项，已完成1项）。</summary>
    public string Sentence
    {
        get
        {
            var states = ByStatus.Count == 0 ? "" : $"（{string.Join('，', ByStatus.Select(pair => $"{pair.Status}{pair.Count}项"))}）";
            return $"结转事项{InScope}项：并入本轮计划任务{Linked}项（随任务月报，不重复计数），单列{Separate}项{states}。{(Left > 0 ? $"已移出{Left}项，不再计数。" : "")}{(Closed > 0 ? $"已销号{Closed}项，不再计数。" : "")}";
        }
    }
}
