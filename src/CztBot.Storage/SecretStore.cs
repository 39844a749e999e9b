using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>Keys that the program makes for itself; every node gets the same.</summary>
public sealed class SecretStore(Database database)
{
    /// <summary>The key of a name: the one that is kept, or this one from now on.</summary>
    /// <param name="make">Makes a key where there is none; of two nodes that make one, one wins.</param>
    public async Task<string> GetAsync(Actor actor, string name, Func<string> make)
    {
        const string find = "SELECT value FROM secrets WHERE name = @name";
        if (await database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(find, new { name })) is { } kept) return kept;
        return await database.WriteAsync(actor, async work =>
        {
            if (await work.ExecuteAsync("INSERT INTO secrets (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", new { name, value = make() }) > 0)
                await work.AuditAsync("secret.make", $"secret/{name}", null, null);
            return (await work.SingleAsync<string>(find, new { name }))!;
        });
    }
}
