namespace CztBot.Core.Bulletins;

/// <summary>Numbers the headings that a paper shows: 一、 and (一).</summary>
public static class BulletinNumbering
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>The sections with their numbered headings, in order.</summary>
    public static IEnumerable<(string Heading, BulletinSection Section)> Numbered(this Bulletin bulletin) => bulletin.Sections.Numbered();

    /// <summary>The same for the sections of any paper.</summary>
    public static IEnumerable<(string Heading, BulletinSection Section)> Numbered(this IEnumerable<BulletinSection> sections)
    {
        int first = 0, second = 0;
        foreach (var section in sections)
        {
            if (section.Depth == 1)
            {
                second = 0;
                yield return ($"{Numeral(++first)}、{section.Heading}", section);
            }
            else
            {
                yield return ($"（{Numeral(++second)}）{section.Heading}", section);
            }
        }
    }

    // Up to 九百九十九: 一百、一百零一、一百一十.
    private static string Numeral(int number) => number > 99 ? $"{Numerals[(number / 100) - 1]}百{Rest(number % 100)}"
        : number <= 10 ? Numerals[number - 1]
        : $"{(number >= 20 ? Numerals[(number / 10) - 1] : "")}十{(number % 10 > 0 ? Numerals[(number % 10) - 1] : "")}";

    private static string Rest(int number) => number switch
    {
        0 => "",
        < 10 => $"零{Numeral(number)}",
        < 20 => $"一{Numeral(number)}",
        _ => Numeral(number),
    };
}
