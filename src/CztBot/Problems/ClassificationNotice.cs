using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>A problem was classified: to those who have to settle it at that level, and to the unit that named it (R43, R45); dropped where it was classified otherwise or dealt with meanwhile.</summary>
public sealed class ClassificationNotice(StandingStore standings, ProblemStore problems, BusinessClock clock) : IOutgoing
{
    private const int MostWords = 120;

    /// <summary>Once for each level; the secretariat did it itself.</summary>
    internal static IReadOnlyList<Delivery> Tell(Problem problem, Standing standing, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return [.. Meant(problem, standing, today).Select(one => one.Person.Id).Append(ContactOf(problem, standing, today)).OfType<string>().Distinct().Select(person => new Delivery
        {
            Month = Month.Of(today), Kind = DeliveryKinds.Classification, Subject = problem.Id, Recipient = $"person:{person}", Occasion = Level(problem), NotBefore = now,
        })];
    }

    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await problems.FindAsync(delivery.Subject) is not { State: ProblemState.Classified } problem || Level(problem) != delivery.Occasion) return null;
        var person = delivery.Recipient["person:".Length..];
        if (Meant(problem, standing, clock.Today).FirstOrDefault(one => one.Person.Id == person) is { } addressee) return ToSettle(problem, standing, addressee);
        return person == ContactOf(problem, standing, clock.Today) ? ToUnit(problem, standing) : null;
    }

    private static NoticeCard Card(Problem problem, Standing standing, string title, string line, params NoticeAction[] actions) => new()
    {
        Title = title,
        Lines = [line],
        Facts =
        [
            new("所属任务", CardString.Escape(ProblemDesk.Heading(standing, problem))),
            new("单位", problem.UnitId is { } unit ? standing.UnitName(unit) : "未写明"),
            new("问题", CardString.Escape(Excerpt.Of(problem.Text, MostWords))),
            new("建议层级", problem.ProposedLevel is { } level ? ProblemKinds.Level(level) : "未建议"),
            new("核定层级", ProblemKinds.Level(problem.Classification!.Level)),
            new("类别", problem.Classification.Kind),
        ],
        Actions = actions,
    };

    private static Reply ToSettle(Problem problem, Standing standing, Addressee addressee) => Card(
        problem, standing, $"有一个问题需要您协调{(addressee.Mandate is { } mandate ? $"（{mandate.Words}）" : "")}", "秘书处已核定层级。需要交办的，由秘书处拟单，负责人签发后送主办单位。",
        NoticeAction.Of("打开问题", "problem.open", ("problem", problem.Id)), NoticeAction.Of("问题列表", "word.say", ("text", "问题"))).ToReply();

    private static Reply ToUnit(Problem problem, Standing standing) => Card(
        problem, standing, "您单位反映的问题已经分类", "需要交办的，主办单位会收到交办单；办理情况可以随时询问。", NoticeAction.Of("我的任务", "word.say", ("text", "我的任务"))).ToReply();

    private static string Level(Problem problem) => $"level{problem.Classification!.Level}";

    private static IEnumerable<Addressee> Meant(Problem problem, Standing standing, DateOnly day) => problem.Addressees(standing, day).Where(one => !one.Person.InSecretariat());

    private static string? ContactOf(Problem problem, Standing standing, DateOnly day) => problem.UnitId is { } unit ? standing.ContactOf(unit, day)?.Id : null;
}
