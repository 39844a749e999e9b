using System.Security.Cryptography;
using System.Text;

namespace CztBot.Core.Members.Sheets;

/// <summary>Short ids that are the same whenever the same file is read.</summary>
public static class StableId
{
    private const int Digits = 12;

    /// <summary>The prefix and twelve hexadecimal digits drawn from the words.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string> words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words!)));
        return prefix + Convert.ToHexStringLower(hash)[..Digits];
    }
}
