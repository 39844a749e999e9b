using System.Text.RegularExpressions;
using CztBot.Core.Members;
using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>The words of one plan, one roster and one table of aliases; built once for each of their versions.</summary>
internal sealed partial class Vocabulary
{
    // Words of asking that a phone's keyboard offers wrongly; none of them sounds like a word of the plan.
    private static readonly string[] Mistyped =
        ["红灯", "黄灯", "绿灯", "滞后", "简报", "月报", "结转", "交办", "办结", "签收", "协调", "征地", "拆迁", "征拆", "单子", "迟报", "漏报", "截止", "考核", "小结", "总结", "暂停", "未启动", "基本完成", "牵头", "督办", "督查", "评分", "超期", "联络员"];

    private readonly Lexicon _names = new();
    private readonly Standing _standing;
    private readonly UnitDirectory _directory;
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);

    public Vocabulary(Standing standing)
    {
        _standing = standing;
        _directory = new UnitDirectory(standing.Plan);
        foreach (var unit in PlanUnits.Of(standing.Plan)) _units.Add(unit.UnitId);
        foreach (var unit in standing.Roster.Units) _units.Add(unit.Id);
        CityNames = [.. _units.Select(Standing.CityOf).Where(city => city.Length > 0 && !city.StartsWith('@')).Distinct().OrderBy(Cities.Order)];
        AddItems();
        AddUnits();
        PeopleWords.AddTo(Words, standing.Roster);
        foreach (var name in CityNames.Concat(standing.Roster.People.Select(person => person.Name).Where(name => name.Length > 2)))
            _names.Add(SoundAlike.Of(name), new Term(TermKind.City, [name]));
        foreach (var word in Mistyped) _names.Add(SoundAlike.Of(word), new Term(TermKind.City, [word]));
        foreach (var alias in standing.Aliases) AddAlias(alias);
        // 两岸一县: what is heard of a long word is no other, shorter word of the plan.
        foreach (var (word, terms) in Words.All)
            if (word.Length > 3 && terms.Any(term => term.Strong && term.Kind is TermKind.Items)) _names.Add(SoundAlike.Of(word), new Term(TermKind.City, [word]));
        foreach (var (word, terms) in Words.All)
            // 我是 is not 我市.
            foreach (var term in terms.Where(term => term.Strong && term.Kind is not (TermKind.OwnCity or TermKind.OwnUnits))) Sounds.Add(SoundAlike.Of(word), term);
    }

    /// <summary>The words as they are written.</summary>
    public Lexicon Words { get; } = new();

    /// <summary>The same words as they sound.</summary>
    public Lexicon Sounds { get; } = new();

    public IReadOnlyList<string> CityNames { get; }

    /// <summary>The sentence with cities and people written as they are meant: 株州 for 株洲, 李明元 for 李明远.</summary>
    public string Corrected(string folded)
    {
        var (said, written) = (folded, (List<Token>?)null);
        foreach (var token in _names.Scan(SoundAlike.Of(said)))
        {
            var name = token.Terms[0].Ids[0];
            if (said.AsSpan(token.At, token.Length).SequenceEqual(name) || (name == "单子" && said.AsSpan(token.At, token.Length).SequenceEqual("担子"))) continue;
            // Most sentences hold nothing to correct and are not searched once more.
            written ??= Words.Scan(said);
            // 长沙市常务副市长: what is heard as 市长 is the beginning of another word.
            if (written.Exists(word => word.At >= token.At && word.At < token.End && (word.End > token.End || (word.At == token.At && word.End == token.End)))) continue;
            folded = string.Concat(folded.AsSpan(0, token.At), name, folded.AsSpan(token.End));
        }

        return folded;
    }

    /// <summary>The units of a department in these cities, those that the plan or the roster knows.</summary>
    public IReadOnlyList<string> UnitsOf(string key, IEnumerable<string> cities) =>
        [.. cities.Select(city => $"{city}/{key}").Where(_units.Contains)];

    /// <summary>A department named without its city: those that lead something, since it is they who are asked about; else all that there are.</summary>
    public IReadOnlyList<string> Anywhere(string key) =>
        UnitsOf(key, CityNames.Where(city => _directory.Leads.Any(lead => lead.Id == $"{city}/{key}"))) is { Count: > 0 } leading ? leading : UnitsOf(key, CityNames);

    /// <summary>What a meaning comes to; none where nobody would understand it.</summary>
    public IReadOnlyList<Term> Meaning(string text)
    {
        var choices = text.Split('或', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<IReadOnlyList<string>> items = [.. choices.Select(Items)];
        if (items.TrueForAll(ids => ids.Count > 0))
            return [new Term(choices.Length > 1 ? TermKind.Choice : TermKind.Items, [.. items.SelectMany(ids => ids).Distinct()])];
        if (_directory.IdOf(text, null) is { } unit && _units.Contains(unit)) return [new Term(TermKind.Unit, [unit])];
        return Words.Find(QuestionText.Fold(text));
    }

    private IReadOnlyList<string> Items(string text) =>
        [.. text.Split(['、', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(one => Code().IsMatch(one) ? ItemNumbers.Find(_standing.Plan, one) : [])
            .Select(item => item.Id)];

    private void AddAlias(Alias alias)
    {
        var terms = Meaning(alias.Meaning);
        if (terms.Count == 0) return;
        Words.Forget(alias.Word, TermKind.Items, TermKind.Choice);
        foreach (var term in terms) Words.Add(alias.Word, term);
    }

    private void AddItems()
    {
        foreach (var item in _standing.Plan.Items.Where(item => item.Parts.Count > 0))
        {
            Add(item.Title, [.. item.Parts.Select(part => part.Id)]);
            foreach (var part in item.Parts.Where(part => part.Title != item.Title)) Add(part.Title[Math.Min(item.Title.Length, part.Title.Length)..], [part.Id]);
        }

        foreach (var section in _standing.Plan.Sections)
        {
            var title = QuestionText.Fold(section.Title);
            var term = new Term(TermKind.Section, [$"{section.Number}"]);
            Words.Add(title, term);
            foreach (var part in (string[])["部分", "板块", "领域", "大块", "方面", "块"]) Words.Add($"第{"一二三四五六七八九"[section.Number - 1]}{part}", term);
            if (title.StartsWith("推进", StringComparison.Ordinal)) Words.Add(title[2..], term);
        }
    }

    // The title as a whole, and what stands in it in quotation marks: that is what people call it.
    private void Add(string title, IReadOnlyList<string> ids)
    {
        Words.Add(QuestionText.Fold(title), new Term(TermKind.Items, ids));
        foreach (Match quoted in Quoted().Matches(title)) Words.Add(QuestionText.Fold(quoted.Value), new Term(TermKind.Items, ids));
    }

    private void AddUnits()
    {
        foreach (var city in CityNames) Words.Add(city, new Term(TermKind.City, [city]));
        foreach (var word in (string[])["三市", "三个市", "三座城市", "三个城市", "三城", "三地"]) Words.Add(word, new Term(TermKind.AllCities, CityNames));
        // 株潭两市: two cities by the one character that each goes by in the region's name.
        foreach (var pair in CityNames.SelectMany(one => CityNames.Where(other => other != one).Select(other => (string[])[one, other])))
            foreach (var end in (string[])["两市", "两地", "两城", "两家", "之间"]) Words.Add($"{Short(pair[0])}{Short(pair[1])}{end}", new Term(TermKind.City, pair));
        foreach (var unit in _standing.Roster.Units) Words.Add(QuestionText.Fold(unit.Name), new Term(TermKind.Unit, [unit.Id]));
        foreach (var lead in _standing.Plan.ReportingItems.SelectMany(item => item.Leads).DistinctBy(lead => lead.Name))
            Words.Add(QuestionText.Fold(lead.Name), new Term(TermKind.Unit, [lead.UnitId]));
        var keys = _units.Where(unit => Standing.CityOf(unit).Length > 0 && !unit.StartsWith('@')).Select(unit => unit[(unit.IndexOf('/', StringComparison.Ordinal) + 1)..]).ToHashSet();
        foreach (var (name, key) in Departments.All.Concat(keys.Select(key => KeyValuePair.Create(key, key))).DistinctBy(pair => pair.Key))
        {
            if (!keys.Contains(key)) continue;
            Words.Add(QuestionText.Fold(name), new Term(TermKind.Department, [key], Strong: Organ().IsMatch(name) && name.Length > 2));
            foreach (var organ in "局委办厅") Words.Add(QuestionText.Fold(name) + organ, new Term(TermKind.Department, [key]));
            // 卫建委 is heard as 卫健委.
            if (name.Length == 2) foreach (var organ in "局委") _names.Add(SoundAlike.Of(name + organ), new Term(TermKind.Department, [name + organ]));
            foreach (var organ in (string[])["部门", "系统"]) Words.Add(QuestionText.Fold(name) + organ, new Term(TermKind.Department, [key]));
        }

        foreach (var ours in (string[])["我们", "咱们", "我", "本"])
        {
            foreach (var office in (string[])["局", "单位", "委", "办", "部门", "中心"]) Words.Add(ours + office, new Term(TermKind.OwnUnits, []));
            Words.Add(ours + "市", new Term(TermKind.OwnCity, []));
        }

        foreach (var own in (string[])["全市"]) Words.Add(own, new Term(TermKind.OwnCity, []));
    }

    // 长, 株, 潭: 湘 is the province's.
    private static char Short(string city) => city[0] == '湘' ? city[^1] : city[0];

    [GeneratedRegex("[“\"'《](?<name>[^”\"'》]+)[”\"'》]")]
    private static partial Regex Quoted();

    [GeneratedRegex("^(任务|机制|政策)?[TMP]?\\d{1,2}[ABab]?$")]
    private static partial Regex Code();

    [GeneratedRegex("(局|委|办|部|集团|中心|联|企业|口岸|银行|机构|综保区)$")]
    private static partial Regex Organ();
}
