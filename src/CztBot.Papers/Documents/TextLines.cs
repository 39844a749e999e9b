namespace CztBot.Papers.Documents;

/// <summary>How wide letters are on the paper.</summary>
internal static class TextLines
{
    /// <summary>In characters: figures are half as wide.</summary>
    public static double Width(char letter) => letter < 0x2000 ? 0.5 : 1.0;
}
