namespace CztBot.Papers.Documents;

/// <summary>A font as official papers name it, with those that stand in where it is not installed; none is bundled.</summary>
/// <param name="Name">What the document names.</param>
/// <param name="Substitutes">In order of preference; the last ones are free fonts.</param>
/// <param name="Serif">The class of the strokes, for an office program that knows none of the names.</param>
public sealed record Typeface(string Name, IReadOnlyList<string> Substitutes, bool Serif = true)
{
    public static readonly Typeface FangSong = new("仿宋_GB2312", ["仿宋", "FangSong", "STFangsong", "华文仿宋", "Noto Serif CJK SC", "Source Han Serif SC"]);
    public static readonly Typeface HeiTi = new("黑体", ["SimHei", "STHeiti", "华文黑体", "Noto Sans CJK SC", "Source Han Sans SC"], Serif: false);
    public static readonly Typeface KaiTi = new("楷体_GB2312", ["楷体", "KaiTi", "STKaiti", "华文楷体", "Noto Serif CJK SC", "Source Han Serif SC"]);
    public static readonly Typeface XiaoBiaoSong = new("方正小标宋简体", ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "Source Han Serif SC"]);
    public static readonly Typeface SongTi = new("宋体", ["SimSun", "STSong", "华文宋体", "Noto Serif CJK SC", "Source Han Serif SC"]);

    /// <summary>Figures and Latin letters.</summary>
    public static readonly Typeface Latin = new("Times New Roman", ["Liberation Serif", "Tinos", "FreeSerif"]);

    public static IReadOnlyList<Typeface> All { get; } = [FangSong, HeiTi, KaiTi, XiaoBiaoSong, SongTi, Latin];
}
