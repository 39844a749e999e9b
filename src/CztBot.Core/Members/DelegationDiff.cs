namespace CztBot.Core.Members;

/// <summary>Says which delegations begin and which are gone.</summary>
public static class DelegationDiff
{
    public static IEnumerable<string> Between(Roster before, Roster after)
    {
        var old = before.Delegations.ToDictionary(one => Show(before, one), StringComparer.Ordinal);
        var now = after.Delegations.ToDictionary(one => Show(after, one), StringComparer.Ordinal);
        return [.. old.Keys.Except(now.Keys).Select(one => $"撤销委托：{one}。"), .. now.Keys.Except(old.Keys).Select(one => $"新增委托：{one}。")];
    }

    private static string Show(Roster roster, Delegation one)
    {
        string Name(string id) => roster.Find(id)?.Name ?? roster.Former.GetValueOrDefault(id) ?? id;
        return $"{Name(one.FromId)}委托{Name(one.ToId)}（{Show(one)}）";
    }

    /// <summary>领域2、第4级，2020-03-01起.</summary>
    internal static string Show(Delegation one)
    {
        var scope = one.IsWhole ? "全部" : string.Join('、', [.. one.Sections.Order().Select(number => $"领域{number}"), .. one.Levels.Order().Select(level => $"第{level}级")]);
        var days = one.Until is { } until ? $"{one.From:yyyy-MM-dd}至{until:yyyy-MM-dd}" : $"{one.From:yyyy-MM-dd}起";
        return $"{scope}，{days}";
    }
}
