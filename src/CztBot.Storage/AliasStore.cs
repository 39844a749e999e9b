using CztBot.Core.Questions;
using Dapper;

namespace CztBot.Storage;

/// <summary>What people call things (别名, R87).</summary>
public sealed class AliasStore(Database database)
{
    private const string Save = "aliases.save";
    private const string AllSql = "SELECT word AS Word, meaning AS Meaning FROM aliases ORDER BY at, word";

    /// <summary>All of them; a later one may be said in the words of an earlier one.</summary>
    public Task<IReadOnlyList<Alias>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlyList<Alias>)(await connection.QueryAsync<Alias>(AllSql)).AsList());

    /// <summary>Adds or replaces some; others stay. Each that differs is on the trail with what it meant before (R83).</summary>
    /// <param name="summary">What the trail says of them together; null where one is saved by itself.</param>
    public static async Task SaveAsync(Work work, IReadOnlyList<Alias> aliases, string? summary)
    {
        var known = (await work.QueryAsync<Alias>(AllSql)).ToDictionary(one => one.Word, one => one.Meaning, StringComparer.Ordinal);
        await PutAsync(work, aliases);
        if (summary is not null) await work.AuditAsync(Save, "aliases", null, summary);
        foreach (var alias in aliases)
        {
            var before = known.GetValueOrDefault(alias.Word);
            if (before != alias.Meaning) await work.AuditAsync(Save, $"alias/{alias.Word}", before, alias.Meaning);
            known[alias.Word] = alias.Meaning;
        }
    }

    /// <summary>The shipped ones into a database without any; nodes that start at once do it once. On the trail they stand as one entry.</summary>
    public static async Task FirstAsync(Work work, IReadOnlyList<Alias> shipped)
    {
        if ((await work.QueryAsync<Alias>(AllSql)).Count > 0) return;
        await PutAsync(work, shipped);
        await work.AuditAsync(Save, "aliases", null, $"随程序提供{shipped.Count}条：{string.Join('；', shipped.Select(one => $"{one.Word}={one.Meaning}"))}");
    }

    /// <returns>False where there was no such word.</returns>
    public static async Task<bool> DropAsync(Work work, string word)
    {
        var before = await work.SingleAsync<string>("SELECT meaning FROM aliases WHERE word = @word", new { word });
        if (await work.ExecuteAsync("DELETE FROM aliases WHERE word = @word", new { word }) == 0) return false;
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("aliases.drop", $"alias/{word}", before, null);
        return true;
    }

    private static async Task PutAsync(Work work, IReadOnlyList<Alias> aliases)
    {
        const string sql = """
            INSERT INTO aliases (word, meaning, person_id, at) VALUES (@Word, @Meaning, @PersonId, @At)
            ON CONFLICT (word) DO UPDATE SET meaning = excluded.meaning, person_id = excluded.person_id, at = excluded.at
            """;
        foreach (var alias in aliases) await work.ExecuteAsync(sql, new { alias.Word, alias.Meaning, work.Actor.PersonId, work.Actor.At });
        await StandingStore.TouchAsync(work);
    }
}
