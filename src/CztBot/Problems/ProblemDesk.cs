using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>Opens the problem that a press is about, and checks that the person may (R84).</summary>
public sealed class ProblemDesk(ProblemStore problems)
{
    private const string Gone = "没有找到这个问题，可能已经处理，不能打开。请发送“问题”，查看最新列表。";

    /// <summary>For those who may read it: the secretariat, the coordinators of both cities, the leaders and units whom it concerns.</summary>
    public async Task<(Problem? Problem, Reply? Refusal)> OpenAsync(Turn turn, CardPress press)
    {
        if (!MayList(turn)) return (null, OnlySecretariat("查看问题"));
        var id = press.Text("problem") ?? press.Text("item") ?? "";
        return await problems.FindAsync(id) is { } problem && MayRead(turn, problem) ? (problem, null) : (null, Reply.Say(Gone));
    }

    /// <summary>For those who decide on it.</summary>
    public async Task<(Problem? Problem, Reply? Refusal)> OpenToDecideAsync(Turn turn, CardPress press, string what) =>
        turn.Caller.InSecretariat ? await OpenAsync(turn, press) : (null, OnlySecretariat(what));

    public static bool MayList(Turn turn) =>
        turn.Caller.InSecretariat || turn.Caller.Person.Is(Roles.Coordinator) || turn.Caller.Person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0
        || turn.Caller.UnitIds.Count > 0;

    /// <summary>The secretariat all, a coordinator the own city's and what it has to settle with another, a leader what is routed to them and what the leader asked for, a unit what is left to it at level 1 (R43); in their place whoever acts for them.</summary>
    public static bool MayRead(Turn turn, Problem problem) =>
        turn.Caller.InSecretariat
        || (problem.UnitId is { } unit && turn.Caller.Oversees(unit))
        || (problem.OtherUnitId is { } other && turn.Caller.Oversees(other))
        || (problem.Classification is { Level: 1 } && problem.Matter(turn.Standing, 1).UnitIds.Any(turn.Caller.ReportsFor))
        || problem.IsFor(turn.Caller.Person.Id, turn.Standing, turn.Today)
        || turn.Caller.LeaderMandates.Any(mandate => mandate.From.Id == problem.InstructorId && mandate.Scope.CoversSection(problem.ItemId is { } item ? turn.SectionOf(item) : null));

    public static Reply OnlySecretariat(string what) => Reply.Say($"{what}由秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。");

    /// <summary>任务5 “三干”工程, or where it came from.</summary>
    public static string Heading(Standing standing, Problem problem) =>
        problem.ItemId is { } id && standing.Item(id) is { } item ? $"{standing.Label(item)} {item.Title}" : $"{ProblemKinds.Word(problem.Source)}提出的问题";
}
