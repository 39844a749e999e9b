using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Understands a question about one plan; built once for each plan, its index is kept.</summary>
public sealed partial class QuestionReader(Plan plan)
{
    private readonly TitleSearch _titles = new(plan);
    private readonly UnitSearch _units = new(plan);

    /// <param name="ownUnits">What 我们局 means.</param>
    /// <param name="today">What 上个月 counts from.</param>
    public Question Read(string said, IReadOnlyList<string> ownUnits, DateOnly today)
    {
        var (text, month) = MonthWords.Take(QuestionText.Narrow(said), today);
        return Understand(QuestionText.Fold(text), ownUnits) with { Month = month };
    }

    private Question Understand(string text, IReadOnlyList<string> ownUnits)
    {
        if (NotReported().IsMatch(text)) return new Question.NotReported(_units.City(text));
        var numbered = ItemNumber().Match(text);
        if (numbered.Success)
        {
            var items = ItemNumbers.Find(plan, numbered.Groups["name"].Value);
            return items.Count == 0 ? new Question.NoSuchNumber(numbered.Value) : About(text, items);
        }

        if (_units.Find(text, ownUnits) is { } unit) return new Question.Overview(unit.Name, unit.UnitIds);
        if (StatusWish.In(text) is { } status && (Listing().IsMatch(text) || IsAll(text, status.Word))) return new Question.ByStatus(status.Wish);
        var found = _titles.Find(QuestionText.Keywords(_units.WithoutCities(text)));
        if (found.Count > 1 && found.Any(item => item.ItemCode != found[0].ItemCode)) return new Question.Ambiguous(found);
        if (found.Count > 0) return About(text, found);
        return _units.CityOverview(text) is { } city ? new Question.Overview(city.Name, city.UnitIds) : new Question.OutOfScope();
    }

    // The word for the state is all that the sentence says.
    private bool IsAll(string text, string word) =>
        QuestionText.Keywords(_units.WithoutCities(text).Replace(word, " ", StringComparison.Ordinal)).Count == 0;

    private static Question About(string text, IReadOnlyList<ReportingItem> items) =>
        WhoLeads().IsMatch(text) ? new Question.Lead(items) : new Question.Progress(items);

    [GeneratedRegex("(没|未|漏|不)(有)?(上)?(报|交|提交|报送)|缺报|谁没|还差谁|迟报|逾期")]
    private static partial Regex NotReported();

    // T11b, 任务5, 第五项, or a number alone at the start.
    [GeneratedRegex("(?<name>(?<![A-Z])[TMP]0?\\d{1,2}[AB]?(?![A-Z0-9]))|任务(?<name>(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[AB]?)(?!月)|第(?<name>\\d{1,3}|[一二三四五六七八九十]{1,3})(?=项|个|号|条|件|任务|到|进|怎|咋|$)|^(?<name>\\d{1,3}[AB]?)(?:号|项|$|到|进|怎|咋|什)")]
    private static partial Regex ItemNumber();

    [GeneratedRegex("谁(负责|牵头|管|来管|在管|主抓|抓)|归谁|哪(个|家|些)?(单位|部门|局|委)|牵头(单位|部门)|责任单位|负责人|联系人|联络员|找谁")]
    private static partial Regex WhoLeads();

    [GeneratedRegex("哪些|哪几|有几|多少|几项|几个|列|有没有|清单|都有|所有|全部")]
    private static partial Regex Listing();
}
