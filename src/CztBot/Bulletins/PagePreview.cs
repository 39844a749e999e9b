using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>The month's papers as they are looked at: a draft made now, or the file that was signed.</summary>
public sealed class PagePreview(BulletinDesk desks, BulletinStore bulletins, PaperFiles files, PaperPages pages, PreviewContext context)
{
    public bool Works => pages.MakesPictures;

    /// <summary>A month's paper as it stands now; null without a round, or where the signed file is not what was signed.</summary>
    /// <param name="form">bulletin or circular.</param>
    public async Task<PagedPaper?> FindAsync(Month month, string form) => await DeskAsync(month) is { } file ? await OfAsync(file, form) : null;

    /// <summary>The draft as .docx; null without one.</summary>
    public async Task<byte[]?> DraftAsync(Month month, string form) =>
        await DeskAsync(month) is { Issued: false } file ? files.Write(In(file, form)) : null;

    /// <summary>The paper as it stands now, signed or not; null without a round.</summary>
    public async Task<Bulletin?> PaperAsync(Month month, string form) => await DeskAsync(month) is { } file ? In(file, form) : null;

    /// <summary>The pages of a paper on the desk; null where the signed file is not what was signed.</summary>
    public async Task<PagedPaper?> OfAsync(BulletinFile file, string form)
    {
        var circular = form == PaperFiles.Circular;
        var paper = In(file, form);
        if (!file.Issued) return Paged(BulletinNames.Of(paper), file, form, file.Stamp, () => files.Write(paper));
        // What was signed is shown, whatever the template is now.
        return await bulletins.FindAsync(file.Round.Month) is { Intact: true } issued && await files.IssuedAsync(issued, circular) is { Intact: true } kept
            ? Paged(BulletinNames.Of(paper), file, form, kept.Hash, () => kept.Content)
            : null;
    }

    private static Bulletin In(BulletinFile file, string form) => form == PaperFiles.Circular ? file.Paper.Circular() : file.Paper;

    private async Task<BulletinFile?> DeskAsync(Month month) => await desks.FindAsync(await context.Standings.LoadAsync(), month, context.Clock.Today);

    private static PagedPaper Paged(string title, BulletinFile file, string form, string key, Func<byte[]> docx)
    {
        var month = ("month", file.Round.Month.ToString());
        return new PagedPaper(
            title, file.Issued, $"{form}/{file.Round.Month}/{key}/{file.Issued}", docx, file.Round.Month.ToString(), $"page-{form}",
            "bulletin.pages", [month, ("form", form)], NoticeAction.Of("返回", "bulletin.preview", month, ("form", form)));
    }
}

/// <summary>What a paper is looked at with.</summary>
public sealed record PreviewContext(StandingStore Standings, BusinessClock Clock);
