using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Core.Dispatches;

/// <summary>What one word of a selection means.</summary>
internal sealed partial class SelectionWords(Standing standing, ItemFacts facts)
{
    private static readonly string[] All = ["全部", "所有", "综合", "全体", "全面", "全部事项", "所有事项"];

    // Fields go by other names than the plan's sections (R5, R8).
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["基础设施"] = "交通", ["基础设施互联互通"] = "交通", ["互联互通"] = "交通", ["生态"] = "环境", ["生态环境"] = "环境", ["环保"] = "环境", ["环境保护"] = "环境",
        ["公共服务"] = "民生", ["其他"] = "其他",
    };

    private readonly UnitDirectory _units = new(standing.Plan);

    /// <summary>The meaning, or a sentence on why there is none.</summary>
    public (Criterion? Criterion, string Reason) Read(string word)
    {
        if (All.Contains(word)) return Of(Dimension.Whole, standing.Plan.ReportingItems);
        if (Level().Match(word) is { Success: true } level) return OfLevel(ItemNumbers.Number(level.Groups["level"].Value)!.Value);
        if (Range().Match(word) is { Success: true } range) return OfRange(word, Whole(range.Groups["from"]), Whole(range.Groups["to"]));
        if (ItemNumbers.Find(standing.Plan, word) is { Count: > 0 } numbered) return Of(Dimension.Item, numbered);
        if (Numeric().IsMatch(word)) return (null, $"没有编号为“{DispatchSelection.Short(word)}”的任务，请写成 5、11b 或 M1。");
        if (Cities.TryRead(word, out var city)) return Of(Dimension.City, Led(lead => Standing.CityOf(lead) == city));
        var bare = Tail().Replace(word, "");
        if (Section(bare) is { } section) return Of(Dimension.Section, standing.Plan.Items.Where(item => item.Section == section).SelectMany(item => item.Parts));
        if ((StatusWords.In(word) ?? StatusWords.In(word + "的")) is { } state) return OfState(word, state);
        if (_units.IsPlaceholder(word)) return (null, $"“{DispatchSelection.Short(word)}”只是统称，还没有落实到具体单位，不能调度。请写明具体单位全称。");
        return UnitSearch.Of(standing, word, "调度") switch
        {
            UnitSearch.Found unit => OfUnit(unit.UnitId),
            _ when Named(bare) is { Count: > 0 } items => Of(Dimension.Item, items),
            UnitSearch.NotFound many when many.Reason.Contains("对应", StringComparison.Ordinal) => (null, many.Reason),
            _ => (null, $"没有听懂“{DispatchSelection.Short(word)}”。请写任务编号、领域（如交通）、城市、单位全称、层级（如第3级）或状态（如滞后）。"),
        };
    }

    private static (Criterion?, string) Of(Dimension dimension, IEnumerable<ReportingItem> items) => (new Criterion(dimension, [.. items.Select(item => item.Id)]), "");

    private (Criterion?, string) OfLevel(int level) => facts.Levels[level].Distinct().ToList() is { Count: > 0 } items
        ? (new Criterion(Dimension.Level, items, level), "")
        : (null, $"目前没有需第{level}级协调的事项。请按编号、领域、城市或单位选择，再在表中选层级。");

    private (Criterion?, string) OfRange(string word, int from, int to)
    {
        var items = from > to || to - from > 99 ? [] : Enumerable.Range(from, to - from + 1).SelectMany(number => ItemNumbers.Find(standing.Plan, $"{number}")).ToList();
        return items.Count > 0 ? Of(Dimension.Item, items) : (null, $"没有编号为“{DispatchSelection.Short(word)}”的任务，请写成 5-8。");
    }

    private (Criterion?, string) OfUnit(string unit) => Led(lead => lead == unit).ToList() is { Count: > 0 } items
        ? Of(Dimension.Unit, items)
        : (null, $"{standing.UnitName(unit)}没有牵头的事项。请先写明事项，再在表中把它填入“另请报送的单位”。");

    private (Criterion?, string) OfState(string word, StatusWords state)
    {
        var items = standing.Plan.ReportingItems.Where(item => facts.Reports.GetValueOrDefault(item.Id) is { Content: { } content } report
            && (state.Troubled ? content is { NoProblem: false, Problems.Length: > 0 } : state.Lamps.Count > 0 ? state.Lamps.Contains(report.Lamp) : state.Statuses.Contains(content.Status))).ToList();
        return items.Count > 0 ? Of(Dimension.State, items) : (null, $"已核定的报告中没有“{DispatchSelection.Short(word)}”的事项。请按编号、领域、城市或单位选择。");
    }

    private int? Section(string word)
    {
        if (SectionNumber().Match(word) is { Success: true } numbered) return ItemNumbers.Number(numbered.Groups["number"].Value) is { } number && standing.Plan.Sections.Any(one => one.Number == number) ? number : null;
        var name = Fields.GetValueOrDefault(word, word);
        return name.Length < 2 ? null : standing.Plan.Sections.FirstOrDefault(one => one.Title.Replace("推进", "", StringComparison.Ordinal).Contains(name, StringComparison.Ordinal) || one.Title == name)?.Number;
    }

    // By an alias of the secretariat's, or a part of a title.
    private List<ReportingItem> Named(string word)
    {
        if (word.Length < 2) return [];
        var folded = QuestionText.Fold(word);
        if (standing.Aliases.FirstOrDefault(alias => alias.Word == folded) is { } known
            && known.Meaning.Split(['、', ',', ' '], StringSplitOptions.RemoveEmptyEntries).SelectMany(one => ItemNumbers.Find(standing.Plan, one)).ToList() is { Count: > 0 } meant) return meant;
        return [.. standing.Plan.ReportingItems.Where(item => QuestionText.Fold(item.Title).Contains(folded, StringComparison.Ordinal))];
    }

    private IEnumerable<ReportingItem> Led(Func<string, bool> fits) => standing.Plan.ReportingItems.Where(item => item.Leads.Any(lead => fits(lead.UnitId)));

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^第?(?<level>[1-5一二三四五])(?:级|层级|级别)(?:协调|调度|事项|问题)*的?$")]
    private static partial Regex Level();

    [GeneratedRegex("^(?:任务)?(?<from>\\d{1,2})(?:-|~|—|至|到)(?<to>\\d{1,2})$")]
    private static partial Regex Range();

    [GeneratedRegex("^[TMPtmp]?\\d{1,4}[A-Za-z]?$")]
    private static partial Regex Numeric();

    [GeneratedRegex("^第(?<number>[1-9一二三四五六七八九])(?:部分|板块|篇|章)$")]
    private static partial Regex SectionNumber();

    [GeneratedRegex("(?<=..)(?:的?任务|的?事项|的?项目|领域|方面|板块|类|的)$")]
    private static partial Regex Tail();
}
