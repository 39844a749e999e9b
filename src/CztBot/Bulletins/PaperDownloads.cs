using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Papers.Bulletins;

namespace CztBot.Bulletins;

/// <summary>The buttons that fetch a paper as a file, and its pictures; none where nobody could open them.</summary>
public sealed class PaperDownloads(PaperLinks links, PaperFileLinks files)
{
    /// <summary>What a card of the paper shows beside its text; of a draft for whoever works at it.</summary>
    public async Task<PaperAround> OfAsync(Bulletin paper)
    {
        var (form, draft) = (paper.IsCircular ? PaperFiles.Circular : PaperFiles.Bulletin, paper.SignedOn is null);
        var folder = paper.Month.ToString();
        return new PaperAround(
            await files.OfAsync(folder, draft ? PaperFiles.Draft + form : form, draft),
            await links.ToAsync(folder, form, BulletinPictures.Of(paper), draft ? PaperFileLinks.DraftLife : null));
    }
}

/// <summary>What can be fetched beside a paper's text.</summary>
public sealed record PaperAround(IReadOnlyList<PaperLink> Files, IReadOnlyList<PaperImage> Pictures);
