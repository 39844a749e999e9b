using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>Which activities have changed something already: a row in the same transaction as the change.</summary>
public sealed class TurnStore(Database database)
{
    // Channels repeat within a minute; a day is for those that were away.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // One clearing in so many turns that change something.
    private const int Clearing = 256;
    private static int _taken;

    /// <summary>Who speaks, whether the activity was answered with a change before, and which version of plan and roster stands: one read, since every turn needs it.</summary>
    /// <param name="key">What an account is known by; it goes before <paramref name="id"/>.</param>
    /// <param name="id">The channel's own id of the account.</param>
    public Task<TurnStart> StartAsync(string channel, string key, string id, TurnMark? turn) => database.ReadAsync(connection =>
        connection.QueryFirstAsync<TurnStart>(
            """
            SELECT a.person_id, c.reference, CASE WHEN c.gone_at IS NULL THEN 0 ELSE 1 END AS gone,
              (SELECT count(*) FROM turns WHERE turn_key = @turn) AS done,
              (SELECT coalesce(max(value), 0) FROM counters WHERE name = @standing) AS standing
            FROM (SELECT 1 AS always) AS one
            LEFT JOIN accounts a ON a.channel = @channel AND (a.user_id = @key OR a.user_id = @id)
            LEFT JOIN conversations c ON c.recipient = 'person:' || a.person_id
            ORDER BY CASE WHEN a.user_id = @key THEN 0 ELSE 1 END LIMIT 1
            """,
            new { channel, key, id, turn = turn?.Key ?? "", standing = StandingStore.Counter }));

    /// <summary>Takes the activity for one run.</summary>
    /// <exception cref="RepeatedTurnException">Another run has changed something for it.</exception>
    internal static async Task TakeAsync(Work work, TurnMark turn)
    {
        const string take = "INSERT INTO turns (turn_key, run, at) VALUES (@Key, @Run, @At) ON CONFLICT (turn_key) DO NOTHING";
        if (await work.ExecuteAsync(take, new { turn.Key, turn.Run, work.Actor.At }) > 0)
        {
            if (Interlocked.Increment(ref _taken) % Clearing == 1)
                await work.ExecuteAsync("DELETE FROM turns WHERE at < @old", new { old = work.Actor.At - Kept });
            return;
        }

        if (await work.SingleAsync<string>("SELECT run FROM turns WHERE turn_key = @Key", new { turn.Key }) != turn.Run) throw new RepeatedTurnException();
    }
}

/// <summary>What a turn begins with.</summary>
public sealed record TurnStart
{
    /// <summary>Whose account it is; null for a stranger.</summary>
    public string? PersonId { get; init; }

    /// <summary>Where the person was last seen; null where nowhere yet.</summary>
    public string? Reference { get; init; }

    /// <summary>True once the bot was taken out of that conversation.</summary>
    public bool Gone { get; init; }

    /// <summary>The activity was answered with a change before.</summary>
    public bool Done { get; init; }

    /// <summary>The version of plan and roster, for <see cref="StandingStore.LoadAsync(long)"/>.</summary>
    public long Standing { get; init; }
}

/// <summary>What is to be written belongs to an activity that was answered before; nothing is written.</summary>
public sealed class RepeatedTurnException() : Exception("The activity was answered before");
