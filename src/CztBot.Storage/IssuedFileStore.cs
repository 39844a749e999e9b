using System.Security.Cryptography;
using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>The signed papers as files, never changed, each with its checksum.</summary>
public sealed class IssuedFileStore(Database database)
{
    /// <summary>A file as it was signed; null where none was kept.</summary>
    /// <param name="form">bulletin or circular.</param>
    public Task<IssuedFile?> FindAsync(Month month, string form) => database.ReadAsync(async connection =>
        await connection.QueryFirstOrDefaultAsync<Row?>("SELECT hash, content FROM issued_files WHERE month = @month AND form = @form", new { month, form }) is { } row
            ? new IssuedFile(Convert.FromBase64String(row.Content), row.Hash)
            : null);

    /// <summary>Keeps a file in the transaction of its signature.</summary>
    public static async Task KeepAsync(Work work, Month month, string form, byte[] content)
    {
        var hash = IssuedFile.HashOf(content);
        await work.ExecuteAsync(
            "INSERT INTO issued_files (month, form, hash, content) VALUES (@month, @form, @hash, @text)",
            new { month, form, hash, text = Convert.ToBase64String(content) });
        await work.AuditAsync("bulletin.file", $"bulletin/{month}/{form}", null, hash);
    }

    private sealed record Row
    {
        public string Hash { get; init; } = "";

        public string Content { get; init; } = "";
    }
}

/// <summary>A signed file.</summary>
/// <param name="Hash">SHA-256 at signing, hexadecimal.</param>
public sealed record IssuedFile(byte[] Content, string Hash)
{
    /// <summary>False when it is not what was signed.</summary>
    public bool Intact => HashOf(Content) == Hash;

    /// <summary>A file as it is now.</summary>
    public static IssuedFile Of(byte[] content) => new(content, HashOf(content));

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
