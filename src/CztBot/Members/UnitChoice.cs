using CztBot.Conversations;
using CztBot.Core.Members;

namespace CztBot.Members;

/// <summary>Which unit a word is about: the one that was named, or a choice of those that the name fits (R86).</summary>
internal static class UnitChoice
{
    private const int MostChoices = 6;

    /// <param name="word">The word, for the way on.</param>
    /// <param name="open">The verb that opens the same for a unit that was chosen, with its mode.</param>
    public static Reply Of(Turn turn, string word, string typed, (string Verb, string Mode) open, Func<Unit, Reply> show)
    {
        if (typed.Length == 0) return Reply.Say($"请写明单位，例如“{word} 长沙市住建委”。");
        return turn.Standing.Roster.UnitsNamed(typed) switch
        {
            [] => Reply.Say($"名册里没有“{(typed.Length <= 16 ? typed : typed[..16] + "…")}”这个单位，请写单位全称，例如“{word} 长沙市住建委”。"),
            [var unit] => show(unit),
            var several => Choose(word, open, several),
        };
    }

    private static Reply Choose(string word, (string Verb, string Mode) open, IReadOnlyList<Unit> units) => new NoticeCard
    {
        Title = "请选择单位",
        Lines = units.Count > MostChoices
            ? [$"共有{units.Count}个单位符合，下面是前{MostChoices}个；不在其中的，请写单位全称，例如“{word} 长沙市住建委”。"]
            : [$"共有{units.Count}个单位符合，请选择。"],
        Actions = [.. units.Take(MostChoices).Select(unit => NoticeAction.Of(unit.Name, open.Verb, ("unit", unit.Id), ("mode", open.Mode)))],
    }.ToReply();
}
