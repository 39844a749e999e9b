using CztBot.Core.Members;

namespace CztBot.Core.Questions;

/// <summary>People of the roster as they are spoken of: 李明远, 李书记, 周副市长, 陈常务, 市长.</summary>
internal static class PeopleWords
{
    private static readonly (string Word, Office Office)[] Offices =
    [
        ("书记", Office.Secretary), ("市委书记", Office.Secretary), ("市长", Office.Mayor), ("常务副市长", Office.ExecutiveViceMayor), ("常务", Office.ExecutiveViceMayor),
        ("副市长", Office.ViceMayor), ("分管副市长", Office.ViceMayor), ("分管市长", Office.ViceMayor), ("分管领导", Office.ViceMayor),
    ];

    public static void AddTo(Lexicon words, Roster roster)
    {
        foreach (var person in roster.People) words.Add(person.Name, new Term(TermKind.Person, [person.Id]));
        foreach (var (word, office) in Offices) words.Add(word, new Term(TermKind.Office, [office.ToString()]));
        // 蒋处长: the head of the secretariat by surname and post.
        foreach (var head in roster.People)
            if (head.Is(Roles.Head) && head.Post is { Length: > 2 } post) words.Add(head.Name[..1] + post[^2..], new Term(TermKind.Person, [head.Id]));
        var spoken = roster.Leaders().SelectMany(leader => Spoken(leader).Select(form => (form.Word, form.Exact, leader.Id)));
        foreach (var form in spoken.GroupBy(form => form.Word))
        {
            // 周市长 is the vice mayor Zhou unless there is a mayor of that name.
            var exact = form.Where(one => one.Exact).Select(one => one.Id).Distinct().ToList();
            words.Add(form.Key, new Term(TermKind.Person, exact.Count > 0 ? exact : [.. form.Select(one => one.Id).Distinct()]));
        }
    }

    private static IEnumerable<(string Word, bool Exact)> Spoken(Person leader)
    {
        var surname = leader.Name[..1];
        var own = leader.Office switch
        {
            Office.Secretary => ["书记"],
            Office.Mayor => ["市长"],
            Office.ExecutiveViceMayor => ["常务", "常务副市长", "副市长"],
            Office.ViceMayor => (string[])["副市长"],
            _ => [],
        };
        foreach (var word in own)
        {
            yield return (surname + word, true);
            yield return (leader.Name + word, true);
        }

        if (leader.Office is Office.ViceMayor or Office.ExecutiveViceMayor) yield return (surname + "市长", false);
    }
}
