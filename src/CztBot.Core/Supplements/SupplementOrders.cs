using CztBot.Core.Bulletins;

namespace CztBot.Core.Supplements;

/// <summary>存在问题及交办: the orders in which the dispatch ended, counted and one by one; units read of those that are theirs to read (R56).</summary>
internal static class SupplementOrders
{
    private const string Counted = "本次交办";

    public static BulletinSection Of(SupplementInput input, IReadOnlyList<OrderRow> rows)
    {
        List<OrderRow> units = [.. rows.Where(row => !row.LeadersOnly)];
        // That there are none would not be true.
        var forLeaders = rows.Count > 0 && units.Count == 0;
        return new BulletinSection("orders", "存在问题及交办", 1, Text(input, rows), forLeaders) { ForUnits = units.Count < rows.Count && !forLeaders ? Text(input, units) : null };
    }

    /// <summary>What each figure counts: orders that stand, and those that were withdrawn.</summary>
    public static IEnumerable<Figure> Figures(IReadOnlyList<OrderRow> rows) =>
    [
        new Figure(Counted, [.. rows.Where(row => row.State != OrderStates.Voided).Select(row => row.Number)]),
        .. OrderStates.All.Append(OrderStates.Voided).Select(state => new Figure($"交办{state}", [.. rows.Where(row => row.State == state).Select(row => row.Number)])),
    ];

    private static string Text(SupplementInput input, IReadOnlyList<OrderRow> rows)
    {
        if (rows.Count == 0) return "没有交办事项。";
        var voided = rows.Count(row => row.State == OrderStates.Voided);
        var counts = string.Join('，', OrderStates.All.Select(state => $"{state}{rows.Count(row => row.State == state)}项"));
        return string.Join('\n', rows.Select(Line).Prepend($"{Counted}{rows.Count - voided}项，截至{input.Today:yyyy年M月d日}，{counts}。{(voided > 0 ? $"另有{voided}项已撤销。" : "")}"));
    }

    private static string Line(OrderRow row) => $"{row.Number}　{Excerpt.Part(row.Matter, int.MaxValue)}（{row.Unit}，限{row.DueOn:yyyy年M月d日}办结，{row.State}）。";
}
