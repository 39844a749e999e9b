using System.Collections.Concurrent;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Papers.Rendering;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>Papers as .pdf and as pictures of their pages, kept for a while: printing takes a second or two.</summary>
public sealed class PagePreview(BulletinDesk desks, PaperFiles files, PaperPress press, PreviewContext context)
{
    private const int DotsPerInch = 80;
    private const int MostPages = 40;
    private const int Kept = 6;
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _pdfs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<byte[]>>>> _pages = new(StringComparer.Ordinal);

    public bool Works => press.MakesPictures;

    /// <summary>The .pdf of a file; null where it cannot be made.</summary>
    /// <param name="hash">Names the content.</param>
    public Task<byte[]?> PdfAsync(string hash, byte[] docx, CancellationToken cancellation) =>
        Once(_pdfs, hash, () => press.PdfAsync(docx, CancellationToken.None)).WaitAsync(cancellation);

    /// <summary>The pages of a month's paper as it stands now; null without a round, empty where pictures cannot be made.</summary>
    /// <param name="form">bulletin or circular.</param>
    public async Task<IReadOnlyList<byte[]>?> PagesAsync(Month month, string form, CancellationToken cancellation)
    {
        if (await desks.FindAsync(await context.Standings.LoadAsync(), month, context.Clock.Today) is not { } file) return null;
        return await Pages(file, form).WaitAsync(cancellation);
    }

    /// <summary>Begins to print the pages; whoever cannot wait comes again.</summary>
    public Task<IReadOnlyList<byte[]>> Pages(BulletinFile file, string form) => Once(_pages, $"{form}/{file.Round.Month}/{file.Stamp}/{file.Issued}", async () =>
    {
        var paper = form == PaperFiles.Circular ? file.Paper.Circular() : file.Paper;
        return await press.PdfAsync(files.Write(paper), CancellationToken.None) is { } pdf
            ? await press.PagesAsync(pdf, MostPages, DotsPerInch, CancellationToken.None)
            : [];
    });

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

/// <summary>What a paper is looked at with.</summary>
public sealed record PreviewContext(StandingStore Standings, BusinessClock Clock);
