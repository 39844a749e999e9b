using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>A title of two lines is broken where a phrase ends (GB/T 9704-2012, 7.3.1).</summary>
internal static class TitleLines
{
    // 2号 characters of a line; figures are half as wide.
    private const double Most = 20;

    /// <summary>Breaks a long title after its first 、 where both parts fit a line; others break where the line is full.</summary>
    public static void Break(Body body, string title)
    {
        var at = title.IndexOf('、', StringComparison.Ordinal) + 1;
        if (Fits(title) || at == 0 || !Fits(title[..at]) || !Fits(title[at..])) return;
        foreach (var text in body.Descendants<Text>().Where(text => text.Text == title).ToList())
        {
            text.Text = title[..at];
            text.InsertAfterSelf(new Break()).InsertAfterSelf(new Text(title[at..]));
        }
    }

    private static bool Fits(string text) => text.Sum(TextLines.Width) <= Most;
}
