using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Operations;

namespace CztBot.Summaries;

/// <summary>summary.open: the draft with its sections, or what can be done with the signed one.</summary>
public sealed class OpenSummary(SummaryDesk desk, SummaryCards cards, TemplateShelf templates) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => ShowAsync(turn, press.Text("month"), "");

    /// <summary>The desk of a document with a sentence above it.</summary>
    public async Task<Reply> ShowAsync(Turn turn, string? code, string notice)
    {
        var (file, refusal) = await desk.OpenAsync(turn, code);
        return refusal ?? await ShowAsync(turn, file!, notice);
    }

    internal async Task<Reply> ShowAsync(Turn turn, SummaryFile file, string notice)
    {
        if (file.Issued is not null) return await cards.SignedAsync(turn, file, notice);
        List<NoticeAction> actions = [SectionList.Button(Edit(file)), NoticeAction.Of("预览", "summary.preview", ("month", file.Scope.Code)), NoticeAction.Of("查看版面", "summary.pages", ("month", file.Scope.Code))];
        if (turn.Caller.MaySign) actions.Add(NoticeAction.Of("签发", "summary.sign", ("month", file.Scope.Code), ("stamp", file.Stamp)));
        return new DraftCard(Title(file), "只采用已核定的月报，缺的月份在总体情况中列明。", notice + templates.Take().Problem, [.. Rows(file).Select(row => row.Shown)], actions).ToReply().Traced(TraceSummary.Button(file.Scope.Code));
    }

    /// <summary>The sections of a draft to edit.</summary>
    public async Task<Reply> SectionsAsync(Turn turn, string code, int page)
    {
        var (file, refusal) = await desk.OpenAsync(turn, code);
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await ShowAsync(turn, file, "已经签发，内容不能更改。");
        return SectionList.Show(
            Title(file), Rows(file).Where(row => !row.Machine.IsHeading).Select(row => (row.Shown, row.Machine.Key)), page, Edit(file), "summary.section", file.Scope.Code,
            NoticeAction.Of("返回", "summary.open", ("month", file.Scope.Code)));
    }

    private static string Title(SummaryFile file) => $"{file.Paper.Title}（草稿）";

    private static string Edit(SummaryFile file) => $"季度小结 {SectionList.Word} {file.Scope.Code}";

    private static IEnumerable<(DraftRow Shown, BulletinSection Machine)> Rows(SummaryFile file) => file.Machine.Sections.Numbered().Zip(file.Paper.Sections, (machine, section) => (DraftRow.Of(
        machine.Heading, section.Text,
        [machine.Section.LeadersOnly ? "仅报领导" : "", file.IsOutdated(machine.Section) ? "已编辑，底稿有更新" : file.EditOf(machine.Section.Key) is not null ? "已编辑" : ""], file.IsOutdated(machine.Section)), machine.Section));
}
