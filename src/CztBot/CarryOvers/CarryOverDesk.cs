using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Members;
using CztBot.Storage;

namespace CztBot.CarryOvers;

/// <summary>Opens the carry-over that a press is about, and checks that the person may (R84).</summary>
public sealed class CarryOverDesk(CarryOverStore carryOvers)
{
    /// <summary>What everybody hears before a file was imported; never 无 (R3).</summary>
    public const string NotImported = "尚未导入结转事项，所以没有数据可答；导入后即可查询上一轮计划的结转情况。";

    // One sentence for what is not there and what is not theirs: it tells nobody that there is one.
    private const string Gone = "没有找到这个结转事项，或者不是您可以查看的，不能打开。请发送“结转”，查看列表。";

    /// <summary>For those who may read it.</summary>
    public async Task<(CarryOver? One, Reply? Refusal)> OpenAsync(Turn turn, CardPress press) =>
        !MayList(turn) ? (null, Reply.Say(NoRight))
        : await carryOvers.FindAsync(press.Text("carryover") ?? press.Text("item") ?? "") is { } one && MayRead(turn, one) ? (one, null) : (null, Reply.Say(Gone));

    /// <summary>For those who keep it.</summary>
    /// <param name="lead">Whether the contacts of the lead unit may as well.</param>
    public async Task<(CarryOver? One, Reply? Refusal)> OpenToKeepAsync(Turn turn, CardPress press, string what, bool lead = false)
    {
        if (turn.Caller.InSecretariat) return await OpenAsync(turn, press);
        var found = lead ? await OpenAsync(turn, press) : (null, null);
        return found.One is { } one && turn.Caller.ReportsFor(one.Lead.UnitId) ? found
            : (null, Reply.Say($"结转事项{what}由{(lead ? "牵头单位联络员和" : "")}秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。"));
    }

    public const string NoRight = "结转事项由秘书处、市发改统筹员、领导和有关单位的联络员查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    public static bool MayList(Turn turn) =>
        turn.Caller.InSecretariat || turn.Caller.Person.Is(Roles.Coordinator) || turn.Caller.Person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0 || turn.Caller.UnitIds.Count > 0;

    /// <summary>The secretariat all, a coordinator the own city's, leaders what they lead, a contact what the own unit leads or takes part in.</summary>
    public static bool MayRead(Turn turn, CarryOver one) =>
        turn.Caller.InSecretariat
        || turn.Caller.LeadsSection(one.ItemId is { } item ? turn.SectionOf(item) : null)
        || turn.Caller.ReportsFor(one.Lead.UnitId) || one.Responsible.Any(unit => turn.Caller.ReportsFor(unit.UnitId))
        || (turn.Caller.Person is { City: { } city } person && person.Is(Roles.Coordinator) && (one.Cities.Contains(city) || Standing.CityOf(one.Lead.UnitId) == city));
}
