using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;

namespace CztBot.Members;

/// <summary>The card on which a unit's leader (单位负责人) is entered, changed or ended (R16).</summary>
internal static class UnitLeaderForm
{
    public const string Change = "change";
    public const string End = "end";

    /// <summary>The form of the unit that was meant, or the choice of units.</summary>
    public static Reply Find(Turn turn, string mode, string typed) =>
        Refusal(turn) ?? UnitChoice.Of(turn, Word(mode), typed, ("leader.open", mode), unit => Show(turn, unit, mode));

    public static Reply? Refusal(Turn turn) =>
        !turn.Caller.InSecretariat ? EnrolmentWords.OnlySecretariat("更换负责人")
        : turn.InGroup ? EnrolmentWords.OnlyInPrivate("更换负责人") : null;

    public static IReadOnlyList<UnitLeader> Of(Turn turn, Unit unit) => [.. turn.Standing.Roster.UnitLeaders.Where(one => one.UnitId == unit.Id)];

    /// <summary>All leaders of a unit in one word: a card made from others is stale.</summary>
    public static string Stamp(Turn turn, Unit unit) => StableId.Of("", [.. Of(turn, unit).Select(one => one.ToString())]);

    /// <summary>李大为（主任，2019-11-10起）, and who follows; a sentence where nobody is entered.</summary>
    public static string Describe(Turn turn, IEnumerable<UnitLeader> leaders) =>
        leaders.Where(one => one.LastsTo(turn.Today)).Select(one => CardString.Escape(one.Words)).ToList() is { Count: > 0 } words ? string.Join('、', words) : "没有登记";

    /// <param name="press">What was filled in, to be shown again; null for a fresh card.</param>
    public static Reply Show(Turn turn, Unit unit, string mode, string notice = "", CardPress? press = null)
    {
        var leaders = Of(turn, unit);
        if (mode == End && !leaders.Any(one => one.LastsTo(turn.Today))) return Reply.Say($"{unit.Name}没有登记负责人，无需停用；要登记的，请发送“更换负责人 {unit.Name}”。");
        var from = AskField.Date("from", mode == End ? "从哪一天起停用" : "从哪一天起", press?.Text("from") ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new AskCard
        {
            Title = mode == End ? $"停用{unit.Name}的负责人" : $"更换{unit.Name}的负责人",
            Lines = [$"现在的负责人：{Describe(turn, leaders)}", "负责人用于台账的“责任人”，不报送、不收提醒，也不绑定账号。"],
            Notice = notice,
            Fields = mode == End ? [from] : [AskField.Line("name", "新负责人姓名", press?.Text("name")), AskField.Line("post", "职务", press?.Text("post")), from],
            Actions = [NoticeAction.Of(mode == End ? "停用" : "更换", "leader.change", ("unit", unit.Id), ("mode", mode), ("seen", Stamp(turn, unit)))],
        }.ToReply();
    }

    private static string Word(string mode) => mode == End ? "停用负责人" : "更换负责人";
}
