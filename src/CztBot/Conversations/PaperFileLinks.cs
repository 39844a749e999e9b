namespace CztBot.Conversations;

/// <summary>The buttons below a paper that fetch it as a file; none where nobody could open them.</summary>
public sealed class PaperFileLinks(PaperLinks links, PaperPages pages)
{
    /// <summary>Links to a draft end with the working day.</summary>
    public static readonly TimeSpan DraftLife = TimeSpan.FromHours(8);

    /// <param name="folder">The folder of the links, which says whose shelf answers.</param>
    /// <param name="name">The file's name without its extension.</param>
    public async Task<IReadOnlyList<PaperLink>> OfAsync(string folder, string name, bool draft)
    {
        var (kind, life) = draft ? ("草稿", DraftLife) : ("", (TimeSpan?)null);
        List<PaperLink> found = [];
        if (await links.ToAsync(folder, $"{name}.docx", life) is { } docx) found.Add(new PaperLink($"下载{kind} Word 文件", docx));
        if (found.Count > 0 && pages.MakesPdf && await links.ToAsync(folder, $"{name}.pdf", life) is { } pdf) found.Add(new PaperLink($"下载{kind} PDF", pdf));
        return found;
    }
}
