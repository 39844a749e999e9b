using System.Data.Common;

namespace CztBot.Storage;

/// <summary>What differs between the databases: how one reads, and how one takes the turn to write.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Several programs may work on it at once.</summary>
    bool IsShared { get; }

    /// <summary>Reads on a connection of its own.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read);

    /// <summary>What is broken in it, in its own words; null when nothing is known to be.</summary>
    Task<string?> DamageAsync();

    /// <summary>Waits for the turn to write, of all processes, and begins a transaction.</summary>
    ValueTask<IBatch> BeginAsync();
}

/// <summary>One write transaction; disposed before its commit it leaves nothing.</summary>
internal interface IBatch : IAsyncDisposable
{
    DbConnection Connection { get; }

    /// <summary>Runs SAVEPOINT, ROLLBACK TO and RELEASE.</summary>
    ValueTask ExecuteAsync(string sql);

    /// <summary>Ends when all of it is on the disk.</summary>
    /// <exception cref="CommitUnknownException">The database went away meanwhile and its word could not be had later either.</exception>
    ValueTask CommitAsync();
}
