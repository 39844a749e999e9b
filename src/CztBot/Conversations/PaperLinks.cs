using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CztBot.Core;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Conversations;

/// <summary>Links to papers: whoever holds one may fetch that one file until it expires; there is no public file.</summary>
public sealed class PaperLinks(PaperAddress address, SecretStore secrets, BusinessClock clock, TimeProvider machine)
{
    /// <summary>What a person hears where there are no links.</summary>
    public const string NoAddress = "还没有设置对外地址，不能在会话里下载文件。请系统管理员设置 Dispatch:PublicUrl。";

    private string? _key;

    /// <summary>Null where nobody could open it: no address is configured.</summary>
    /// <param name="name">E.g. bulletin.docx.</param>
    public Task<string?> ToAsync(Month month, string name, TimeSpan? life = null) => ToAsync(month.ToString(), name, life);

    /// <param name="folder">A month for the bulletin's papers, or the name of another shelf, e.g. summary.</param>
    public async Task<string?> ToAsync(string folder, string name, TimeSpan? life = null)
    {
        if (address.Base is not { } start) return null;
        // Links are tokens: the machine's clock counts.
        var until = machine.GetUtcNow().Add(life ?? TimeSpan.FromDays(address.LinkDays)).ToUnixTimeSeconds();
        var sign = await SignAsync(folder, name, until);
        return string.Create(CultureInfo.InvariantCulture, $"{start.TrimEnd('/')}/papers/{folder}/{name}?until={until}&sign={sign}");
    }

    /// <summary>Whether a link is one of ours; expiry is another question.</summary>
    public async Task<bool> IsOursAsync(string folder, string name, long until, string sign) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(await SignAsync(folder, name, until)), Encoding.ASCII.GetBytes(sign.Length > 100 ? "" : sign));

    public bool IsExpired(long until) => until < machine.GetUtcNow().ToUnixTimeSeconds();

    private async Task<string> SignAsync(string folder, string name, long until)
    {
        _key ??= address.LinkKey.Length > 0
            ? address.LinkKey
            : await secrets.GetAsync(Actor.System(clock.Now), "paper-links", () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        var said = string.Create(CultureInfo.InvariantCulture, $"{folder}/{name}/{until}");
        return Letters(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_key), Encoding.UTF8.GetBytes(said)));
    }

    // Digits in a row would look like a telephone number, and those are left out of what a group sees (GroupView).
    private static string Letters(byte[] bytes) => string.Concat(bytes.Select(one => $"{(char)('a' + (one >> 4))}{(char)('a' + (one & 15))}"));
}
