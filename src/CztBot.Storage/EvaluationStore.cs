using CztBot.Core.Evaluation;
using Dapper;

namespace CztBot.Storage;

/// <summary>Signed evaluations, exclusions, approved weights and appeals: all of it is added to, nothing changed (R68, R70, R71).</summary>
public sealed class EvaluationStore(Database database)
{
    private const string Columns = "period, edition, body, hash, reason, appeal_until, signed_by, signed_at";
    private const string AppealsSql = """
        SELECT a.id, a.period, a.edition, a.unit_id, a.text, a.person_id, a.at, r.is_upheld, r.opinion, r.person_id AS replied_by, r.at AS replied_at
        FROM evaluation_appeals a LEFT JOIN evaluation_replies r ON r.appeal_id = a.id
        """;

    /// <summary>The editions of a period, the newest first.</summary>
    public Task<IReadOnlyList<IssuedEvaluation>> EditionsAsync(string period) => ListAsync<IssuedEvaluation>(
        $"SELECT {Columns} FROM evaluations WHERE period = @period ORDER BY edition DESC", new { period });

    /// <summary>The newest edition that was signed of any period, the last signed first.</summary>
    public async Task<IssuedEvaluation?> LatestAsync() => (await ListAsync<IssuedEvaluation>($"SELECT {Columns} FROM evaluations ORDER BY signed_at DESC, edition DESC LIMIT 1", new { })) is [var one] ? one : null;

    /// <summary>What is taken out as of an instant, by record.</summary>
    public async Task<IReadOnlyList<Exclusion>> ExclusionsAsync(DateTimeOffset at) => [.. (await ListAsync<ExclusionRow>(
        """
        SELECT record, is_excluded, reason, person_id, at FROM evaluation_exclusions AS e
        WHERE at <= @at AND id = (SELECT max(id) FROM evaluation_exclusions AS l WHERE l.record = e.record AND l.at <= @at)
        ORDER BY record
        """,
        new { at })).Where(row => row.IsExcluded != 0).Select(row => new Exclusion(row.Record, row.Reason, row.PersonId, row.At))];

    /// <summary>The weights that were approved last, as of an instant; null before any.</summary>
    public async Task<string?> ApprovedWeightsAsync(DateTimeOffset at) =>
        await ListAsync<string>("SELECT weights FROM evaluation_weights WHERE at <= @at ORDER BY id DESC LIMIT 1", new { at }) is [var weights] ? weights : null;

    /// <summary>The appeals against an edition, oldest first.</summary>
    public Task<IReadOnlyList<Appeal>> AppealsAsync(string period, int edition) =>
        ListAsync<Appeal>($"{AppealsSql} WHERE a.period = @period AND a.edition = @edition ORDER BY a.id", new { period, edition });

    public async Task<Appeal?> AppealAsync(string id) => await ListAsync<Appeal>($"{AppealsSql} WHERE a.id = @id", new { id }) is [var one] ? one : null;

    /// <summary>Keeps a signed edition.</summary>
    /// <returns>False when this edition is signed already: nothing of the work is written.</returns>
    public static async Task<bool> SignAsync(Work work, IssuedEvaluation issued)
    {
        const string sql = """
            INSERT INTO evaluations (period, edition, body, hash, reason, appeal_until, signed_by, signed_at)
            VALUES (@Period, @Edition, @Body, @Hash, @Reason, @AppealUntil, @SignedBy, @SignedAt) ON CONFLICT DO NOTHING
            """;
        if (await work.ExecuteAsync(sql, issued) == 0)
        {
            work.Cancel();
            return false;
        }

        await work.AuditAsync("evaluation.sign", $"evaluation/{issued.Period}/{issued.Edition}", null, $"{issued.Reason}{issued.Hash}");
        return true;
    }

    /// <summary>Takes a record out, or puts it back; who writes approves it.</summary>
    public static async Task ExcludeAsync(Work work, string record, bool excluded, string reason)
    {
        var before = await work.SingleAsync<string>("SELECT reason FROM evaluation_exclusions WHERE record = @record ORDER BY id DESC LIMIT 1", new { record });
        await work.ExecuteAsync(
            "INSERT INTO evaluation_exclusions (id, record, is_excluded, reason, person_id, at) VALUES (@id, @record, @flag, @reason, @PersonId, @At)",
            new { id = OrderedId.Next(), record, flag = excluded ? 1 : 0, reason, work.Actor.PersonId, work.Actor.At });
        await work.AuditAsync(excluded ? "evaluation.exclude" : "evaluation.include", record, before, reason);
    }

    public static async Task ApproveAsync(Work work, EvaluationWeights weights)
    {
        var before = await work.SingleAsync<string>("SELECT weights FROM evaluation_weights ORDER BY id DESC LIMIT 1", new { });
        await work.ExecuteAsync(
            "INSERT INTO evaluation_weights (id, weights, person_id, at) VALUES (@id, @Text, @PersonId, @At)",
            new { id = OrderedId.Next(), weights.Text, work.Actor.PersonId, work.Actor.At });
        await work.AuditAsync("evaluation.weights", "evaluation/weights", before, weights.Text);
    }

    /// <summary>Keeps an appeal.</summary>
    /// <returns>False when the unit has appealed against this edition before.</returns>
    public static async Task<bool> AppealAsync(Work work, string period, int edition, string unitId, string text)
    {
        const string sql = """
            INSERT INTO evaluation_appeals (id, period, edition, unit_id, text, person_id, at)
            VALUES (@id, @period, @edition, @unitId, @text, @PersonId, @At) ON CONFLICT DO NOTHING
            """;
        if (await work.ExecuteAsync(sql, new { id = OrderedId.Next(), period, edition, unitId, text, work.Actor.PersonId, work.Actor.At }) == 0) return false;
        await work.AuditAsync("evaluation.appeal", $"evaluation/{period}/{edition}/{unitId}", null, text);
        return true;
    }

    /// <summary>Keeps the decision on an appeal.</summary>
    /// <returns>False when it was decided before.</returns>
    public static async Task<bool> ReplyAsync(Work work, Appeal appeal, bool upheld, string opinion)
    {
        const string sql = """
            INSERT INTO evaluation_replies (appeal_id, is_upheld, opinion, person_id, at)
            VALUES (@Id, @flag, @opinion, @PersonId, @At) ON CONFLICT DO NOTHING
            """;
        if (await work.ExecuteAsync(sql, new { appeal.Id, flag = upheld ? 1 : 0, opinion, work.Actor.PersonId, work.Actor.At }) == 0) return false;
        await work.AuditAsync("evaluation.reply", $"evaluation/{appeal.Period}/{appeal.Edition}/{appeal.UnitId}", appeal.Text, $"{(upheld ? "采纳" : "不予采纳")}：{opinion}");
        return true;
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, object arguments) => database.ReadAsync(async connection =>
        (IReadOnlyList<T>)(await connection.QueryAsync<T>(sql, arguments)).AsList());

    private sealed record ExclusionRow
    {
        public string Record { get; init; } = "";

        public long IsExcluded { get; init; }

        public string Reason { get; init; } = "";

        public string PersonId { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }
}

/// <summary>A signed edition of an evaluation.</summary>
public sealed record IssuedEvaluation
{
    /// <summary>2020, or another code of a period.</summary>
    public string Period { get; init; } = "";

    /// <summary>第×版.</summary>
    public int Edition { get; init; }

    /// <summary>The pack as JSON.</summary>
    public string Body { get; init; } = "";

    /// <summary>SHA-256 of the body, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Why there is another edition; empty for the first.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day to appeal (R71).</summary>
    public DateOnly AppealUntil { get; init; }

    public string SignedBy { get; init; } = "";

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>False when the body is not what was signed.</summary>
    public bool Intact => EvaluationJson.HashOf(Body) == Hash;
}

/// <summary>申诉 of a unit against its figures, and the decision once there is one.</summary>
public sealed record Appeal
{
    public string Id { get; init; } = "";

    public string Period { get; init; } = "";

    public int Edition { get; init; }

    public string UnitId { get; init; } = "";

    public string Text { get; init; } = "";

    public string PersonId { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>1 for 采纳, 0 for 不予采纳; null while nobody decided.</summary>
    public long? IsUpheld { get; init; }

    public string? Opinion { get; init; }

    public string? RepliedBy { get; init; }

    public DateTimeOffset? RepliedAt { get; init; }

    public bool Decided => IsUpheld is not null;
}
