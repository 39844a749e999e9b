using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Members;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Papers.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>summary.preview: the draft as its readers will see it.</summary>
public sealed class PreviewSummary(SummaryDesk desk, OpenSummary open, SummaryCards cards) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press.Text("month"));
        return refusal ?? (file!.Issued is null ? await cards.DraftAsync(file, press.Text("form") == SummaryShelf.Units) : await open.ShowAsync(turn, file, ""));
    }
}

/// <summary>summary.sign: 签发 by the head or the named deputy; text and files are kept with their checksums and never change, and the leaders get it personally.</summary>
public sealed class SignSummary(Database database, SummaryDesk desk, OpenSummary open, TemplateShelf templates, SendSignal signal) : IVerb
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
        if (press.Text("confirmed") != "true") return Confirm(turn, file);
        var paper = file.Paper with { SignedOn = turn.Today };
        var template = templates.Take().Template;
        var (docx, units) = (SummaryDocument.Write(paper, template), SummaryDocument.Write(paper.ForUnits(), template));
        var signed = await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, async work =>
        {
            if (await SummaryStore.StampAsync(work, file.Scope.Code, file.Scope.Whole.To) == file.Stamp)
            {
                return await SummaryStore.SignAsync(work, file.Scope.Code, SummaryJson.Write(paper), docx, units)
                    && await DeliveryStore.PlanAsync(work, SummaryReaders.Tell(turn, file.Scope, paper)) >= 0;
            }

            work.Cancel();
            return false;
        }, cancellation);
        if (signed) signal.Raise();
        var (now, _) = await desk.OpenAsync(turn, file.Scope.Code);
        return await open.ShowAsync(turn, now!, signed ? $"已签发，正在发给{SummaryReaders.Of(turn, paper).Count}位领导本人和受托人。" : "您打开后内容又有变化，没有签发。请看下面的最新内容，再次签发。");
    }

    // A person's text that tells what is for leaders alone is not the units'.
    private static IEnumerable<string> Kept(SummaryFile file) => file.Paper.Sections.KeptFromUnits().Select(section => $"“{section.Heading}”").ToList() is { Count: > 0 } kept
        ? [$"{string.Concat(kept)}经过编辑，其中有只报领导的内容，发单位的一份在这一部分用系统底稿。"] : [];

    private static Reply Confirm(Turn turn, SummaryFile file)
    {
        var outdated = file.Machine.Sections.Count(file.IsOutdated);
        var missing = file.Machine.Sections.Where(section => section.Key.EndsWith(".overview", StringComparison.Ordinal))
            .SelectMany(section => section.Text.Split('\n')).Where(line => line.StartsWith('缺') || line.Contains("月缺", StringComparison.Ordinal)).Distinct().ToList();
        return new NoticeCard
        {
            Title = $"确认签发{file.Scope.Title}？",
            Lines = [$"{(outdated > 0 ? $"有{outdated}处编辑过的内容，其底稿后来又有更新；" : "")}签发后内容不能更改。", $"签发后发给领导本人：{string.Join('、', SummaryReaders.Of(turn, file.Paper).Select(reader => reader.Mandate is { } mandate ? $"{reader.Person.Name}（{mandate.Words}）" : RoleWords.Post(reader.Person)))}。", .. Kept(file), .. missing],
            Actions =
            [
                NoticeAction.Of("确认签发", "summary.sign", ("month", file.Scope.Code), ("stamp", file.Stamp), ("confirmed", "true")),
                NoticeAction.Of("返回", "summary.open", ("month", file.Scope.Code)),
            ],
        }.ToReply();
    }
}
