using Npgsql;

namespace CztBot.Storage;

/// <summary>What became of a transaction whose COMMIT was sent and not answered: PostgreSQL remembers, by its number.</summary>
internal static class PostgresOutcome
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns when it stands.</summary>
    /// <exception cref="DatabaseException">It does not: nothing was written.</exception>
    /// <exception cref="CommitUnknownException">Nobody could say.</exception>
    public static async Task ConfirmAsync(NpgsqlDataSource source, string number, Exception failure)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            switch (await AskAsync(source, number))
            {
                case "committed": return;
                case "aborted": throw new DatabaseException("数据库在保存时断开，没有保存，请再试一次。", failure);
                case "unknown": throw new CommitUnknownException(failure);
                default:
                    await Task.Delay(200);
                    break;
            }
        }

        throw new CommitUnknownException(failure);
    }

    private static async Task<string> AskAsync(NpgsqlDataSource source, string number)
    {
        try
        {
            source.Clear();
            await using var connection = await source.OpenConnectionAsync();
            await using var command = new NpgsqlCommand("SELECT pg_xact_status($1::text::xid8)", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = number });
            return await command.ExecuteScalarAsync() as string ?? "unknown";
        }
        catch (NpgsqlException lost) when (PostgresBatch.Lost(lost))
        {
            return "in progress";
        }
        catch (PostgresException)
        {
            // A stand-by that took over may never have heard of the number.
            return "unknown";
        }
    }
}
