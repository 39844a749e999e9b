using CztBot.Core.Members;

namespace CztBot.Core.Bulletins;

/// <summary>上月问题交办处理情况: counts that add up, and what is overdue by name (R55).</summary>
internal static class OrderPassage
{
    /// <summary>The section's key.</summary>
    public const string Key = "orders";

    private const int Most = 40;

    // The longest overdue by name; the ledger has all.
    private const int MostNamed = 3;

    /// <summary>The section: the circular counts and names only what units may read (R56).</summary>
    public static BulletinSection Section(IReadOnlyList<OrderRow> orders) => new(Key, "上月问题交办处理情况", 1, Of(orders))
    {
        ForUnits = orders.Any(order => order.LeadersOnly) ? Of([.. orders.Where(order => !order.LeadersOnly)]) : null,
    };

    public static string Of(IReadOnlyList<OrderRow> orders)
    {
        if (orders.Count == 0) return "本期无上月交办事项。";
        var voided = orders.Count(order => order.State == OrderStates.Voided);
        var counts = OrderStates.All.Select(state => $"{state}{orders.Count(order => order.State == state)}项");
        var late = Late(orders).ToList();
        var overdue = late.Take(MostNamed)
            .Select(order => $"超期未结：{order.Number}　{Excerpt.Part(order.Matter, Most)}（{order.Unit}，限{order.DueOn:M月d日}办结）。");
        var first = $"上期以来交办和结转事项共{orders.Count - voided}项，{string.Join('，', counts)}。{(voided > 0 ? $"另有{voided}项已撤销。" : "")}";
        var rest = late.Count > MostNamed ? (string[])[$"其余{late.Count - MostNamed}项超期未结的，见所附台账。"] : [];
        return string.Join('\n', [first, .. overdue, .. rest]);
    }

    /// <summary>Cities by state; null without orders.</summary>
    public static StatusTable? Table(IReadOnlyList<OrderRow> all)
    {
        var orders = Counted(all);
        if (orders.Count == 0) return null;
        StatusRow Row(string title, IReadOnlyCollection<OrderRow> some) =>
            new(title, some.Count, [.. OrderStates.All.Select(state => some.Count(order => order.State == state))]);
        return new StatusTable(
            OrderStates.All,
            [
                .. ByCity(orders).Select(city => Row(city.Title, city.Orders)),
            ]);
    }

    /// <summary>What each figure of the text and of the table counts (R59).</summary>
    public static IEnumerable<Figure> Figures(IReadOnlyList<OrderRow> all)
    {
        var orders = Counted(all);
        static Figure Of(string name, IEnumerable<OrderRow> some) => new(name, [.. some.Select(order => order.Number)]);
        yield return Of("交办事项", orders);
        foreach (var state in OrderStates.All) yield return Of($"交办{state}", orders.Where(order => order.State == state));
        yield return Of("交办其余超期未结", Late(all).Skip(MostNamed));
        yield return Of($"交办{OrderStates.Voided}", all.Where(order => order.State == OrderStates.Voided));
        if (orders.Count == 0) yield break;
        foreach (var (title, some) in ByCity(orders))
        {
            yield return Of(Figure.OfOrderCell(title, StatusTable.Total), some);
            foreach (var state in OrderStates.All) yield return Of(Figure.OfOrderCell(title, state), some.Where(order => order.State == state));
        }
    }

    // The rows of the table; the last one adds up the others.
    private static IEnumerable<(string Title, IReadOnlyList<OrderRow> Orders)> ByCity(IReadOnlyList<OrderRow> orders) => orders
        .GroupBy(order => Cities.Split(order.Unit).City).OrderBy(group => Cities.Order(group.Key))
        .Select(group => (group.Key is { } city ? $"{city}市" : "其他单位", (IReadOnlyList<OrderRow>)[.. group])).Append((StatusTable.Total, orders));

    private static IOrderedEnumerable<OrderRow> Late(IEnumerable<OrderRow> orders) => orders.Where(order => order.State == OrderStates.Overdue).OrderBy(order => order.DueOn);

    private static List<OrderRow> Counted(IReadOnlyList<OrderRow> all) => [.. all.Where(order => order.State != OrderStates.Voided)];
}
