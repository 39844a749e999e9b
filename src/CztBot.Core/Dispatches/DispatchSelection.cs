using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Core.Dispatches;

/// <summary>The items that a few words mean (R8): by section, field, city, unit, level, state or number; a pure function of the words and what is known.</summary>
public abstract record DispatchSelection
{
    private static readonly char[] Separators = [' ', '\u3000', '\t', '\n', '、', ',', '\uFF0C', ';', '\uFF1B', '。'];

    private DispatchSelection()
    {
    }

    /// <param name="Level">Named by level; null otherwise.</param>
    public sealed record Found(IReadOnlyList<ReportingItem> Items, int? Level) : DispatchSelection;

    /// <param name="Reason">One Chinese sentence with the way on.</param>
    public sealed record NotFound(string Reason) : DispatchSelection;

    /// <summary>Words of one dimension add up, those of several narrow one another down; items by number or name are added to them.</summary>
    public static DispatchSelection Of(Standing standing, string said, ItemFacts facts)
    {
        var words = QuestionText.Narrow(said).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return new NotFound("请写明调度哪些事项：任务编号、领域（如交通）、城市、单位、层级（如第3级）或状态（如滞后），全部事项写“综合”。");
        var (found, reader) = (new List<Criterion>(), new SelectionWords(standing, facts));
        foreach (var word in words)
        {
            var (criterion, reason) = reader.Read(word);
            if (criterion is null) return new NotFound(reason);
            found.Add(criterion);
        }

        var dimensions = found.Where(one => one.Dimension != Dimension.Item).GroupBy(one => one.Dimension)
            .Select(group => group.SelectMany(one => one.ItemIds).ToHashSet(StringComparer.Ordinal)).ToList();
        var named = found.Where(one => one.Dimension == Dimension.Item).SelectMany(one => one.ItemIds).ToHashSet(StringComparer.Ordinal);
        var items = standing.Plan.ReportingItems
            .Where(item => named.Contains(item.Id) || (dimensions.Count > 0 && dimensions.TrueForAll(ids => ids.Contains(item.Id)))).ToList();
        if (items.Count == 0) return new NotFound($"没有符合“{Short(said.Trim())}”的事项，请换一个说法，或直接写任务编号。");
        var within = items.Where(item => !standing.Left.ContainsKey(item.Id)).ToList();
        if (within.Count == 0) return new NotFound($"{string.Join('、', items.Select(standing.Label))}已经移出调度范围，不再调度。确需调度的，请先重新纳入，发送“移出”查看。");
        if (within.Where(item => !standing.Closed.ContainsKey(item.Id)).ToList() is not { Count: > 0 } open)
            return new NotFound($"{string.Join('、', within.Select(standing.Label))}已经办结销号，不再调度。确需调度的，请先恢复事项。");
        return new Found(open, found.Select(one => one.Level).FirstOrDefault(level => level is not null));
    }

    internal static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}

internal enum Dimension
{
    /// <summary>By number or name.</summary>
    Item,
    Section,
    City,
    Unit,
    State,
    Level,
    Whole,
}

internal sealed record Criterion(Dimension Dimension, IReadOnlyList<string> ItemIds, int? Level = null);
