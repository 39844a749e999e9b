using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;
using CztBot.Core.Reports;

namespace CztBot.Dispatches;

/// <summary>The card on which a unit answers: one text for each item, with what it answered before.</summary>
internal static class AnswerForm
{
    /// <summary>The own questions, each with its place in the dispatch.</summary>
    public static IEnumerable<(int Place, DispatchTarget Target)> Own(DispatchReader reader, Dispatch dispatch) =>
        dispatch.Targets.Index().Where(one => reader.Caller.ReportsFor(one.Item.UnitId)).Select(one => (one.Index, one.Item));

    public static string Id(int place) => $"text.{place}";

    /// <summary>Of the answers that the form was filled with: whoever was quicker makes it another number.</summary>
    public static int Seen(DispatchReader reader, IEnumerable<DispatchAnswer> answers) => answers.Where(answer => reader.Caller.ReportsFor(answer.UnitId)).Sum(answer => answer.Version);

    /// <param name="press">What was typed; null for a fresh card.</param>
    public static Reply Show(DispatchReader reader, Dispatch dispatch, IReadOnlyList<DispatchAnswer> answers, CardPress? press, string notice)
    {
        var several = reader.Units(dispatch).Count() > 1;
        string Label(DispatchTarget target) => DispatchWords.Item(target.ItemId, reader.Standing) + (several ? $"（{reader.Standing.UnitName(target.UnitId)}）" : "");
        var late = dispatch.IsOver(reader.Now) ? "时限已过，请尽快报送。" : "";
        return new AskCard
        {
            Title = DispatchView.Title(dispatch),
            Lines = [CardString.Escape(dispatch.Content), $"请于{DispatchView.Day(dispatch.DueOn)}24时前报送。{late}月报照常报送，不受影响。"],
            Notice = notice,
            Fields =
            [
                .. Own(reader, dispatch).Select(one => AskField.Text(
                    Id(one.Place), Label(one.Target), press?.Text(Id(one.Place)) ?? answers.FirstOrDefault(answer => answer.UnitId == one.Target.UnitId)?.TextOn(one.Target.ItemId))),
            ],
            Actions =
            [
                NoticeAction.Of("报送", "dispatch.reply", ("dispatch", dispatch.Id), ("seen", $"{Seen(reader, answers)}")),
                NoticeAction.Of("我的调度", "word.say", ("text", "我的调度")),
            ],
        }.ToReply();
    }

    /// <summary>What is wrong with the texts; null where nothing is.</summary>
    public static string? Fault(DispatchReader reader, Dispatch dispatch, CardPress press)
    {
        foreach (var (place, target) in Own(reader, dispatch))
            if (press.Clean(Id(place)).Length is > ReportForm.MaxText and var length)
                return $"“{DispatchWords.Item(target.ItemId, reader.Standing)}”有{length}字，最多{ReportForm.MaxText}字，没有报送，请精简后再提交。";
        return press.Fault();
    }

    /// <summary>还没有填写：任务5 …; empty where everything is filled in.</summary>
    public static string Missing(DispatchReader reader, Dispatch dispatch, CardPress press)
    {
        var empty = Own(reader, dispatch).Where(one => press.Clean(Id(one.Place)).Length == 0).Select(one => DispatchWords.Item(one.Target.ItemId, reader.Standing)).ToList();
        return empty.Count == 0 ? "" : $"还没有填写：{string.Join('、', empty)}。没有新情况的，请写明“无新进展”和原因。";
    }
}
