namespace CztBot.Core.Plans.Parsing;

/// <summary>Reads 长沙市发改委、财政局 or 三市住建、交通等部门,相关区县政府: a scope holds until the next one.</summary>
internal static class UnitList
{
    /// <summary>The units in the order of the text, 三市 expanded department by department; sentences instead for what cannot be read.</summary>
    public static (IReadOnlyList<UnitRef> Units, IReadOnlyList<string> Expected) Read(Paragraph list, Cities cities)
    {
        var units = new List<UnitRef>();
        var expected = new List<string>();
        UnitScope? scope = null;
        foreach (var word in UnitWords.Of(list).Where(word => word.Text.Length > 0))
        {
            if (word.Folded.EndsWith("秘书处", StringComparison.Ordinal)) units.Add(new() { UnitId = "秘书处", Name = word.Text });
            else if (UnitScope.Unnamed(word.Folded)) units.Add(new() { UnitId = $"@项目所在地/{word.Folded}", Name = word.Text });
            else
            {
                var own = UnitScope.Of(word.Folded, cities, out var wrongCount);
                if (wrongCount is not null) expected.Add(wrongCount);
                scope = own?.Scope ?? scope;
                var department = word.Cut((own?.Length ?? 0)..);
                if (scope is null) expected.Add($"“{word.Text}”之前应写明城市，形如“某市{word.Text}”。");
                else if (department.Text.Length == 0) expected.Add($"“{word.Text}”之后应写明部门。");
                else units.AddRange(Of(department, scope, own is not null && scope.Owners.Count == 1 ? word.Text : null));
            }
        }

        return (units.DistinctBy(unit => unit.UnitId).ToList(), expected);
    }

    private static IEnumerable<UnitRef> Of(Paragraph department, UnitScope scope, string? published) =>
        from key in Keys(department.Folded.TrimStart('委') is { Length: > 0 } name ? name : department.Folded)
        from owner in scope.Owners
        select new UnitRef { UnitId = Id(owner.Key, key), Name = published ?? owner.Prefix + department.Text };

    private static string Id(string owner, string key) =>
        owner[0] != '@' && UnitScope.Unnamed(key) ? $"@{owner}/{key}" : $"{owner}/{key}";

    /// <summary>物流(口岸) is one department, its brackets part of the name; 商务(物流口岸) names two that are known as such.</summary>
    private static string[] Keys(string name)
    {
        var open = name.IndexOf('(');
        if (open <= 0 || name[^1] != ')') return [Departments.Key(name)];
        var (outer, inner) = (name[..open], name[(open + 1)..^1]);
        return Departments.IsKnown(outer) && Departments.IsKnown(inner)
            ? [Departments.Key(outer), Departments.Key(inner)]
            : [Departments.Key(outer + inner)];
    }
}
