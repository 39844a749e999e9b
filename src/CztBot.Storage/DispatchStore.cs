using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Dispatches;
using Dapper;

namespace CztBot.Storage;

/// <summary>Ad hoc dispatches and meetings with what the units answered: numbers without gaps, every version kept.</summary>
public sealed class DispatchStore(Database database)
{
    // The newest version of each answer.
    private const string Newest = "version = (SELECT max(version) FROM dispatch_answers AS later WHERE later.dispatch_id = answer.dispatch_id AND later.unit_id = answer.unit_id)";

    public async Task<Dispatch?> FindAsync(string id) => await ListAsync("SELECT body FROM dispatches WHERE id = @id", new { id }) is [var one] ? one : null;

    public async Task<Dispatch?> NumberedAsync(int year, int number) =>
        await ListAsync("SELECT body FROM dispatches WHERE year = @year AND number = @number", new { year, number }) is [var one] ? one : null;

    /// <summary>The dispatch that one card made; null where it made none.</summary>
    public async Task<Dispatch?> OfRequestAsync(string request) =>
        await ListAsync("SELECT body FROM dispatches WHERE request = @request", new { request }) is [var one] ? one : null;

    /// <summary>All of them, the one that changed last first.</summary>
    public Task<IReadOnlyList<Dispatch>> AllAsync() => ListAsync("SELECT body FROM dispatches ORDER BY changed_at DESC, id DESC", new { });

    /// <summary>Information dispatches that are open, with their last reminder and who has answered.</summary>
    public Task<IReadOnlyList<TrackedDispatch>> TrackedAsync() => database.ReadAsync(async connection =>
    {
        var rows = (await connection.QueryAsync<TrackedRow>(
            "SELECT body, reminded_on FROM dispatches WHERE state = @open AND form = @information ORDER BY due_on, id",
            new { open = (int)DispatchState.Open, information = (int)DispatchForm.Information })).AsList();
        if (rows.Count == 0) return [];
        var answered = (await connection.QueryAsync<(string Dispatch, string Unit)>(
            "SELECT DISTINCT dispatch_id, unit_id FROM dispatch_answers WHERE dispatch_id IN (SELECT id FROM dispatches WHERE state = @open)",
            new { open = (int)DispatchState.Open })).ToLookup(row => row.Dispatch, row => row.Unit, StringComparer.Ordinal);
        return (IReadOnlyList<TrackedDispatch>)[.. rows.Select(row => (Dispatch: Read(row.Body), row.RemindedOn))
            .Select(row => new TrackedDispatch(row.Dispatch, row.RemindedOn, answered[row.Dispatch.Id].ToHashSet(StringComparer.Ordinal)))];
    });

    /// <summary>The next number of a year: from a counter row, given back when the work is.</summary>
    public static Task<int> NextAsync(Work work, int year) => work.NextAsync($"dispatch/{year}");

    /// <summary>Notes that the missing units are reminded today.</summary>
    public static Task RemindAsync(Work work, string id, DateOnly today) =>
        work.ExecuteAsync("UPDATE dispatches SET reminded_on = @today WHERE id = @id", new { id, today });

    /// <summary>Writes a new version if nobody was quicker.</summary>
    /// <param name="before">Null for a fresh one.</param>
    /// <returns>False when the version guard did not hold, or the card made one already: nothing of the work is written.</returns>
    public static async Task<bool> SaveAsync(Work work, Dispatch one, string action, Dispatch? before)
    {
        const string insert = """
            INSERT INTO dispatches (id, request, year, number, form, state, version, due_on, body, changed_at)
            VALUES (@Id, @Request, @Year, @Number, @Form, @State, @Version, @DueOn, @body, @At) ON CONFLICT DO NOTHING
            """;
        const string update = """
            UPDATE dispatches SET state = @State, version = @Version, due_on = @DueOn, body = @body, changed_at = @At
            WHERE id = @Id AND version = @before
            """;
        const string version = """
            INSERT INTO dispatch_versions (dispatch_id, version, action, body, person_id, channel, at)
            VALUES (@Id, @Version, @action, @body, @PersonId, @Channel, @At)
            """;
        var body = Body(one);
        var row = new
        {
            one.Id, one.Request, one.Number.Year, one.Number.Number, Form = (int)one.Form, State = (int)one.State, one.Version, one.DueOn, body, action,
            work.Actor.PersonId, work.Actor.Channel, work.Actor.At, before = before?.Version,
        };
        if (await work.ExecuteAsync(before is null ? insert : update, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.ExecuteAsync(version, row);
        await work.AuditAsync($"dispatch.{action}", $"dispatch/{one.Id}", before is null ? null : Body(before), body);
        return true;
    }

    /// <summary>What each unit answered last, in the order of the units.</summary>
    public Task<IReadOnlyList<DispatchAnswer>> AnswersAsync(string id) => AnswersAsync($"SELECT body FROM dispatch_answers AS answer WHERE dispatch_id = @id AND {Newest} ORDER BY unit_id", new { id });

    /// <summary>When each unit answered first (R32).</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> FirstGivenAsync(string id) =>
        (await AnswersAsync("SELECT body FROM dispatch_answers WHERE dispatch_id = @id AND version = 1", new { id })).ToDictionary(answer => answer.UnitId, answer => answer.Given.At, StringComparer.Ordinal);

    /// <summary>Every version of a unit's answer, oldest first.</summary>
    public Task<IReadOnlyList<DispatchAnswer>> AnswersOfAsync(string id, string unitId) =>
        AnswersAsync("SELECT body FROM dispatch_answers WHERE dispatch_id = @id AND unit_id = @unitId ORDER BY version", new { id, unitId });

    /// <summary>Adds a version of an answer, as long as the dispatch is open and nobody was quicker.</summary>
    /// <param name="before">The version that it follows; null for a first one.</param>
    /// <returns>False where it was not written: nothing of the work is.</returns>
    public static async Task<bool> AnswerAsync(Work work, DispatchAnswer answer, DispatchAnswer? before)
    {
        const string sql = """
            INSERT INTO dispatch_answers (dispatch_id, unit_id, version, body, person_id, channel, at)
            VALUES (@DispatchId, @UnitId, @Version, @body, @PersonId, @Channel, @At) ON CONFLICT DO NOTHING
            """;
        var body = JsonSerializer.Serialize(answer, StorageJson.Readable.DispatchAnswer);
        var row = new { answer.DispatchId, answer.UnitId, answer.Version, body, work.Actor.PersonId, work.Actor.Channel, work.Actor.At, open = (int)DispatchState.Open };
        // Touching the row holds up whoever closes it at the same time.
        if (await work.ExecuteAsync("UPDATE dispatches SET changed_at = @At WHERE id = @DispatchId AND state = @open", row) == 0 || await work.ExecuteAsync(sql, row) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.AuditAsync("dispatch.报送", $"dispatch/{answer.DispatchId}/{answer.UnitId}", before is null ? null : JsonSerializer.Serialize(before, StorageJson.Readable.DispatchAnswer), body);
        return true;
    }

    private Task<IReadOnlyList<DispatchAnswer>> AnswersAsync(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<DispatchAnswer>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(body => KeptJson.Read<DispatchAnswer>(body))]);

    private Task<IReadOnlyList<Dispatch>> ListAsync(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<Dispatch>)[.. (await connection.QueryAsync<string>(sql, arguments)).Select(Read)]);

    private static string Body(Dispatch one) => JsonSerializer.Serialize(one, StorageJson.Readable.Dispatch);

    private static Dispatch Read(string body) => KeptJson.Read<Dispatch>(body);

    private sealed record TrackedRow
    {
        public string Body { get; init; } = "";

        public DateOnly? RemindedOn { get; init; }
    }
}
