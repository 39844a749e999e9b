using System.Security.Cryptography;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Papers.Rendering;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>What lies behind the link to a thing's paper: made when it is fetched, for the one person whom the link was given to, as long as that person may read the thing.</summary>
public sealed class ThingShelf(IThingPapers papers, StandingStore standings, BusinessClock clock, PaperPages pages) : IPaperShelf
{
    public PaperWords Words(string folder, string name) => papers.Words;

    public async Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation)
    {
        if (PaperTicket.Read(name) is not { } ticket || await TurnAsync(ticket.PersonId) is not { } turn) return new RackAnswer.Nothing("您现在不能查看这份文件。如有疑问，请联系秘书处。");
        var (paper, refusal) = await papers.FindAsync(turn, ticket.Id, cancellation);
        if (paper is null) return new RackAnswer.Nothing(refusal);
        var content = await paper.WriteAsync();
        if (paper.Workbook) return new RackAnswer.File(content, PaperTypes.Xlsx, $"{paper.Title}.xlsx");
        if (Path.GetExtension(name) != ".pdf") return new RackAnswer.File(content, PaperTypes.Docx, $"{paper.Title}.docx");
        return await pages.PdfAsync(Convert.ToHexStringLower(SHA256.HashData(content)), content, cancellation) is { } pdf
            ? new RackAnswer.File(pdf, PaperTypes.Pdf, $"{paper.Title}.pdf")
            : new RackAnswer.Nothing($"暂时不能生成PDF，{PaperPress.Missing}。请下载 Word 文件。");
    }

    // Whoever left, or whose term is over, has no link any more.
    private async Task<Turn?> TurnAsync(string personId)
    {
        var standing = await standings.LoadAsync();
        var actor = new Actor(personId, "", "papers", clock.Now);
        return standing.Person(personId) is { } person && standing.Roster.ServesOn(person, actor.Today)
            ? new Turn { Caller = Caller.Of(standing, person, actor.Today), Actor = actor, Standing = standing }
            : null;
    }
}
