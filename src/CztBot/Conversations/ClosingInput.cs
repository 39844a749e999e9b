using CztBot.Cards;
using CztBot.Core;
using CztBot.Core.Plans;

namespace CztBot.Conversations;

/// <summary>The fields and facts of 销号 and 关联任务, the same for carry-overs and projects.</summary>
public static class ClosingInput
{
    public static AskField Evidence(CardPress press) => AskField.Text("evidence", "证明材料（验收结论、文号或者资料链接）", press.Text("evidence"));

    public static IReadOnlyList<AskField> Verification(CardPress press, TrackedClosing? closing) =>
    [
        AskField.Choice("decision", $"核实结果。证明材料：{closing?.Evidence}", press.Text("decision"), ("同意销号", "pass"), ("退回", "return")),
        AskField.Text("opinion", "核实意见（退回的必填）", press.Text("opinion")),
    ];

    /// <summary>Null where nobody chose.</summary>
    public static bool? Decision(CardPress press) => press.Text("decision") switch { "pass" => true, "return" => false, _ => null };

    /// <summary>The reporting item that a number means, or why there is none.</summary>
    public static (ReportingItem? Item, string Fault) Task(Turn turn, string typed) => ItemNumbers.Find(turn.Standing.Plan, typed) switch
    {
        [var item] => (item, ""),
        { Count: 0 } => (null, "没有这个编号的任务，请写成 5 或 11b。"),
        var found => (null, $"这个编号有{found.Count}个报送事项，请写明是哪一个：{string.Join('、', found.Select(turn.Standing.Label))}。"),
    };

    /// <summary>5: a task as it is typed.</summary>
    public static string Number(string itemId) => itemId.TrimStart('T').TrimStart('0');

    public static IEnumerable<NoticeFact> Facts(Standing standing, TrackedClosing? closing)
    {
        if (closing is null) yield break;
        yield return new("销号", closing.Verified is { } verified ? $"{standing.PersonName(verified.By)}，{verified.At:yyyy年M月d日}核实销号（此后各月不再计数）" : $"{standing.PersonName(closing.Proposed.By)}，{closing.Proposed.At:yyyy年M月d日}申请，待核实");
        yield return new("证明材料", CardString.Escape(closing.Evidence));
        if (closing.Opinion.Length > 0) yield return new("核实意见", CardString.Escape(closing.Opinion));
    }
}
