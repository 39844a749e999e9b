using CztBot.Core.Bulletins;
using CztBot.Core.Orders;

namespace CztBot.Core.Summaries;

/// <summary>交办事项办理情况: what was handed over in the period and what became of it, counts that add up; what is for leaders alone stands apart (R56).</summary>
internal static class SummaryOrders
{
    /// <summary>How the line of an overdue order begins.</summary>
    public const string Overdue = "超期未结：";

    private const int Most = 50;

    public static IEnumerable<BulletinSection> Sections(Stretch stretch, string key, int depth)
    {
        var (units, leaders) = (Of(stretch, forLeaders: false), Of(stretch, forLeaders: true));
        var apart = leaders.Issued.Count + leaders.Closed > 0;
        yield return new BulletinSection($"{key}.orders", "交办事项办理情况", depth, Text(stretch, apart ? units.And(leaders) : units, units)) { ForUnits = apart ? Text(stretch, units, units) : null };
        if (apart) yield return new BulletinSection($"{key}.orders.leaders", "需领导协调的交办事项", depth, Text(stretch, leaders, leaders), LeadersOnly: true);
    }

    /// <summary>The orders of a period that are for leaders alone.</summary>
    public static IEnumerable<HandOverOrder> ForLeaders(Stretch stretch) => stretch.Input.Orders.Where(order => order.Content.Level >= stretch.Input.LeadersFromLevel && (IsIssued(stretch, order) || IsClosed(stretch, order)));

    private static Told Of(Stretch stretch, bool forLeaders)
    {
        List<HandOverOrder> orders = [.. stretch.Input.Orders.Where(order => order.Content.Level >= stretch.Input.LeadersFromLevel == forLeaders)];
        return new Told([.. orders.Where(order => IsIssued(stretch, order))], orders.Count(order => IsClosed(stretch, order)));
    }

    // The overdue ones are named.
    private static string Text(Stretch stretch, Told counted, Told named)
    {
        var today = stretch.Input.Today;
        if (counted.Issued.Count + counted.Closed == 0) return "本期没有交办事项。";
        var totals = OrderTotals.Of(counted.Issued, today);
        var overdue = named.Issued.Where(order => order.IsLive && order.IsOverdue(today)).OrderBy(order => order.Content.DueOn)
            .Select(order => $"{Overdue}{order.Number}　{Excerpt.Part(order.Content.Requirement, Most)}（{stretch.Input.Standing.UnitName(order.Content.UnitId)}，限{order.Content.DueOn:yyyy年M月d日}办结）。");
        return string.Join('\n', overdue.Prepend(
            $"本期交办{totals.Issued}项，截至{today:yyyy年M月d日}已办结{totals.Closed}项，超期办结{totals.ClosedLate}项，办理中{totals.UnderWay}项，超期未结{totals.Overdue}项，撤销{totals.Voided}项；本期内办结销号{counted.Closed}项。"));
    }

    private static bool IsIssued(Stretch stretch, HandOverOrder order) => order.IssuedAt is { } at && stretch.Period.Has(Month.Of(OrderDates.Day(at)));

    private static bool IsClosed(Stretch stretch, HandOverOrder order) => order.Closed is { } stamp && stretch.Period.Has(Month.Of(OrderDates.Day(stamp.At)));

    /// <param name="Closed">How many were closed in the period, whenever they were issued.</param>
    private sealed record Told(IReadOnlyList<HandOverOrder> Issued, int Closed)
    {
        public Told And(Told other) => new([.. Issued, .. other.Issued], Closed + other.Closed);
    }
}
