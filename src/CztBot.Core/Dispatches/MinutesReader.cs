using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Questions;

namespace CztBot.Core.Dispatches;

/// <summary>Pasted minutes → proposed orders (R54): a pure function of the text, the plan, the roster and the day of the meeting.</summary>
public sealed partial class MinutesReader(Standing standing, DateOnly held, DateOnly today)
{
    private const int MostMatter = 2000;
    private readonly Dictionary<string, UnitSearch> _known = new(StringComparer.Ordinal);

    /// <summary>What the parts of the minutes propose, in their order.</summary>
    public IReadOnlyList<ProposedOrder> Read(IEnumerable<string> parts) =>
        [.. parts.Index().SelectMany(part => MinutesPassage.In(part.Item).Index().Select(passage => Propose($"p{part.Index + 1}.{passage.Index + 1}", passage.Item)))];

    private ProposedOrder Propose(string key, MinutesPassage passage)
    {
        var doubts = new List<string>();
        var main = Units(passage.Main, doubts);
        var co = Units(passage.Co, doubts).Except(main).ToList();
        if (passage.Main.Length == 0) doubts.Add("没有写明责任单位");
        doubts.AddRange(main.Where(unit => standing.ContactOf(unit, today) is null).Select(unit => $"{standing.UnitName(unit)}没有联络员，交办单送不到"));
        var due = Due(passage, doubts);
        var matter = passage.Matter.Length > MostMatter ? passage.Matter[..MostMatter] : passage.Matter;
        return new ProposedOrder(key, passage.Source, matter, main, co, due, doubts);
    }

    private List<string> Units(string written, List<string> doubts)
    {
        var found = new List<string>();
        foreach (var name in Joints().Split(written).Select(name => name.Trim()).Where(name => name.Length > 0))
        {
            if (!_known.TryGetValue(name, out var search)) _known[name] = search = UnitSearch.Of(standing, name);
            if (search is UnitSearch.Found unit)
            {
                // 市住建局 of one roster may be the only one that is listed: which city was meant is not ours to say.
                if (IsWhole(name, unit.UnitId)) found.Add(unit.UnitId);
                else doubts.Add($"“{DispatchSelection.Short(name)}”没有写明是哪个市的单位，可能是{standing.UnitName(unit.UnitId)}");
            }
            else doubts.Add(((UnitSearch.NotFound)search).Reason.TrimEnd('。'));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private bool IsWhole(string name, string unitId) =>
        Cities.Split(CellText.Fold(name)).City is not null || Standing.CityOf(unitId).Length == 0 || CellText.Fold(standing.UnitName(unitId)) == CellText.Fold(name);

    private DateOnly? Due(MinutesPassage passage, List<string> doubts)
    {
        var text = QuestionText.Narrow(passage.When);
        var due = Full().Match(text) is { Success: true } full && Day(full) is { } day ? day : DueWords.Take(text, held, passage.Labelled).Due;
        if (due is null && passage is { Labelled: true, When.Length: > 0 }) doubts.Add($"没有认出时限“{DispatchSelection.Short(passage.When)}”");
        if (due is not { } date || date >= today) return due;
        doubts.Add($"时限{date:yyyy年M月d日}已经过去");
        return null;
    }

    private static DateOnly? Day(Match match)
    {
        int Of(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Of("year"), Of("month"), Of("day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex("[、,，]|以及|(?<=[局委办部会心处团府区])(?:和|与|及)")]
    private static partial Regex Joints();

    [GeneratedRegex("(?<year>20\\d\\d)年(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]")]
    private static partial Regex Full();
}
