namespace CztBot.Core.Plans.Parsing;

/// <summary>The cities of a plan, found in its duty blocks in the order of the text.</summary>
/// <param name="Leading">Those whose departments lead something: what 三市 means.</param>
/// <param name="All">Also those that only take part.</param>
internal sealed record Cities(IReadOnlyList<string> Leading, IReadOnlyList<string> All)
{
    public static Cities In(IEnumerable<DutyBlock> blocks)
    {
        var list = blocks.ToList();
        var leading = Named(list.Select(block => block.Leads));
        return new(leading, [.. leading.Union(Named(list.Select(block => block.Responsible)))]);
    }

    /// <summary>The cities that 三市 or 四市 means; null where the number fits neither list; null as count for 各市.</summary>
    public IReadOnlyList<string>? Meant(int? count) =>
        count is null || count == Leading.Count ? Leading : count == All.Count ? All : null;

    private static List<string> Named(IEnumerable<Paragraph> lists) =>
        [.. lists.SelectMany(UnitWords.Of).Select(word => UnitScope.CityOf(word.Folded)).OfType<string>().Distinct()];
}
