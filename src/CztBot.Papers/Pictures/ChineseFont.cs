using CztBot.Papers.Documents;
using SkiaSharp;

namespace CztBot.Papers.Pictures;

/// <summary>A font with Chinese characters for pictures; without one there is no picture, never boxes.</summary>
internal static class ChineseFont
{
    private static readonly Lazy<SKTypeface?> Found = new(Find);

    public static SKTypeface? Face => Found.Value;

    private static SKTypeface? Find()
    {
        try
        {
            IEnumerable<string> names = [Typeface.HeiTi.Name, .. Typeface.HeiTi.Substitutes];
            return names.Select(name => SKFontManager.Default.MatchFamily(name)).Concat(Files()).FirstOrDefault(face => face is not null && face.ContainsGlyph('潭'))
                ?? SKFontManager.Default.MatchCharacter('潭');
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }

    // Where the drawing library knows no system fonts, the files are looked for.
    private static IEnumerable<SKTypeface?> Files() => new[] { "/usr/share/fonts", "/usr/local/share/fonts" }.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*SansCJK*Regular*", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).Select(file => SKTypeface.FromFile(file, file.EndsWith(".ttc", StringComparison.Ordinal) ? 2 : 0));
}
