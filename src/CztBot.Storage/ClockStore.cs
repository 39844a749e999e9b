using CztBot.Core;
using Dapper;

namespace CztBot.Storage;

/// <summary>Where Development's virtual time stands, so that a restart does not go back.</summary>
public sealed class ClockStore(Database database)
{
    private const string Counter = "development-clock";

    public Task<DateTimeOffset?> LoadAsync() => database.ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<long?>("SELECT value FROM counters WHERE name = @Counter", new { Counter }) is { } stamp
            ? DateTimeOffset.FromUnixTimeMilliseconds(stamp)
            : (DateTimeOffset?)null);

    public Task<int> SaveAsync(DateTimeOffset now) => database.WriteAsync(Actor.System(now), work => work.ExecuteAsync(
        "INSERT INTO counters (name, value) VALUES (@Counter, @Value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { Counter, Value = now.ToUnixTimeMilliseconds() }));
}
