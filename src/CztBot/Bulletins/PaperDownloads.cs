using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Papers.Bulletins;

namespace CztBot.Bulletins;

/// <summary>The buttons that fetch a paper as a file, and its pictures; none where nobody could open them.</summary>
public sealed class PaperDownloads(PaperLinks links, PaperFiles files)
{
    private static readonly TimeSpan DraftLife = TimeSpan.FromHours(8);

    /// <summary>What a card of the paper shows beside its text; of a draft for whoever works at it: the links end with the working day.</summary>
    public async Task<PaperAround> OfAsync(Bulletin paper)
    {
        var form = paper.IsCircular ? PaperFiles.Circular : PaperFiles.Bulletin;
        var (name, kind, life) = paper.SignedOn is null ? (PaperFiles.Draft + form, "草稿 ", DraftLife) : (form, " ", (TimeSpan?)null);
        List<PaperLink> found = [];
        if (await links.ToAsync(paper.Month, $"{name}.docx", life) is { } docx) found.Add(new PaperLink($"下载{kind}Word 文件", docx));
        if (found.Count > 0 && files.MakesPdf && await links.ToAsync(paper.Month, $"{name}.pdf", life) is { } pdf) found.Add(new PaperLink($"下载{kind}PDF", pdf));
        return new PaperAround(found, await links.ToAsync(paper.Month.ToString(), form, BulletinPictures.Of(paper), life));
    }
}

/// <summary>What can be fetched beside a paper's text.</summary>
public sealed record PaperAround(IReadOnlyList<PaperLink> Files, IReadOnlyList<PaperImage> Pictures);
