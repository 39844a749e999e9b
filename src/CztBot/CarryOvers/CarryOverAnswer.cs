using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.CarryOvers;

/// <summary>Questions about 结转事项: never 无 before a file was imported; rights before counting, linked ones counted with their task alone (R3, R4, R84, R85).</summary>
public sealed class CarryOverAnswer(CarryOverStore carryOvers) : IAnswer
{
    private const int Rows = 5;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var all = await carryOvers.AllAsync();
        if (all.Count == 0) return Reply.Say(CarryOverDesk.NotImported);
        if (turn.InGroup) return Reply.Say("结转事项不在群里答复，请在与机器人的单聊中提问。");
        var month = Month.Of(turn.Today);
        var scope = new Scope(turn.Standing, asked);
        var meant = all.Where(one => CarryOverDesk.MayRead(turn, one) && Covers(asked, scope, one)).ToList();
        var about = asked.Tasks.Count > 0 ? $"由{string.Join('、', asked.Tasks.Select(id => CarryOverList.Task(turn, id)))}接续的" : scope.Name;
        var source = $"数据截至{turn.Today:yyyy年M月d日}；来源：2018–2019年结转事项台账。{turn.ByMandate}";
        if (meant.Count == 0) return Reply.Say($"没有数据：没有您可以查看的{about}结转事项。{source}如需查证，请联系秘书处。");
        var shown = CarryOverList.InOrder(meant.Where(one => one.CountsIn(month)), turn.Today);
        return new DigestCard(
            $"{about}结转事项{shown.Count}项", CarryOverTotals.Of(meant, month).Sentence, [.. shown.Take(Rows).Select(one => CarryOverList.Row(turn, one))],
            (shown.Count > Rows ? $"另有{shown.Count - Rows}项，请在列表中查看。" : "") + source)
        {
            Actions = CarryOverDesk.MayList(turn) ? [NoticeAction.Of("结转列表", "word.say", ("text", "结转"))] : [NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }

    private static bool Covers(Question asked, Scope scope, CarryOver one) =>
        (asked.Tasks.Count == 0 || (one.ItemId is { } item && asked.Tasks.Contains(item)))
        && (asked.Sections.Count == 0 || (one.ItemId is { } linked && scope.CoversSection(linked)))
        && (asked.Units.Count == 0 || asked.Units.Contains(one.Lead.UnitId) || one.Responsible.Any(unit => asked.Units.Contains(unit.UnitId)))
        && (asked.Cities.Count == 0 || one.Cities.Any(asked.Cities.Contains) || asked.Cities.Contains(Standing.CityOf(one.Lead.UnitId)));
}
