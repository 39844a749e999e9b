using CztBot.Core.Members;

namespace CztBot.Core.Questions;

/// <summary>Finds items, units, cities, sections and people in one sentence, from left to right: a city before a department makes a unit.</summary>
internal sealed class ObjectSearch(Vocabulary vocabulary, Roster roster, string text, Asker asker)
{
    private const char Mark = '※';
    private readonly Objects _found = new();
    private readonly List<string> _cities = [];
    private readonly char[] _rest = text.ToCharArray();
    private IReadOnlyList<string> _inherited = [];
    private string? _open;
    private int _cityEnd = -1;
    private int _unitEnd = -1;
    private int _personEnd = -1;

    /// <param name="text">Folded.</param>
    public static Objects In(string text, Vocabulary vocabulary, Roster roster, Asker asker) => new ObjectSearch(vocabulary, roster, text, asker).Run(vocabulary.Words.Scan(text));

    /// <summary>The same where the words are only heard.</summary>
    public static Objects Heard(string text, Vocabulary vocabulary, Roster roster, Asker asker) =>
        new ObjectSearch(vocabulary, roster, text, asker).Run(vocabulary.Sounds.Scan(SoundAlike.Of(text)));

    private Objects Run(List<Token> tokens)
    {
        foreach (var token in tokens) Take(token);
        _found.Cities.AddRange(_cities);
        Settle();
        _found.Rest = new string(_rest);
        return _found;
    }

    // 金融办头上有哪些任务,我说长沙的: the city that the department lacked.
    private void Settle()
    {
        if (_open is null || _found.Cities.Count == 0 || _found.Everywhere) return;
        var units = vocabulary.UnitsOf(_open, _found.Cities);
        if (units.Count == 0) return;
        _found.Units.RemoveAll(unit => unit.EndsWith("/" + _open, StringComparison.Ordinal));
        _found.Units.AddRange(units);
        _found.Cities.Clear();
        _found.Cityless = false;
    }

    private void Take(Token token)
    {
        if (token.Of(TermKind.City) is { } city) TakeCities(token, city.Ids);
        else if (token.Of(TermKind.AllCities) is { } all)
        {
            _found.Everywhere = true;
            TakeCities(token, all.Ids);
        }
        else if (token.Of(TermKind.Department) is { } department && TakeDepartment(token, department)) return;
        else if (token.Of(TermKind.Items) is { } items) Add(token, _found.Items, items.Ids);
        else if (token.Of(TermKind.Choice) is { } choice) Add(token, _found.Choices, choice.Ids);
        else if (token.Of(TermKind.Unit) is { } unit) TakeUnits(token, unit.Ids);
        else if (token.Of(TermKind.Section) is { } section) AddSection(token, section);
        else if (token.Of(TermKind.Person) is { } person) TakePersons(token, person.Ids);
        else if (token.Of(TermKind.Office) is { } office) TakeOffice(token, Enum.Parse<Office>(office.Ids[0]));
        else if (token.Of(TermKind.OwnUnits) is not null) TakeOwn(token);
        else if (token.Of(TermKind.OwnCity) is not null && asker.City is { } own) TakeCities(token, [own]);
    }

    private void TakeCities(Token token, IReadOnlyList<string> cities)
    {
        if (!Near(_cityEnd, token.At, "和与及跟、")) Flush();
        foreach (var city in cities)
            if (!_cities.Contains(city)) _cities.Add(city);
        _cityEnd = token.End;
        // 长沙市, but not 长沙市长, 长沙市委书记 and 长沙市场监管局.
        if (_cityEnd < text.Length && text[_cityEnd] == '市' && !(_cityEnd + 1 < text.Length && text[_cityEnd + 1] is '长' or '委' or '场')) _cityEnd++;
        Blank(token.At, _cityEnd);
    }

    // Cities that no department claims stand for themselves.
    private void Flush()
    {
        foreach (var city in _cities)
            if (!_found.Cities.Contains(city)) _found.Cities.Add(city);
        _cities.Clear();
    }

    private bool TakeDepartment(Token token, Term department)
    {
        // 省发改委 is no unit of the three cities.
        if (token.At > 0 && text[token.At - 1] == '省' && _cityEnd != token.At)
        {
            Blank(token.At, token.End);
            return true;
        }

        var key = department.Ids[0];
        var beside = _cities.Count > 0 && (_cityEnd == token.At || ((department.Strong || (token.Of(TermKind.Items) ?? token.Of(TermKind.Choice)) is null) && Near(_cityEnd, token.At, "的")));
        var following = !beside && _inherited.Count > 0 && Near(_unitEnd, token.At, "和与及跟、");
        if (!beside && !following && (token.Of(TermKind.Items) ?? token.Of(TermKind.Choice)) is not null) return false;
        var cities = beside ? [.. _cities] : following ? _inherited : vocabulary.CityNames;
        var units = beside || following ? vocabulary.UnitsOf(key, cities) : vocabulary.Anywhere(key);
        if (!beside && !following && department.Strong)
        {
            _open = key;
            if (units.Count > 1) _found.Cityless = true;
        }

        if (units.Count == 0 && beside) units = [.. cities.Select(city => $"{city}/{key}")];
        if (!beside && !following && !department.Strong)
        {
            _found.Weak.AddRange(units);
            return true;
        }

        // 科技局换了局长,长沙科技局管什么: the second time it is named whole.
        if (beside && _open == key)
        {
            _open = null;
            _found.Cityless = false;
            _found.Units.RemoveAll(unit => unit.EndsWith("/" + key, StringComparison.Ordinal));
        }

        if (beside) _cities.Clear();
        _inherited = beside || following ? cities : [];
        TakeUnits(token, units);
        return true;
    }

    private void TakeUnits(Token token, IReadOnlyList<string> units)
    {
        foreach (var unit in units)
            if (!_found.Units.Contains(unit)) _found.Units.Add(unit);
        if (units is [var one] && Standing.CityOf(one) is { Length: > 0 } city && !city.StartsWith('@')) _inherited = [city];
        _unitEnd = token.End;
        Blank(token.At, token.End);
    }

    private void TakeOwn(Token token)
    {
        _found.Own = true;
        TakeUnits(token, asker.Units);
    }

    private void TakeOffice(Token token, Office office)
    {
        _found.Office = true;
        // 李明远书记 is one person.
        if (_personEnd == token.At) return;
        var cities = _cities.Count > 0 && Near(_cityEnd, token.At, "市的") ? [.. _cities] : asker.City is { } own ? [own] : vocabulary.CityNames;
        if (_cities.Count > 0 && Near(_cityEnd, token.At, "市的"))
        {
            _found.OfficeCities.AddRange(_cities);
            _cities.Clear();
        }

        TakePersons(token, [.. cities.SelectMany(city => roster.LeadersOf(city, office)).Select(person => person.Id)]);
    }

    private void TakePersons(Token token, IReadOnlyList<string> ids)
    {
        _found.Office = true;
        _personEnd = token.End;
        foreach (var id in ids)
            if (!_found.Persons.Contains(id)) _found.Persons.Add(id);
        // The words stay: 要市长协调 is a level.
    }

    private void AddSection(Token token, Term section)
    {
        _found.Sections.Add(int.Parse(section.Ids[0], System.Globalization.CultureInfo.InvariantCulture));
        Blank(token.At, token.End);
    }

    private void Add(Token token, List<IReadOnlyList<string>> to, IReadOnlyList<string> ids)
    {
        to.Add(ids);
        Blank(token.At, token.End);
    }

    private bool Near(int end, int at, string joints) => end >= 0 && end <= at && at - end <= 1 && (end == at || joints.Contains(text[end], StringComparison.Ordinal));

    private void Blank(int from, int to) => Array.Fill(_rest, Mark, from, to - from);
}
