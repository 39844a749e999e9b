using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Problems;
using CztBot.Storage;

namespace CztBot.Problems;

/// <summary>The open level-5 problems that a person may read (R43, R84).</summary>
public sealed class ProvincialMatters(ProblemStore problems)
{
    public const string NotYours = "需省级协调事项清单由秘书处和领导查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。";
    public const string None = "目前没有需省级协调的事项。";

    public static bool MayList(Turn turn) => turn.Caller.InSecretariat || turn.Caller.Person.Is(Roles.Leader) || turn.Caller.LeaderMandates.Count > 0;

    public async Task<IReadOnlyList<Problem>> OfAsync(Turn turn) =>
        [.. (await problems.OfLevelAsync(5)).Where(problem => ProblemDesk.MayRead(turn, problem) && problem.State != ProblemState.Settled)];
}
