using System.Data.Common;
using Npgsql;

namespace CztBot.Storage;

/// <summary>A PostgreSQL database that any number of nodes share; the turn to write is an advisory lock, so they take turns as threads do on SQLite.</summary>
internal sealed class PostgresEngine : IEngine
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresPatience _patience;
    private readonly PostgresOutcome _outcome;

    private PostgresEngine(NpgsqlDataSource source, PostgresPatience patience)
    {
        _source = source;
        _patience = patience;
        _outcome = new PostgresOutcome(source, patience);
    }

    /// <summary>Connects and upgrades the schema.</summary>
    /// <exception cref="DatabaseException">It cannot be reached or is not fit.</exception>
    public static PostgresEngine Open(string connectionString, PostgresPatience patience)
    {
        var settings = PostgresSettings.Read(connectionString);
        PostgresUpgrade.Run(settings);
        return new PostgresEngine(NpgsqlDataSource.Create(settings), patience);
    }

    // Reading again does no harm, so a reader survives a restart of the server.
    public bool IsShared => true;

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read) => AgainAsync(async () =>
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await read(connection);
    });

    // The server checks its own pages and says so when they are read.
    public Task<string?> DamageAsync() => Task.FromResult<string?>(null);

    // No work ran yet, so beginning may be repeated as well.
    public async ValueTask<IBatch> BeginAsync() => await AgainAsync(async () => await PostgresBatch.BeginAsync(_source, _patience, _outcome));

    public void Dispose() => _source.Dispose();

    private async Task<T> AgainAsync<T>(Func<Task<T>> attempt)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause *= 2)
        {
            try
            {
                return await attempt();
            }
            catch (NpgsqlException lost) when (PostgresBatch.Lost(lost) && TimeProvider.System.GetElapsedTime(began) + pause < _patience.Restart)
            {
                // What the pool still holds leads to the server that went away.
                _source.Clear();
            }

            await Task.Delay(pause);
        }
    }
}
