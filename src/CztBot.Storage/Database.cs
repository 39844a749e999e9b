using System.Data.Common;
using CztBot.Core;

namespace CztBot.Storage;

/// <summary>The database: an embedded SQLite file, or PostgreSQL. Reads run side by side; writes take turns and share commits.</summary>
public sealed class Database : IDisposable
{
    private readonly IEngine _engine;
    private readonly Writer _writer;

    static Database() => SqlTypes.Register();

    private Database(IEngine engine)
    {
        _engine = engine;
        _writer = new Writer(engine);
    }

    /// <summary>Opens, creates or upgrades a SQLite file.</summary>
    /// <exception cref="DatabaseException">It is being replaced, or a migration failed; the message says which.</exception>
    public static Database Open(string file) => new(SqliteEngine.Open(file));

    /// <summary>Connects to a PostgreSQL database and upgrades its schema.</summary>
    /// <exception cref="DatabaseException">It cannot be reached or is not fit; the message says why.</exception>
    public static Database Connect(string connectionString) => Connect(connectionString, new PostgresPatience());

    internal static Database Connect(string connectionString, PostgresPatience patience) => new(PostgresEngine.Open(connectionString, patience));

    /// <summary>Several nodes may share it, and what one of them knows in memory the others do not.</summary>
    public bool IsShared => _engine.IsShared;

    /// <summary>Reads on a connection of its own. It may be done again when the connection breaks.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read) => _engine.ReadAsync(read);

    /// <summary>What the database says of its own soundness; null when it is sound, or looks after itself.</summary>
    public Task<string?> DamageAsync() => _engine.DamageAsync();

    /// <summary>Writes in a durable transaction: all or nothing, and the answer only when it is on the disk.</summary>
    /// <param name="actor">Goes onto the audit trail with each entry.</param>
    /// <param name="cancellation">Withdraws the work as long as its turn has not come.</param>
    /// <exception cref="RepeatedTurnException">The actor's activity was answered before.</exception>
    /// <exception cref="CommitUnknownException">Nobody can say whether it stands.</exception>
    public Task<T> WriteAsync<T>(Actor actor, Func<Work, Task<T>> write, CancellationToken cancellation = default)
    {
        var work = new PendingWork<T>(actor, actor.Turn is { } turn ? Once : write, cancellation);
        _writer.Add(work);
        return work.Written;

        async Task<T> Once(Work part)
        {
            await TurnStore.TakeAsync(part, turn);
            return await write(part);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _engine.Dispose();
    }
}
