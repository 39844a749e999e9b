using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Questions;

/// <summary>What stands first in an item's answer where one field was asked for, and the ways deeper.</summary>
internal static class ItemButtons
{
    private const int Most = 6;

    /// <summary>For one item the other questions about it; for several a button each.</summary>
    /// <param name="earlier">The months before the round's that the item has a verified report of.</param>
    public static IReadOnlyList<NoticeAction> Of(Turn turn, IReadOnlyList<ReportingItem> items, Round? round, IReadOnlyList<Month> earlier)
    {
        if (round is null) return [];
        if (items.Count > 1) return [.. items.Take(Most).Select(item => NoticeAction.Of(turn.Standing.Label(item), "question.item", round.Month, item.Id))];
        var label = turn.Standing.Label(items[0]);
        var actions = new List<NoticeAction> { NoticeAction.Of("谁负责", "question.lead", round.Month, items[0].Id) };
        if (earlier.Count > 0) actions.Add(NoticeAction.Of("与上月相比", "word.say", ("text", $"{label}比上月怎么样")));
        if (earlier.Contains(Month.Of(turn.Today).AddMonths(-3))) actions.Add(NoticeAction.Of("三个月前", "word.say", ("text", $"{label}跟三个月前比")));
        return actions;
    }

    /// <summary>为什么: the problem. 什么时候完工: the plan's date. Said plainly where there is none.</summary>
    public static NoticeFact? First(Aspect aspect, ReportingItem item, ReportContent content, bool mayReadProblems) => aspect switch
    {
        Aspect.Date => new NoticeFact("完成时限", item.TargetDate is { } date ? $"{date:yyyy年M月d日}（行动计划）" : "行动计划没有写明日期，以下步计划为准"),
        Aspect.Cause when !mayReadProblems => new NoticeFact("原因", "存在问题不在您可以查看的范围内"),
        Aspect.Cause when content.NoProblem || content.Problems.Length == 0 => new NoticeFact("原因", "单位报送无问题"),
        _ => null,
    };
}
