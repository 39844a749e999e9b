using CztBot.Conversations;
using CztBot.Core;

namespace CztBot.Bulletins;

/// <summary>The buttons that fetch a signed paper; none where nobody could open them.</summary>
public sealed class PaperDownloads(PaperLinks links, PaperFiles files)
{
    public async Task<IReadOnlyList<PaperLink>> OfAsync(Month month, bool circular)
    {
        var form = circular ? PaperFiles.Circular : PaperFiles.Bulletin;
        List<PaperLink> found = [];
        if (await links.ToAsync(month, $"{form}.docx") is { } docx) found.Add(new PaperLink("下载 Word 文件", docx));
        if (found.Count > 0 && files.MakesPdf && await links.ToAsync(month, $"{form}.pdf") is { } pdf) found.Add(new PaperLink("下载 PDF", pdf));
        return found;
    }
}
