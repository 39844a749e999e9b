using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Projects;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>Opens the project that a press is about, and checks that the person may (R84).</summary>
public sealed class ProjectDesk(ProjectStore projects)
{
    /// <summary>What everybody hears before a file was imported; never 无 (R3).</summary>
    public const string NotImported = "没有数据：尚未导入跨区域项目，还没有跨区域项目的问题记录。各项任务的存在问题，可以发送“任务5有什么问题”这样的话查询。";

    public const string NoRight = "跨区域项目由秘书处、市发改统筹员、领导和有关单位的联络员查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    // One sentence for what is not there and what is not theirs: it tells nobody that there is one.
    private const string Gone = "没有找到这个跨区域项目，或者不是您可以查看的，不能打开。请发送“项目”，查看列表。";

    /// <summary>For those who may read it.</summary>
    public async Task<(CrossProject? One, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        !MayList(turn) ? (null, Reply.Say(NoRight))
        : await projects.FindAsync(press.Text("project") ?? press.Text("item") ?? "") is { } one && MayRead(turn, one) ? (one, null) : (null, Reply.Say(Gone));

    /// <summary>For those who write: the secretariat, and where it is allowed the contacts of a linked task's lead unit.</summary>
    public async Task<(CrossProject? One, Reply? Refusal)> OpenToKeepAsync(Turn turn, CardPress press, string what, bool byLeads)
    {
        var (one, refusal) = await OpenAsync(turn, press);
        if (one is null || turn.Caller.InSecretariat || (byLeads && Leads(turn, one))) return (one, refusal);
        return (null, Reply.Say(byLeads
            ? $"跨区域项目由秘书处和关联任务的牵头单位{what}，您没有这项权限。有情况要反映的，请联系牵头单位或秘书处。"
            : $"跨区域项目{what}由秘书处办理，您没有这项权限。请发送“项目”，返回列表。"));
    }

    public static bool MayList(Turn turn) =>
        turn.Caller.InSecretariat || turn.Caller.Person.Is(Roles.Coordinator) || turn.Caller.Person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0 || turn.Caller.UnitIds.Count > 0;

    /// <summary>The secretariat all, a coordinator the own city's, leaders what they lead, a contact those of the own unit's tasks.</summary>
    public static bool MayRead(Turn turn, CrossProject one) =>
        turn.Caller.InSecretariat
        || (one.ItemIds.Count == 0 ? turn.Caller.LeadsSection(null) : one.ItemIds.Any(item => turn.Caller.LeadsSection(turn.SectionOf(item))))
        || Items(turn, one).Any(item => item.Leads.Concat(item.Responsible).Any(unit => turn.Caller.ReportsFor(unit.UnitId)))
        || one.Matters.Any(matter => turn.Caller.ReportsFor(matter.UnitId))
        || (turn.Caller.Person is { City: { } city } person && person.Is(Roles.Coordinator) && one.Cities.Contains(city));

    /// <summary>Reports for a unit that leads a linked task.</summary>
    public static bool Leads(Turn turn, CrossProject one) => Items(turn, one).Any(item => item.Leads.Any(unit => turn.Caller.ReportsFor(unit.UnitId)));

    private static IEnumerable<ReportingItem> Items(Turn turn, CrossProject one) => one.ItemIds.Select(turn.Standing.Item).OfType<ReportingItem>();
}
