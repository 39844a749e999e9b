using CztBot.Conversations;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>The month's papers as pictures of their pages.</summary>
public sealed class PagePreview(BulletinDesk desks, PaperFiles files, PaperPages pages, PreviewContext context)
{
    public bool Works => pages.MakesPictures;

    /// <summary>A month's paper as it stands now; null without a round.</summary>
    /// <param name="form">bulletin or circular.</param>
    public async Task<PagedPaper?> FindAsync(Month month, string form) =>
        await desks.FindAsync(await context.Standings.LoadAsync(), month, context.Clock.Today) is { } file ? Of(file, form) : null;

    public PagedPaper Of(BulletinFile file, string form)
    {
        var paper = form == PaperFiles.Circular ? file.Paper.Circular() : file.Paper;
        var month = ("month", file.Round.Month.ToString());
        return new PagedPaper(
            BulletinNames.Of(paper), file.Issued, $"{form}/{file.Round.Month}/{file.Stamp}/{file.Issued}", () => files.Write(paper), file.Round.Month.ToString(), $"page-{form}",
            "bulletin.pages", [month, ("form", form)], NoticeAction.Of("返回", "bulletin.open", month));
    }
}

/// <summary>What a paper is looked at with.</summary>
public sealed record PreviewContext(StandingStore Standings, BusinessClock Clock);
