using CztBot.Papers.Documents;
using SkiaSharp;

namespace CztBot.Papers.Pictures;

/// <summary>A font with Chinese characters for pictures; without one there is no picture, never boxes.</summary>
internal static class ChineseFont
{
    private static readonly Lazy<SKTypeface?> Found = new(Find);

    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts"];

    public static SKTypeface? Face => Found.Value;

    private static SKTypeface? Find()
    {
        try
        {
            IEnumerable<string> names = [Typeface.HeiTi.Name, .. Typeface.HeiTi.Substitutes];
            return names.Select(name => SKFontManager.Default.MatchFamily(name)).Concat(Files()).FirstOrDefault(face => face is not null && HasChinese(face))
                ?? SKFontManager.Default.MatchCharacter('潭');
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }

    private static bool HasChinese(SKTypeface face)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph('潭');
    }

    // Where the drawing library knows no system fonts, the files are looked for.
    private static IEnumerable<SKTypeface?> Files() => Folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*SansCJK*Regular*", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal).Select(file => SKTypeface.FromFile(file, file.EndsWith(".ttc", StringComparison.Ordinal) ? 2 : 0));
}
