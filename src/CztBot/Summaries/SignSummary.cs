using CztBot.Conversations;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Papers.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>summary.preview: the draft as its readers will see it.</summary>
public sealed class PreviewSummary(SummaryDesk desk, OpenSummary open) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press.Text("month"));
        return refusal ?? (file!.Issued is null ? SummaryCards.Draft(file) : await open.ShowAsync(turn, file, ""));
    }
}

/// <summary>summary.sign: 签发 by the head or the named deputy; text and file are kept with their checksums and never change.</summary>
public sealed class SignSummary(Database database, SummaryDesk desk, OpenSummary open, TemplateShelf templates) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("小结和总结由秘书处负责人签发，您没有这项权限。请联系负责人签发。");
        var (file, refusal) = await desk.OpenAsync(turn, press.Text("month"));
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，无需重复操作。");
        if (turn.Today <= file.Scope.Whole.To.LastDay) return await open.ShowAsync(turn, file, $"{file.Scope.Chinese}还没有结束，不能签发。");
        if (file.Machine.IsEmpty) return await open.ShowAsync(turn, file, "没有核定的月报，不能签发。");
        if (press.Text("stamp") != file.Stamp) return await open.ShowAsync(turn, file, "您打开后内容又有变化，没有签发。请看下面的最新内容，再次签发。");
        if (press.Text("confirmed") != "true") return Confirm(file);
        var paper = file.Paper with { SignedOn = turn.Today };
        var docx = SummaryDocument.Write(paper, templates.Take().Template);
        var signed = await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, async work =>
        {
            if (await SummaryStore.StampAsync(work, file.Scope.Code, file.Scope.Whole.To) == file.Stamp) return await SummaryStore.SignAsync(work, file.Scope.Code, SummaryJson.Write(paper), docx);
            work.Cancel();
            return false;
        }, cancellation);
        var (now, _) = await desk.OpenAsync(turn, file.Scope.Code);
        return await open.ShowAsync(turn, now!, signed ? "已签发。" : "您打开后内容又有变化，没有签发。请看下面的最新内容，再次签发。");
    }

    private static Reply Confirm(SummaryFile file)
    {
        var outdated = file.Machine.Sections.Count(file.IsOutdated);
        var missing = file.Machine.Sections.Where(section => section.Key.EndsWith(".overview", StringComparison.Ordinal))
            .SelectMany(section => section.Text.Split('\n')).Where(line => line.StartsWith('缺') || line.Contains("月缺", StringComparison.Ordinal)).Distinct().ToList();
        return new NoticeCard
        {
            Title = $"确认签发{file.Scope.Title}？",
            Lines = [$"{(outdated > 0 ? $"有{outdated}处编辑过的内容，其底稿后来又有更新；" : "")}签发后内容不能更改。", .. missing],
            Actions =
            [
                NoticeAction.Of("确认签发", "summary.sign", ("month", file.Scope.Code), ("stamp", file.Stamp), ("confirmed", "true")),
                NoticeAction.Of("返回", "summary.open", ("month", file.Scope.Code)),
            ],
        }.ToReply();
    }
}
