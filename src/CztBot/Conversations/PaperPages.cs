using System.Collections.Concurrent;
using CztBot.Papers.Rendering;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>Papers as .pdf and as pictures of their pages, kept for a while: printing takes a second or two.</summary>
public sealed class PaperPages(PaperPress press)
{
    /// <summary>So many pages are shown; one more is drawn, to know that there are more.</summary>
    public const int MostPages = 40;

    private const int DotsPerInch = 80;
    private const int Kept = 6;

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _pdfs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<byte[]>>>> _pages = new(StringComparer.Ordinal);

    public bool MakesPdf => press.MakesPdf;

    public bool MakesPictures => press.MakesPictures;

    /// <summary>The .pdf of a file; null where it cannot be made.</summary>
    /// <param name="hash">Names the content.</param>
    public Task<byte[]?> PdfAsync(string hash, byte[] docx, CancellationToken cancellation) =>
        Once(_pdfs, hash, () => press.PdfAsync(docx, CancellationToken.None)).WaitAsync(cancellation);

    /// <summary>A file as it is asked for: the .docx, or its .pdf where it can be made.</summary>
    /// <param name="title">The file's name without its extension.</param>
    public async Task<RackAnswer> GiveAsync(IssuedFile file, string extension, string title, CancellationToken cancellation) =>
        extension == ".docx" ? new RackAnswer.File(file.Content, PaperTypes.Docx, title + extension)
        : await PdfAsync(file.Hash, file.Content, cancellation) is { } pdf ? new RackAnswer.File(pdf, PaperTypes.Pdf, title + extension)
        : new RackAnswer.Nothing($"暂时不能生成PDF，{PaperPress.Missing}。请下载 Word 文件。");

    /// <summary>Begins to print the pages; whoever cannot wait comes again. Empty where pictures cannot be made.</summary>
    /// <param name="key">Names the paper as it stands: another text has another key.</param>
    public Task<IReadOnlyList<byte[]>> Pages(string key, Func<byte[]> docx) => Once(_pages, key, async () =>
        await press.PdfAsync(docx(), CancellationToken.None) is { } pdf
            ? await press.PagesAsync(pdf, MostPages + 1, DotsPerInch, CancellationToken.None)
            : []);

    // Two who ask at once wait for one printing; what failed is tried again.
    private static async Task<T> Once<T>(ConcurrentDictionary<string, Lazy<Task<T>>> shelf, string key, Func<Task<T>> make)
    {
        if (!shelf.ContainsKey(key) && shelf.Count >= Kept) shelf.Clear();
        var made = shelf.GetOrAdd(key, _ => new Lazy<Task<T>>(() => Task.Run(make)));
        var result = await made.Value;
        if (result is null or IReadOnlyCollection<byte[]> { Count: 0 }) shelf.TryRemove(key, out _);
        return result;
    }
}
