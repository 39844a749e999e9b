using CztBot.Conversations;
using CztBot.Core;

namespace CztBot.Bulletins;

/// <summary>The buttons that fetch a paper as a file; none where nobody could open them.</summary>
public sealed class PaperDownloads(PaperLinks links, PaperFiles files)
{
    private static readonly TimeSpan DraftLife = TimeSpan.FromHours(8);

    /// <summary>The signed paper.</summary>
    public async Task<IReadOnlyList<PaperLink>> OfAsync(Month month, bool circular)
    {
        var form = circular ? PaperFiles.Circular : PaperFiles.Bulletin;
        List<PaperLink> found = [];
        if (await links.ToAsync(month, $"{form}.docx") is { } docx) found.Add(new PaperLink("下载 Word 文件", docx));
        if (found.Count > 0 && files.MakesPdf && await links.ToAsync(month, $"{form}.pdf") is { } pdf) found.Add(new PaperLink("下载 PDF", pdf));
        return found;
    }

    /// <summary>The same of a draft, for whoever works at it: the links end with the working day.</summary>
    public async Task<IReadOnlyList<PaperLink>> OfDraftAsync(Month month, bool circular)
    {
        var name = PaperFiles.Draft + (circular ? PaperFiles.Circular : PaperFiles.Bulletin);
        List<PaperLink> found = [];
        if (await links.ToAsync(month, $"{name}.docx", DraftLife) is { } docx) found.Add(new PaperLink("下载草稿 Word 文件", docx));
        if (found.Count > 0 && files.MakesPdf && await links.ToAsync(month, $"{name}.pdf", DraftLife) is { } pdf) found.Add(new PaperLink("下载草稿 PDF", pdf));
        return found;
    }
}
