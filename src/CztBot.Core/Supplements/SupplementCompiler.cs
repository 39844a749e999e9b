using CztBot.Core.Bulletins;
using CztBot.Core.Dispatches;
using CztBot.Core.Plans;

namespace CztBot.Core.Supplements;

/// <summary>A dispatch in, supplement out: the records' figures and the units' own words, nothing smoothed.</summary>
public static class SupplementCompiler
{
    /// <summary>Why a dispatch has nothing to tell of yet; null where it has.</summary>
    public static string? WhyNot(Dispatch dispatch, DateTimeOffset now) => dispatch switch
    {
        { State: DispatchState.Cancelled } => "这次调度已经取消，不能编增刊。需要的，请发送“增刊 新编”另行编写。",
        { State: DispatchState.Ended } => null,
        { Meeting: { } meeting } when meeting.At > now => "会议时间还没有到，不能编增刊。请在会后编写。",
        _ when !dispatch.IsOver(now) => $"报送时限{dispatch.DueOn:yyyy年M月d日}还没有过，不能编增刊。请在时限过后或者收口后编写。",
        _ => null,
    };

    /// <summary>A free one: what somebody wrote.</summary>
    public static Supplement Of(SupplementDraft draft) => new()
    {
        Title = draft.Title,
        Sections = [new BulletinSection("text", "正文", 1, draft.Text)],
    };

    /// <summary>The machine's text of a dispatch; people's edits go over it afterwards.</summary>
    public static Supplement Compile(SupplementInput input)
    {
        var rows = input.Rows();
        var hidden = input.Answers.SelectMany(answer => answer.Texts).Where(text => input.IsForLeaders(text.ItemId)).Select(text => text.Text);
        return new Supplement
        {
            Title = Title(input),
            Dispatch = DispatchWords.Name(input.Dispatch),
            Sections = [SupplementOverview.Of(input), .. SupplementAnswers.Of(input), SupplementOrders.Of(input, rows), new BulletinSection(Supplement.NextKey, "下步工作", 1, "")],
            Figures = [.. SupplementOverview.Figures(input), .. SupplementOrders.Figures(rows)],
            Sources = [.. input.Answers.Select(answer => new SupplementSource(answer.UnitId, answer.Version))],
            ItemIds = [.. input.Dispatch.ItemIds],
            Secret = UnitsForm.Sentences([.. hidden, .. input.Minutes, .. rows.Where(row => row.LeadersOnly).SelectMany(row => (string[])[row.Number, row.Matter]), .. input.HasLeadersMatter ? (string[])[input.Dispatch.Content, input.Dispatch.End?.Reason ?? ""] : []]),
        };
    }

    // 关于“三干”工程等2项任务会议调度的情况.
    private static string Title(SupplementInput input)
    {
        List<ReportingItem> items = [.. input.Dispatch.ItemIds.Select(input.Standing.Item).OfType<ReportingItem>()];
        var form = DispatchWords.Form(input.Dispatch.Form);
        return items.Count switch
        {
            0 => $"关于{DispatchWords.Name(input.Dispatch)}的情况",
            1 => $"关于{items[0].Title}{form}的情况",
            _ => $"关于{items[0].Title}等{items.Count}项任务{form}的情况",
        };
    }
}
