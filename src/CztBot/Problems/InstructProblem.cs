using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Problems;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>
/// problem.instruct: what a leader asked for by sentence, confirmed with all its fields, becomes a problem of the leader's, and the secretariat is told in the same
/// transaction (R43, R89). By a leader or whoever acts for one, in the scope that was delegated.
/// </summary>
public sealed class InstructProblem(Database database) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.Person.Is(Roles.Leader) && turn.Caller.LeaderMandates.Count == 0)
            return Reply.Say("交办事项由市领导提出，您没有这项权限。请发送“帮助”，查看您能办理的事项。");
        if (press.Fault(("text", "要求")) is { } fault) return Reply.Say(fault);
        if (press.Clean("text") is not { Length: > 0 } text) return Reply.Say("没有写明要求，没有保存。请直接说出要交办的事，例如“请湘潭市住建局周五前报三干情况说明”。");
        List<ReportingItem> items = [.. press.Choices("task").Select(turn.Standing.Item).OfType<ReportingItem>().DistinctBy(item => item.Id)];
        if (InstructorOf(turn, press.Clean("leader"), items) is not { } leader)
            return Reply.Say("这件事不在委托给您的范围内，不能代领导交办，没有保存。请由领导本人提出，或者请秘书处办理。");
        var problem = Read(turn, press, text, items, leader);
        var (saved, fresh) = await database.WriteAsync(turn.Actor, work => SaveAsync(turn, work, problem), cancellation);
        return saved is null ? Reply.Say("没有保存，请再按一次。") : Receipt(turn, saved, fresh);
    }

    // The leader self; or for whom the person acts, all that is named within the scope.
    private static Person? InstructorOf(Turn turn, string named, List<ReportingItem> items)
    {
        var self = turn.Caller.Person;
        if (self.Is(Roles.Leader)) return named.Length == 0 || named == self.Id ? self : null;
        return turn.Caller.LeaderMandates.FirstOrDefault(mandate => (named.Length == 0 || mandate.From.Id == named)
            && (items.Count == 0 ? mandate.Scope.CoversSection(null) : items.TrueForAll(item => mandate.Scope.CoversSection(turn.SectionOf(item.Id)))))?.From;
    }

    private static Problem Read(Turn turn, CardPress press, string text, List<ReportingItem> items, Person leader)
    {
        var named = press.Clean("mainUnit");
        var unit = named.Length > 0 && UnitSearch.Of(turn.Standing, named) is UnitSearch.Found found ? found.UnitId : null;
        var item = items.Count == 1 ? items[0] : null;
        // What has no field of its own stays in the text: several units, several tasks.
        List<string> rest = [];
        if (named.Length > 0 && unit is null) rest.Add($"主办单位：{named}。");
        if (items.Count > 1) rest.Add($"所属任务：{string.Join('、', items.Select(turn.Standing.Label))}。");
        return new Problem
        {
            Id = Guid.CreateVersion7().ToString(),
            // The same card pressed twice is the same problem.
            Origin = $"card/{(press.Clean("request") is { Length: > 0 } request ? request : Guid.CreateVersion7().ToString())}/{turn.Actor.PersonId}",
            Source = ProblemSource.Leader,
            ItemId = item?.Id,
            UnitId = named.Length > 0 ? unit : item?.Leads[0] is { IsPlaceholder: false } lead ? lead.UnitId : null,
            Text = rest.Count == 0 ? text : $"{text}\n{string.Concat(rest)}",
            DueOn = press.Date("due"),
            InstructorId = leader.Id,
            RaisedAt = turn.Actor.At,
            RaisedBy = turn.Actor.PersonId,
        };
    }

    private static async Task<(Problem? Problem, bool Fresh)> SaveAsync(Turn turn, Work work, Problem problem)
    {
        if (await ProblemStore.OfOriginAsync(work, problem.Origin) is { } before) return (before, false);
        if (!await ProblemStore.SaveAsync(work, problem, "领导交办", null)) return (null, false);
        await DeliveryStore.PlanAsync(work, InstructionNotice.Tell(problem, turn.Standing, turn.Actor.At));
        return (problem, true);
    }

    private static Reply Receipt(Turn turn, Problem problem, bool fresh)
    {
        List<NoticeAction> actions = [];
        if (ProblemDesk.MayRead(turn, problem)) actions.Add(NoticeAction.Of("查看这件事", "problem.open", ("problem", problem.Id)));
        return new NoticeCard
        {
            Title = fresh ? "已转秘书处拟单" : "这件事已经转过秘书处，没有重复登记",
            Lines = ["下一步：秘书处核实、分类后拟交办单，秘书处负责人签发后送主办单位。签发后，可以在“我的交办”查看办理情况。"],
            Facts = InstructionNotice.Facts(problem, turn.Standing),
            Actions = [.. actions, NoticeAction.Of("我的交办", "word.say", ("text", "我的交办")), NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }
}
