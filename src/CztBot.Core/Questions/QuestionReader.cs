using System.Text.RegularExpressions;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Understands a question about one plan; built once for each plan, its index is kept.</summary>
public sealed partial class QuestionReader(Plan plan)
{
    private readonly TitleSearch _titles = new(plan);
    private readonly ScopeSearch _scopes = new(plan);
    private readonly string _title = QuestionText.Fold(plan.Title);

    /// <param name="ownUnits">What 我们局 means.</param>
    /// <param name="today">What 上个月 counts from.</param>
    public Question Read(string said, IReadOnlyList<string> ownUnits, DateOnly today)
    {
        var (text, month) = MonthWords.Take(QuestionText.Narrow(said), today);
        var folded = QuestionText.Fold(text);
        return (Numbered(QuestionText.FoldToLists(text), folded) ?? Understand(folded, ownUnits)) with { Month = month };
    }

    private Question? Numbered(string listed, string text)
    {
        var named = NumberWords.In(listed, plan);
        if (named.Count == 0) return null;
        return named.FirstOrDefault(number => number.Items.Count == 0) is { Said: not null } unknown
            ? new Question.NoSuchNumber(unknown.Said)
            : About(text, [.. named.SelectMany(number => number.Items).Distinct()]);
    }

    private Question Understand(string text, IReadOnlyList<string> ownUnits)
    {
        if (Presiding().IsMatch(text)) return new Question.Presiding();
        if (Secretariat().IsMatch(text)) return new Question.Secretariat();
        var city = _scopes.City(text);
        var unit = _scopes.Unit(text, ownUnits) ?? _scopes.Section(text);
        if (NotReported().IsMatch(text)) return new Question.NotReported(unit ?? city);
        var status = StatusWish.In(text);
        if (unit is not null)
        {
            if (status is { } wished && wished.Wish != StatusWish.Unfinished) return new Question.ByStatus(wished.Wish, unit);
            return Reported().IsMatch(text) ? new Question.NotReported(unit) : new Question.Overview(unit);
        }

        if (status is { } wish && (Listing().IsMatch(text) || Words(text, wish.Word).Count == 0)) return new Question.ByStatus(wish.Wish, city);
        var words = Words(text, "");
        if (words is [var only] && _scopes.Department(only, _titles.Names(only)) is { } departments) return new Question.Overview(departments);
        var found = _titles.Find(words);
        if (found.Count > 1 && found.Any(item => item.ItemCode != found[0].ItemCode)) return new Question.Ambiguous(found, WhoLeads().IsMatch(text));
        if (found.Count > 0) return About(text, found);
        if (words.Count == 0 && Reported().IsMatch(text)) return new Question.NotReported(city);
        if (city is not null) return new Question.Overview(city);
        return words.Count == 0 && Whole().IsMatch(text) ? new Question.Overview(Scope.All) : new Question.OutOfScope();
    }

    // What is left that could name an item: without cities, and without words of the plan's own title, which mean all items alike.
    private IReadOnlyList<string> Words(string text, string besides)
    {
        var rest = _scopes.WithoutCities(text);
        if (besides.Length > 0) rest = rest.Replace(besides, " ", StringComparison.Ordinal);
        return [.. QuestionText.Keywords(rest).Where(word => !_title.Contains(word, StringComparison.Ordinal))];
    }

    private static Question About(string text, IReadOnlyList<ReportingItem> items) =>
        WhoLeads().IsMatch(text) ? new Question.Lead(items) : new Question.Progress(items);

    [GeneratedRegex("(谁|哪)[^发改]{0,6}轮值|轮值(会长|主席)?(城市|市)?(单位)?(现在|目前|当前|今年)?(是|为|由|轮到|在)*(谁|哪|什么)|^轮值(会长|主席)?(城市)?$")]
    private static partial Regex Presiding();

    [GeneratedRegex("秘书处(现在|目前|当前)?(设|驻|挂|坐落)?(在)(哪|什么)|秘书处的?(负责人|处长|主任|成员|人员|经办)(是|有|为|都有)?(谁|哪|几|名单)?$|谁是秘书处(的)?(负责人|处长)")]
    private static partial Regex Secretariat();

    [GeneratedRegex("(没|未|漏|不)(有)?(上)?(报|交|提交|报送)|缺报|谁没|还差谁|迟报|逾期")]
    private static partial Regex NotReported();

    [GeneratedRegex("报(送)?(了|齐|全|上来)|报送(情况|进度)|还差(谁|几|哪)")]
    private static partial Regex Reported();

    [GeneratedRegex("总体|整体|全局|三市|全部|所有|各项|(完成|进展|推进)情况")]
    private static partial Regex Whole();

    [GeneratedRegex("谁(在|来)?(负责|牵头|管|主抓|抓)|归谁|哪(个|家|些)?(单位|部门|局|委)|牵头(单位|部门)|责任单位|负责人|联系人|联络员|找谁")]
    private static partial Regex WhoLeads();

    [GeneratedRegex("哪些|哪几|有几|多少|几项|几个|列|有没有|清单|都有|所有|全部")]
    private static partial Regex Listing();
}
