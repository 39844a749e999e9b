using Npgsql;

namespace CztBot.Storage;

/// <summary>
/// What became of a transaction whose COMMIT was sent and not answered: it left a mark, or it did not. The transaction's own number
/// says nothing, because after a crash the server gives a number that never reached the disk to somebody else.
/// </summary>
internal sealed class PostgresOutcome(NpgsqlDataSource source, PostgresPatience patience)
{
    private readonly string _node = Guid.NewGuid().ToString("N");

    /// <summary>Leaves the mark of a transaction that wrote something; null when it wrote nothing, so that nothing can be lost.</summary>
    public async Task<string?> MarkAsync(NpgsqlConnection connection)
    {
        var mark = Guid.NewGuid().ToString("N");
        await using var command = new NpgsqlCommand("""
            INSERT INTO commits (node, mark) SELECT $1, $2 WHERE pg_current_xact_id_if_assigned() IS NOT NULL
            ON CONFLICT (node) DO UPDATE SET mark = excluded.mark, at = now()
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = _node });
        command.Parameters.Add(new NpgsqlParameter { Value = mark });
        return await command.ExecuteNonQueryAsync() > 0 ? mark : null;
    }

    /// <summary>Returns when it stands.</summary>
    /// <exception cref="DatabaseException">It does not: nothing was written.</exception>
    /// <exception cref="CommitUnknownException">Nobody could say.</exception>
    public async Task ConfirmAsync(string mark, Exception failure)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < patience.Outcome)
        {
            try
            {
                if (await LastAsync() == mark) return;
            }
            catch (NpgsqlException lost) when (PostgresBatch.Lost(lost))
            {
                source.Clear();
                await Task.Delay(200);
                continue;
            }
            catch (Exception refused) when (refused is PostgresException or DatabaseException)
            {
                // The turn could not be had, or another server took over that is read-only or was never upgraded.
                break;
            }

            throw new DatabaseException("数据库在保存时断开，没有保存，请再试一次。", failure);
        }

        throw new CommitUnknownException(failure);
    }

    // The transaction in doubt holds the turn as long as it can still commit: having the turn, one sees its end.
    private async Task<string?> LastAsync()
    {
        source.Clear();
        await using var turn = await PostgresBatch.BeginAsync(source, patience, this);
        await using var command = new NpgsqlCommand("SELECT mark FROM commits WHERE node = $1", (NpgsqlConnection)turn.Connection);
        command.Parameters.Add(new NpgsqlParameter { Value = _node });
        return await command.ExecuteScalarAsync() as string;
    }
}
