using Dapper;

namespace CztBot.Storage;

/// <summary>未答问题: what was asked and not understood, without the person; for the secretariat, who may add an alias.</summary>
public sealed class UnansweredStore(Database database)
{
    private const int Longest = 200;

    /// <summary>The latest, the most frequent first.</summary>
    public Task<IReadOnlyList<Unanswered>> LatestAsync(int most) => database.ReadAsync(async connection =>
        (IReadOnlyList<Unanswered>)(await connection.QueryAsync<Unanswered>(
            "SELECT text AS Text, times AS Times, last_on AS LastOn FROM unanswered ORDER BY last_on DESC, times DESC, text LIMIT @most", new { most })).AsList());

    /// <summary>Counts a question. The audit trail stays out of it, since that names the person.</summary>
    public static Task NoteAsync(Work work, string text)
    {
        const string sql = """
            INSERT INTO unanswered (text, times, first_on, last_on) VALUES (@text, 1, @day, @day)
            ON CONFLICT (text) DO UPDATE SET times = unanswered.times + 1, last_on = excluded.last_on
            """;
        return work.ExecuteAsync(sql, new { text = text.Length > Longest ? text[..Longest] : text, day = work.Actor.Today });
    }

    /// <summary>Empties the list once it was seen to.</summary>
    public static async Task<int> ClearAsync(Work work)
    {
        var gone = await work.ExecuteAsync("DELETE FROM unanswered", new { });
        await work.AuditAsync("unanswered.clear", "unanswered", $"{gone}条", null);
        return gone;
    }
}

/// <summary>A question that was not understood.</summary>
public sealed record Unanswered
{
    public string Text { get; init; } = "";

    public long Times { get; init; }

    public DateOnly LastOn { get; init; }
}
