using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>Which activities have changed something already: a row in the same transaction as the change.</summary>
public sealed class TurnStore(Database database)
{
    // Channels repeat within a minute; a day is for those that were away.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Whether an activity was answered with a change before.</summary>
    public Task<bool> DoneAsync(TurnMark turn) => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM turns WHERE turn_key = @Key", new { turn.Key }) > 0);

    /// <summary>Takes the activity for one run.</summary>
    /// <exception cref="RepeatedTurnException">Another run has changed something for it.</exception>
    internal static async Task TakeAsync(Work work, TurnMark turn)
    {
        const string take = "INSERT INTO turns (turn_key, run, at) VALUES (@Key, @Run, @At) ON CONFLICT (turn_key) DO NOTHING";
        if (await work.ExecuteAsync(take, new { turn.Key, turn.Run, work.Actor.At }) > 0)
        {
            await work.ExecuteAsync("DELETE FROM turns WHERE at < @old", new { old = work.Actor.At - Kept });
            return;
        }

        if (await work.SingleAsync<string>("SELECT run FROM turns WHERE turn_key = @Key", new { turn.Key }) != turn.Run) throw new RepeatedTurnException();
    }
}

/// <summary>What is to be written belongs to an activity that was answered before; nothing is written.</summary>
public sealed class RepeatedTurnException() : Exception("The activity was answered before");
