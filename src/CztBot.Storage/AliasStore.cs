using CztBot.Core.Questions;
using Dapper;

namespace CztBot.Storage;

/// <summary>What people call things (别名, R87).</summary>
public sealed class AliasStore(Database database)
{
    private const string AllSql = "SELECT word AS Word, meaning AS Meaning FROM aliases ORDER BY at, word";

    /// <summary>All of them; a later one may be said in the words of an earlier one.</summary>
    public Task<IReadOnlyList<Alias>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Alias>)(await connection.QueryAsync<Alias>(AllSql)).AsList());

    /// <summary>Adds or replaces some; others stay.</summary>
    public static async Task SaveAsync(Work work, IReadOnlyList<Alias> aliases, string summary)
    {
        const string sql = """
            INSERT INTO aliases (word, meaning, person_id, at) VALUES (@Word, @Meaning, @PersonId, @At)
            ON CONFLICT (word) DO UPDATE SET meaning = excluded.meaning, person_id = excluded.person_id, at = excluded.at
            """;
        foreach (var alias in aliases) await work.ExecuteAsync(sql, new { alias.Word, alias.Meaning, work.Actor.PersonId, work.Actor.At });
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("aliases.save", "aliases", null, summary);
    }

    /// <summary>The shipped ones into a database without any; nodes that start at once do it once.</summary>
    public static async Task FirstAsync(Work work, IReadOnlyList<Alias> shipped)
    {
        if ((await work.QueryAsync<Alias>(AllSql)).Count == 0) await SaveAsync(work, shipped, $"随程序提供{shipped.Count}条");
    }

    /// <returns>False where there was no such word.</returns>
    public static async Task<bool> DropAsync(Work work, string word)
    {
        if (await work.ExecuteAsync("DELETE FROM aliases WHERE word = @word", new { word }) == 0) return false;
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("aliases.drop", $"alias/{word}", word, null);
        return true;
    }
}
