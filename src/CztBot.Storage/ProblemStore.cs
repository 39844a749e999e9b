using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Problems;
using Dapper;

namespace CztBot.Storage;

/// <summary>Problems: one a report or card, every version kept.</summary>
public sealed class ProblemStore(Database database)
{
    /// <summary>What a month's reports named, by the reporting item.</summary>
    public async Task<IReadOnlyDictionary<string, Problem>> OfReportsAsync(Month month) =>
        (await ListAsync("SELECT body FROM problems WHERE origin LIKE @reports", new { reports = $"report/{month}/%" }))
            .Where(problem => problem.ItemId is not null).ToDictionary(problem => problem.ItemId!, StringComparer.Ordinal);

    /// <summary>What matters of cross-region projects became, by origin.</summary>
    public async Task<IReadOnlyDictionary<string, Problem>> OfProjectsAsync() =>
        (await ListAsync("SELECT body FROM problems WHERE origin LIKE 'project/%'", new { })).ToDictionary(problem => problem.Origin, StringComparer.Ordinal);

    /// <summary>Every problem by its id.</summary>
    public async Task<IReadOnlyDictionary<string, Problem>> AllAsync() =>
        (await ListAsync("SELECT body FROM problems", new { })).ToDictionary(problem => problem.Id, StringComparer.Ordinal);

    public async Task<Problem?> FindAsync(string id) =>
        await ListAsync("SELECT body FROM problems WHERE id = @id", new { id }) is [var problem] ? problem : null;

    /// <summary>Problems that are neither settled nor taken back, the one that changed last first.</summary>
    public Task<IReadOnlyList<Problem>> OpenAsync() => ListAsync(
        "SELECT body FROM problems WHERE state < @settled ORDER BY changed_at DESC, id DESC", new { settled = (int)ProblemState.Settled });

    /// <summary>Problems classified at a level, whatever became of them, oldest first.</summary>
    public Task<IReadOnlyList<Problem>> OfLevelAsync(int level) =>
        ListAsync("SELECT body FROM problems WHERE level = @level AND state < @dropped ORDER BY id", new { level, dropped = (int)ProblemState.Dropped });

    /// <summary>The problem of a report or card, as it stands in this work; null before there was any.</summary>
    public static async Task<Problem?> OfOriginAsync(Work work, string origin) =>
        await work.SingleAsync<string>("SELECT body FROM problems WHERE origin = @origin", new { origin }) is { } body ? Read(body) : null;

    /// <summary>The problem as it stands in this work.</summary>
    public static async Task<Problem?> FindAsync(Work work, string id) =>
        await work.SingleAsync<string>("SELECT body FROM problems WHERE id = @id", new { id }) is { } body ? Read(body) : null;

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold: nothing is written.</returns>
    public static async Task<bool> SaveAsync(Work work, Problem problem, string action, Problem? before)
    {
        const string insert = """
            INSERT INTO problems (id, origin, state, level, version, body, changed_at)
            VALUES (@Id, @Origin, @State, @Level, @Version, @body, @At) ON CONFLICT DO NOTHING
            """;
        const string update = """
            UPDATE problems SET state = @State, level = @Level, version = @Version, body = @body, changed_at = @At
            WHERE id = @Id AND version = @Version - 1
            """;
        const string version = """
            INSERT INTO problem_versions (problem_id, version, action, body, person_id, channel, at)
            VALUES (@Id, @Version, @action, @body, @PersonId, @Channel, @At)
            """;
        var body = Body(problem);
        var row = new
        {
            problem.Id, problem.Origin, State = (int)problem.State, Level = problem.Classification?.Level, problem.Version, body, action,
            work.Actor.PersonId, work.Actor.Channel, work.Actor.At,
        };
        if (await work.ExecuteAsync(before is null ? insert : update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(version, row);
        await work.AuditAsync($"problem.{action}", $"problem/{problem.Id}", before is null ? null : Body(before), body);
        return true;
    }

    private Task<IReadOnlyList<Problem>> ListAsync(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<Problem>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(Read)]);

    private static string Body(Problem problem) => JsonSerializer.Serialize(problem, StorageJson.Readable.Problem);

    private static Problem Read(string body) => KeptJson.Read<Problem>(body);
}
