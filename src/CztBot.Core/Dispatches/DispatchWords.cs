using CztBot.Core.Plans;

namespace CztBot.Core.Dispatches;

/// <summary>How a dispatch is called in lists and sentences.</summary>
public static class DispatchWords
{
    public static string Form(DispatchForm form) => form switch { DispatchForm.Meeting => "会议调度", DispatchForm.Site => "现场调度", _ => "临时调度" };

    public static string Kind(DispatchKind kind) => kind switch { DispatchKind.Graded => "分级", DispatchKind.Whole => "综合", _ => "分类" };

    /// <summary>定期调度，综合.</summary>
    public static string Round(Rounds.Round round) => $"{(round.Frequency == DispatchFrequency.Regular ? "定期" : "临时")}调度，{Kind(round.Kind)}";

    /// <summary>临时调度〔2019〕第1次.</summary>
    public static string Name(Dispatch dispatch) => $"{Form(dispatch.Form)}{dispatch.Number}";

    /// <summary>未报2家, 已过时限 …</summary>
    public static string State(Dispatch dispatch, DateTimeOffset now, int missing) => dispatch.State switch
    {
        DispatchState.Cancelled => "已取消",
        DispatchState.Ended => Ending(dispatch.End!.Kind),
        _ when dispatch.Meeting is { } meeting => meeting.At > now ? "待召开" : dispatch.Attendance is null ? "已召开，待登记到会" : "已召开，待收口",
        _ when missing == 0 => "全部报送，待收口",
        _ when dispatch.IsOver(now) => $"已过时限，未报{missing}家",
        _ => $"报送中，未报{missing}家",
    };

    public static string Ending(DispatchEnding ending) => ending switch { DispatchEnding.Orders => "已收口：已交办", DispatchEnding.Minutes => "已收口：形成纪要", _ => "已收口：无交办事项" };

    /// <summary>任务5、任务11b.</summary>
    public static string Items(Dispatch dispatch, Standing standing) =>
        string.Join('、', dispatch.ItemIds.Select(standing.Item).OfType<ReportingItem>().Select(standing.Label));

    /// <summary>任务5 “三干”工程; the general question of a unit outside the plan.</summary>
    public static string Item(string itemId, Standing standing) =>
        itemId.Length == 0 ? "有关情况" : standing.Item(itemId) is { } item ? $"{standing.Label(item)} {item.Title}" : itemId;

    /// <summary>The kind that a set of items is (R8).</summary>
    public static DispatchKind KindOf(int? level, int items, Standing standing) =>
        level is not null ? DispatchKind.Graded
        : items >= standing.Plan.ReportingItems.Count(item => !standing.Closed.ContainsKey(item.Id) && !standing.Left.ContainsKey(item.Id)) ? DispatchKind.Whole : DispatchKind.Classified;
}
