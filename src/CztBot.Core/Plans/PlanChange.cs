namespace CztBot.Core.Plans;

/// <summary>What replacing a plan would change: the duties, and mere wording, in sentences.</summary>
/// <param name="Duties">Numbers, titles, sections, units, dates: replacing them has to be confirmed.</param>
/// <param name="Wording">Explanations that read differently.</param>
public sealed record PlanChange(IReadOnlyList<string> Duties, IReadOnlyList<string> Wording)
{
    private const int Beside = 12;
    private const int Longest = 40;

    /// <summary>How many of them have to be confirmed: all, but for the explanations of the shipped catalogue, which holds summaries of the published ones.</summary>
    /// <param name="shipped">The plan that would be replaced is the shipped one, and nobody has imported another.</param>
    public int ToConfirm(bool shipped) => Duties.Count + (shipped ? 0 : Wording.Count);

    public static PlanChange Between(Plan before, Plan after)
    {
        var targets = before.ReportingItems.ToDictionary(item => item.Id, item => item.Target, StringComparer.Ordinal);
        var wording = after.Items.SelectMany(item => item.Parts.Select(part => (Item: item, Part: part)))
            .Where(one => targets.TryGetValue(one.Part.Id, out var target) && !PlanDiff.Same(target, one.Part.Target))
            .Select(one => $"{PlanWords.Of(one.Item.Kind)}{one.Item.Number}{(one.Item.Parts.Count > 1 ? $"（{one.Part.Id}）" : "")}的说明文字：{Difference(targets[one.Part.Id], one.Part.Target)}。");
        return new PlanChange(PlanDiff.Of(WithoutTargets(before), WithoutTargets(after)), [.. wording]);
    }

    // Old → new from shortly before they part.
    private static string Difference(string old, string now)
    {
        var same = old.AsSpan().CommonPrefixLength(now.AsSpan());
        return $"{Short(old, same)} → {Short(now, same)}";
    }

    private static string Short(string text, int same)
    {
        var from = Math.Max(0, same - Beside);
        var part = text[from..Math.Min(text.Length, from + Longest)].ReplaceLineEndings(" ");
        return (from > 0 ? "…" : "") + part.TrimEnd('。') + (from + Longest < text.Length ? "…" : "");
    }

    private static Plan WithoutTargets(Plan plan) =>
        plan with { Items = [.. plan.Items.Select(item => item with { Parts = [.. item.Parts.Select(part => part with { Target = "" })] })] };
}
