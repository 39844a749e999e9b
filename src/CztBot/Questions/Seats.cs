using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Operations;

namespace CztBot.Questions;

/// <summary>Who presides and where the secretariat sits: tables of the settings, members of the roster (R74, R75).</summary>
public sealed class Seats(DispatchOptions options)
{
    private readonly IReadOnlyList<Presidency> _presidencies = options.Presidency();
    private readonly IReadOnlyList<Presidency> _hosts = options.Host();

    /// <summary>The name of a lead; behind 轮值会长城市发改委 the unit that it means today.</summary>
    public string LeadName(Turn turn, UnitRef lead) =>
        Presidency.Resolve(_presidencies, lead.UnitId, turn.Today) is var id && id != lead.UnitId
            ? $"{lead.Name}（现为{turn.Standing.UnitName(id)}）"
            : turn.Standing.UnitName(lead.UnitId);

    /// <summary>谁是轮值会长, now or in a month.</summary>
    public Reply Presiding(Turn turn, Month? month)
    {
        var day = month?.LastDay ?? turn.Today;
        var when = month?.Chinese ?? "现任";
        if (Presidency.EntryOn(_presidencies, day) is not { } now)
            return Reply.Say($"{month?.Chinese ?? $"{day:yyyy年M月d日}"}没有登记轮值会长城市，请联系秘书处。");
        var leads = turn.Standing.Plan.ReportingItems.Where(item => item.Leads.Any(lead => Presidency.Resolve(_presidencies, lead.UnitId, day) != lead.UnitId));
        return new NoticeCard
        {
            Title = $"{when}轮值会长城市：{now.City}市",
            Facts =
            [
                new("起始", $"{now.From:yyyy年M月d日}{(now.Conference.Length > 0 ? $"，{now.Conference}" : "")}"),
                new("牵头单位", turn.Standing.UnitName($"{now.City}/发改")),
                .. leads.Select(item => new NoticeFact("负责事项", $"{turn.Standing.Label(item)}　{Cards.CardString.Escape(item.Title)}")),
                .. _presidencies.Where(entry => entry.From > day).OrderBy(entry => entry.From).Take(1).Select(next => new NoticeFact("下一任", $"{next.City}市，自{next.From:yyyy年M月d日}")),
            ],
            Lines = [$"数据截至{turn.Today:yyyy年M月d日}；来源：轮值会长表。"],
        }.ToReply();
    }

    /// <summary>Host city, head and members; in a group without names (R90).</summary>
    public Reply Secretariat(Turn turn)
    {
        var people = turn.Standing.Roster.People;
        string Names(Roles role) => people.Where(person => person.Is(role)).Select(person => person.Name).ToList() is { Count: > 0 } names ? string.Join('、', names) : "未登记";
        var deputies = people.SelectMany(person => turn.Standing.Roster.MandatesOf(person.Id, turn.Today)
            .Where(mandate => mandate.From.Is(Roles.Head) && person.Is(Roles.Clerk))
            .Select(mandate => $"{person.Name}（{mandate.Words}，{(mandate.Scope.Until is { } until ? $"至{until:M月d日}" : "长期")}）")).ToList();
        var facts = new List<NoticeFact> { new("所在城市", Presidency.On(_hosts, turn.Today) is { } city ? $"{city}市" : "未登记") };
        if (!turn.InGroup)
        {
            facts.Add(new("负责人", Names(Roles.Head)));
            facts.Add(new("经办", Names(Roles.Clerk)));
            if (deputies.Count > 0) facts.Add(new("代为签发", string.Join('、', deputies)));
        }

        return new NoticeCard { Title = "秘书处", Facts = facts, Lines = [$"数据截至{turn.Today:yyyy年M月d日}；来源：名册。"] }.ToReply();
    }
}
