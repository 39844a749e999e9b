using CztBot.Conversations;
using CztBot.Core.Summaries;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>What lies behind a link: the signed file, or a page of the document as it stands as a picture.</summary>
public sealed class SummaryShelf(SummaryStore summaries, SummaryDesk desk, SummaryPages pages, PageTurner turner, StandingStore standings, BusinessClock clock) : IPaperShelf
{
    public const string Kind = "summary";

    public PaperWords Words(string folder, string name) => new("小结（总结）", "发送“季度小结”或“半年总结”");

    public async Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation)
    {
        if (Path.GetFileNameWithoutExtension(name).Split('-') is ["page", var code, var page])
            return await turner.TakeAsync(
                PeriodCode.TryParse(code, out var period) && SummaryScope.Of(period) is { } scope ? pages.Of(await desk.FindAsync(await standings.LoadAsync(), scope, clock.Now)) : null, page, cancellation);
        if (await summaries.FindAsync(Path.GetFileNameWithoutExtension(name)) is not { } issued) return new RackAnswer.Nothing("这份总结还没有签发，没有可下载的文件。");
        return issued.Intact
            ? new RackAnswer.File(issued.Document.Content, PaperTypes.Docx, $"{SummaryJson.Read(issued.Body).Title}.docx")
            : new RackAnswer.Nothing("文件与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
    }
}
