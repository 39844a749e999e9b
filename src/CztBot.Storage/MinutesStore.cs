using Dapper;

namespace CztBot.Storage;

/// <summary>Minutes of meetings as they were pasted, part by part.</summary>
public sealed class MinutesStore(Database database)
{
    /// <summary>It does not fit any more.</summary>
    public const int TooLong = -1;

    /// <summary>Somebody else added a part in this moment.</summary>
    public const int Quicker = -2;

    /// <summary>The parts of a meeting's minutes, oldest first.</summary>
    public Task<IReadOnlyList<string>> PartsAsync(string dispatchId) => database.ReadAsync(async connection =>
        (IReadOnlyList<string>)(await connection.QueryAsync<string>("SELECT text FROM dispatch_minutes WHERE dispatch_id = @dispatchId ORDER BY part", new { dispatchId })).AsList());

    /// <summary>Meetings that have minutes.</summary>
    public Task<IReadOnlySet<string>> AllAsync() => database.ReadAsync(async connection =>
        (IReadOnlySet<string>)(await connection.QueryAsync<string>("SELECT DISTINCT dispatch_id FROM dispatch_minutes")).ToHashSet(StringComparer.Ordinal));

    /// <summary>Adds a part, unless the same text is there already.</summary>
    /// <param name="most">The most characters of all parts together.</param>
    /// <returns>How many parts there are now; null where the text is there already; or one of the constants.</returns>
    public static async Task<int?> AddAsync(Work work, string dispatchId, string text, int most)
    {
        var parts = await work.QueryAsync<string>("SELECT text FROM dispatch_minutes WHERE dispatch_id = @dispatchId ORDER BY part", new { dispatchId });
        if (parts.Contains(text)) return null;
        if (parts.Sum(part => part.Length) + text.Length > most) return TooLong;
        var row = new { dispatchId, part = parts.Count + 1, text, work.Actor.PersonId, work.Actor.Channel, work.Actor.At };
        const string sql = "INSERT INTO dispatch_minutes (dispatch_id, part, text, person_id, channel, at) VALUES (@dispatchId, @part, @text, @PersonId, @Channel, @At) ON CONFLICT DO NOTHING";
        if (await work.ExecuteAsync(sql, row) == 0)
        {
            work.Cancel();
            return Quicker;
        }

        await work.AuditAsync("dispatch.录入纪要", $"dispatch/{dispatchId}/minutes/{row.part}", null, text);
        return row.part;
    }
}
