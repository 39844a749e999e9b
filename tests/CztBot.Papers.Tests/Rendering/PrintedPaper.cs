using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CztBot.Papers.Tests.Rendering;

/// <summary>A converted paper, read back letter by letter; lengths in points from the top left.</summary>
public sealed class PrintedPaper(byte[] pdf)
{
    public IReadOnlyList<PrintedPage> Pages { get; } = Read(pdf);

    private static IReadOnlyList<PrintedPage> Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => new PrintedPage(page.Width, page.Height, Lines(page)))];
    }

    private static IReadOnlyList<PrintedLine> Lines(Page page) =>
    [
        .. page.Letters.Where(letter => letter.Value.Trim('\0').Length > 0)
            .GroupBy(letter => Math.Round((page.Height - letter.StartBaseLine.Y) / 3))
            .OrderBy(line => line.Key)
            .Select(line => line.OrderBy(letter => letter.StartBaseLine.X).ToList())
            .Select(line => new PrintedLine(
                string.Concat(line.Select(letter => letter.Value)), page.Height - line[0].StartBaseLine.Y,
                line.First(IsInk).StartBaseLine.X, line.Last(IsInk).EndBaseLine.X, line.Max(letter => letter.PointSize), line.Count)),
    ];

    private static bool IsInk(Letter letter) => !string.IsNullOrWhiteSpace(letter.Value) || letter.Value == "　";
}

/// <param name="Lines">From top to bottom, the page number last.</param>
public sealed record PrintedPage(double Width, double Height, IReadOnlyList<PrintedLine> Lines)
{
    /// <summary>Without the page number, the way it is numbered between dashes.</summary>
    public IReadOnlyList<PrintedLine> Body => [.. Lines.Where(line => !line.Text.StartsWith('—'))];

    public PrintedLine Number => Lines.Single(line => line.Text.StartsWith('—') && line.Text.EndsWith('—'));
}

/// <param name="Baseline">From the top of the page.</param>
/// <param name="Size">Of the largest letter.</param>
/// <param name="Letters">How many.</param>
public sealed record PrintedLine(string Text, double Baseline, double Left, double Right, double Size, int Letters);
