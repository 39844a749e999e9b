using CztBot.Core.Members;

namespace CztBot.Core.Bulletins;

/// <summary>上月问题交办处理情况: counts that add up, and what is overdue by name (R55).</summary>
internal static class OrderPassage
{
    /// <summary>The section's key.</summary>
    public const string Key = "orders";

    private const int Most = 60;

    // The longest overdue by name; the ledger has all.
    private const int MostNamed = 5;

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
        var late = orders.Where(order => order.State == OrderStates.Overdue).OrderBy(order => order.DueOn).ToList();
        var overdue = late.Take(MostNamed)
            .Select(order => $"超期未结：{order.Number}　{Excerpt.Of(order.Matter, Most).TrimEnd('。')}（{order.Unit}，限{order.DueOn:M月d日}办结）。");
        var first = $"上期以来交办和结转事项共{orders.Count - voided}项，{string.Join('，', counts)}。{(voided > 0 ? $"另有{voided}项已撤销。" : "")}";
        var rest = late.Count > MostNamed ? (string[])[$"其余{late.Count - MostNamed}项超期未结的，见所附台账。"] : [];
        return string.Join('\n', [first, .. overdue, .. rest]);
    }

    /// <summary>Cities by state; null without orders.</summary>
    public static StatusTable? Table(IReadOnlyList<OrderRow> all)
    {
        var orders = all.Where(order => order.State != OrderStates.Voided).ToList();
        if (orders.Count == 0) return null;
        StatusRow Row(string title, IReadOnlyCollection<OrderRow> some) =>
            new(title, some.Count, [.. OrderStates.All.Select(state => some.Count(order => order.State == state))]);
        return new StatusTable(
            OrderStates.All,
            [
                .. orders.GroupBy(order => Cities.Split(order.Unit).City).OrderBy(group => Cities.Order(group.Key)).Select(group => Row(group.Key is { } city ? $"{city}市" : "其他单位", [.. group])),
                Row(StatusTable.Total, orders),
            ]);
    }
}
