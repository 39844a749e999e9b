using System.Globalization;
using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Core.Tests.Questions;

/// <summary>Reads sentences on the shipped catalogue and aliases and writes what was understood in one line, so that a table can hold it.</summary>
internal static class Asked
{
    private static readonly QuestionReader Reader = new(Standing());

    public static Person Leader(string name, string city, Office office) => new() { Id = name, Name = name, Roles = Roles.Leader, City = city, Office = office };

    public static Standing Standing(params IReadOnlyList<Alias> more) => new(
        PlanJson.Read(Resource.Text("catalogue-2019-2020.json")),
        Roster.Empty with
        {
            People = [Leader("李明远", "长沙", Office.Secretary), Leader("王安和", "长沙", Office.Mayor), Leader("张守正", "湘潭", Office.Mayor), Leader("周清和", "长沙", Office.ViceMayor)],
        },
        new WorkingCalendar([]), [])
    { Aliases = [.. AliasFile.Read(Resource.Text("aliases.txt")).Aliases, .. more] };

    public static Question Question(string said, DateOnly today, Asker? asker = null) => Reader.Read(said, asker ?? Asker.Nobody, today);

    /// <summary>Several sentences of one conversation; the last one counts.</summary>
    public static Question Chain(DateOnly today, params IReadOnlyList<string> said)
    {
        Question? last = null;
        foreach (var one in said) last = Reader.Read(one, new Asker([], "湘潭"), today, last);
        return last!;
    }

    /// <summary>Intent, then whatever is not empty: items, units, cities, sections, persons, states, times.</summary>
    public static string Line(Question asked)
    {
        var parts = new List<string> { asked.Intent.Name() };
        void Add(string text)
        {
            if (text.Length > 0) parts.Add(text);
        }

        foreach (var list in new[] { asked.Tasks, asked.Units, asked.Cities, asked.Sections.Select(one => $"§{one}"), asked.Persons, asked.Statuses, asked.Lamps.Select(lamp => $"{lamp}"), asked.Candidates })
            Add(string.Join(',', list));
        if (asked.Period is { } period) Add(Stretch(period));
        if (asked.Compare is { } compare) Add($"<> {Stretch(compare)}");
        if (asked.Level is { } level) Add(string.Create(CultureInfo.InvariantCulture, $"level {level}"));
        if (asked.Number is { } number) Add(string.Create(CultureInfo.InvariantCulture, $"number {number}"));
        if (asked.Due is { } due) Add(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (asked.Unknown is { } unknown) Add($"?{unknown}");
        if (asked.Negated) Add("not");
        return string.Join(' ', parts);
    }

    private static string Stretch(Period period) => period.From == period.To ? $"{period.From}" : $"{period.From}..{period.To}";
}
