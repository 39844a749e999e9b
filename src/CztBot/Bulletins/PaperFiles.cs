using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Secrecy;
using CztBot.Operations;
using CztBot.Papers.Bulletins;
using CztBot.Papers.Rendering;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>Papers as files: made of a draft, or those that were signed, never made again.</summary>
public sealed class PaperFiles(IssuedFileStore issued, TemplateShelf templates, PaperPress press)
{
    public const string Bulletin = "bulletin";
    public const string Circular = "circular";

    /// <summary>How the name of a draft's file begins.</summary>
    public const string Draft = "draft-";

    /// <summary>Whether .pdf can be had here.</summary>
    public bool MakesPdf => press.MakesPdf;

    /// <summary>The paper as .docx; a circular without telephone numbers, for it goes to groups (R90).</summary>
    public byte[] Write(Bulletin paper) => BulletinDocument.Write(
        paper.IsCircular ? BulletinJson.Read(ContactDetails.LeftOut(JsonNode.Parse(BulletinJson.Write(paper)))!.ToJsonString()) : paper,
        BulletinNames.Of(paper), BulletinNames.Issuer, templates.Take().Template);

    /// <summary>Keeps both forms of a paper in the transaction of its signature.</summary>
    public async Task KeepAsync(Work work, Bulletin paper)
    {
        await IssuedFileStore.KeepAsync(work, paper.Month, Bulletin, Write(paper));
        await IssuedFileStore.KeepAsync(work, paper.Month, Circular, Write(paper.Circular()));
    }

    /// <summary>The signed file; papers signed before files were kept are made of the signed text.</summary>
    public async Task<IssuedFile> IssuedAsync(IssuedBulletin bulletin, bool circular)
    {
        if (await issued.FindAsync(bulletin.Month, circular ? Circular : Bulletin) is { } kept) return kept;
        var paper = BulletinJson.Read(bulletin.Body);
        var content = Write(circular ? paper.Circular() : paper);
        return new IssuedFile(content, bulletin.Intact ? IssuedFile.HashOf(content) : "");
    }
}
