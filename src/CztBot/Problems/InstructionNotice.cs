using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>What a leader asked for, to the secretariat; dropped where somebody dealt with it meanwhile.</summary>
public sealed class InstructionNotice(StandingStore standings, ProblemStore problems) : IOutgoing
{
    /// <summary>To each clerk and the head, once.</summary>
    internal static IReadOnlyList<Delivery> Tell(Problem problem, Standing standing, DateTimeOffset now) =>
    [
        .. standing.Roster.People.Where(person => person.InSecretariat()).Select(person => new Delivery
        {
            Month = Month.Of(DateOnly.FromDateTime(now.DateTime)), Kind = DeliveryKinds.Instruction, Subject = problem.Id, Recipient = $"person:{person.Id}", Occasion = "raised", NotBefore = now,
        }),
    ];

    /// <summary>All that the leader said.</summary>
    internal static IReadOnlyList<NoticeFact> Facts(Problem problem, Standing standing) =>
    [
        new("交办领导", problem.InstructorId is { } leader ? Named(leader, standing) : "未写明"),
        .. problem.RaisedBy == problem.InstructorId ? Array.Empty<NoticeFact>() : [new NoticeFact("代为提出", standing.PersonName(problem.RaisedBy))],
        new("主办单位", problem.UnitId is { } unit ? standing.UnitName(unit) : "未写明，由秘书处核定"),
        new("所属任务", problem.ItemId is { } id && standing.Item(id) is { } item ? standing.Label(item) : "未写明"),
        new("要求", CardString.Escape(problem.Text)),
        new("时限", problem.DueOn is { } due ? $"{due:yyyy年M月d日}" : "未写明"),
    ];

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await problems.FindAsync(delivery.Subject) is not { Waits: true } problem) return null;
        // Whoever left the secretariat is told nothing more.
        if (standing.Person(delivery.Recipient["person:".Length..]) is not { } person || !person.InSecretariat()) return null;
        return new NoticeCard
        {
            Title = "领导提出交办事项，请核实拟单",
            Lines = ["请先分类，再从这件事拟交办单；要求、单位、时限会自动带入。"],
            Facts = Facts(problem, standing),
            Actions = [NoticeAction.Of("打开办理", "problem.open", ("problem", problem.Id)), NoticeAction.Of("问题列表", "word.say", ("text", "问题"))],
        }.ToReply();
    }

    private static string Named(string leader, Standing standing) =>
        standing.Person(leader) is { } person && person.Is(Roles.Leader) ? $"{RoleWords.Post(person)}{person.Name}" : standing.PersonName(leader);
}
