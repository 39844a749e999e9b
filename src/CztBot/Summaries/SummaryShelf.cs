using CztBot.Conversations;
using CztBot.Core.Summaries;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>The signed file behind a link.</summary>
public sealed class SummaryShelf(SummaryStore summaries) : IPaperShelf
{
    public const string Kind = "summary";

    public async Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation)
    {
        if (await summaries.FindAsync(Path.GetFileNameWithoutExtension(name)) is not { } issued) return new RackAnswer.Nothing("这份总结还没有签发，没有可下载的文件。");
        return issued.Intact
            ? new RackAnswer.File(issued.Document.Content, PaperTypes.Docx, $"{SummaryJson.Read(issued.Body).Title}.docx")
            : new RackAnswer.Nothing("文件与签发时的校验值不一致，已停止提供。请联系系统管理员，用备份恢复。");
    }
}
