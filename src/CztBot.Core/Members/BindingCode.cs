using System.Security.Cryptography;
using System.Text;
using CztBot.Core.Members.Sheets;

namespace CztBot.Core.Members;

/// <summary>A one-time binding code (绑定码): ten characters that cannot be taken for one another, kept only as a hash.</summary>
public static class BindingCode
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 10;

    /// <summary>Days after the day of issue on which a code is still good.</summary>
    public const int ValidDays = 14;

    // Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: read aloud and written by hand, these are mistaken for one another.
    private const string Alphabet = "34679ACDEFGHJKMNPQRTWXY";

    // 23^10 codes are few enough to be tried one by one against a stolen file, so each try is made to cost something.
    private const int Rounds = 50_000;
    private const int HashBytes = 32;

    /// <summary>A new code, drawn at random.</summary>
    public static string Fresh() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What somebody typed, as a code is written: spaces, hyphens and quotation marks left out, full-width letters narrowed, upper case.</summary>
    public static string Clean(string? typed)
    {
        var code = new StringBuilder();
        foreach (var letter in CellText.Fold(typed))
        {
            if (letter is '-' or '—' or '“' or '”' or '"' or '\'' or '。' or '.') continue;
            code.Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>True for anything that was meant as a code, right or wrong; a question such as 绑定怎么办 is not.</summary>
    /// <param name="code">What <see cref="Clean"/> left.</param>
    public static bool LooksLikeOne(string code) => code.Length is > 0 and <= 64 && code.All(char.IsAsciiLetterOrDigit);

    /// <summary>The hash that is stored.</summary>
    /// <param name="salt">The database's own, hexadecimal.</param>
    public static string Hash(string code, string salt) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(code), Convert.FromHexString(salt), Rounds, HashAlgorithmName.SHA256, HashBytes));

    /// <summary>A salt for a new database, hexadecimal.</summary>
    public static string FreshSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HashBytes));
}
