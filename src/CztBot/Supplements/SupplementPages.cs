using CztBot.Conversations;
using CztBot.Operations;
using CztBot.Papers.Supplements;

namespace CztBot.Supplements;

/// <summary>supplement.pages: the document as it will be printed, a page at a time; once signed, the signed file.</summary>
public sealed class SupplementPages(SupplementDesk desk, OpenSupplement open, PageTurner turner, TemplateShelf templates) : IVerb
{
    /// <summary>How the name of a page begins.</summary>
    public const string Stem = "page-";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        return turner.Works
            ? await turner.ShowAsync(Of(file!), press.Number("page") ?? 1, cancellation)
            : await open.ShowAsync(turn, file!, $"{PageTurner.Missing}请按“预览”查看内容，并在那里下载 Word 文件。");
    }

    internal PagedPaper Of(SupplementFile file) => new(
        file.Paper.Issue, file.Issued is not null, $"supplement/{file.Draft.Id}/{file.Stamp}/{file.Issued is not null}",
        () => file.Issued?.Document(units: false).Content ?? SupplementDocument.Write(file.Paper, templates.Take().Template), SupplementShelf.Kind, Stem + file.Draft.Id,
        "supplement.pages", [(SupplementDesk.Named, file.Draft.Id)], OpenSupplement.Back(file));
}
