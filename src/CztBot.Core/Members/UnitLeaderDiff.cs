namespace CztBot.Core.Members;

/// <summary>Says which leaders units gain and lose and whose term or post changes (R16).</summary>
public static class UnitLeaderDiff
{
    /// <summary>One sentence for each term that differs.</summary>
    public static IEnumerable<string> Between(Roster before, Roster after) =>
    [
        .. before.UnitLeaders.Except(after.UnitLeaders).Select(one => $"不再登记{UnitName(before, one)}负责人：{one.Words}。"),
        .. after.UnitLeaders.Except(before.UnitLeaders).Select(one => $"登记{UnitName(after, one)}负责人：{one.Words}。"),
    ];

    private static string UnitName(Roster roster, UnitLeader one) => roster.Units.FirstOrDefault(unit => unit.Id == one.UnitId)?.Name ?? one.UnitId;
}
