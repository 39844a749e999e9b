using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CztBot.Tests.Questions;

/// <summary>An issued order as this test's own SQL finds it.</summary>
internal sealed record OrderRow(int Year, int Number, int State, string Unit, string Due, string Issued, string Closed, bool Late, int? Level, string Item, string Instructor, string Replied, int Redos, bool Asked, bool Supervised, IReadOnlySet<string> Days)
{
    private const string Today = "2020-10-12";

    public string Name => $"〔{Year}〕{Number}号";

    public bool IsLive => State is > 1 and < 7;

    // What was answered in time waits for the secretariat and is not the unit's delay.
    public bool Overdue => State == 7 ? Late : IsLive && string.CompareOrdinal(State == 5 ? Replied : Today, Due) > 0;

    public bool Is(string word) => word switch
    {
        "已办结" => State == 7 && !Late,
        "超期办结" => Late,
        "超期未结" => IsLive && Overdue,
        "办理中" => IsLive && !Overdue,
        "撤销" or "已撤销" => State == 8,
        "待签收" => State == 2,
        "已签收" => State == 3,
        "已反馈" => State == 5,
        "退回重办" => State == 6,
        "申请延期" => Asked,
        "转督查" => Supervised,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "A state that the test does not know."),
    };
}

/// <summary>A supervision that was opened, whatever became of it but being withdrawn.</summary>
internal sealed record SupervisionRow(string Unit, string Item, string Opened);

/// <summary>A matter of the years before.</summary>
internal sealed record CarryRow(string Id, string Unit, string Cities, string Responsible, string Item, string Status);

/// <summary>A cross-region project with what it is stuck on.</summary>
internal sealed record ProjectRow(string Id, string Items, string Cities, IReadOnlyList<string> Kinds, IReadOnlyList<string> Others);

/// <summary>A verified report that asks for somebody above the unit, at the level decided or else proposed.</summary>
internal sealed record MatterRow(string Month, string Item, string Unit, int State, int? Proposed, int? Decided, bool Troubled, bool Coordination)
{
    public int? Level => Decided ?? Proposed;
}

/// <summary>The ledgers beside the reports, past the program.</summary>
internal sealed class LedgerRecords
{
    public LedgerRecords(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Orders = [.. Bodies(connection, "SELECT body FROM orders WHERE json_extract(body, '$.number.number') IS NOT NULL").Select(Order)];
        // Neither declined nor withdrawn.
        Supervised = [.. Rows(
            connection,
            """
            SELECT s.unit_id, coalesce(json_extract(o.body, '$.content.itemId'), ''), substr(json_extract(s.body, '$.opened.at'), 1, 10)
            FROM supervisions s JOIN orders o ON o.id = s.order_id WHERE s.state < 6
            """,
            reader => new SupervisionRow(reader.GetString(0), reader.GetString(1), reader.GetString(2)))];
        Carried = [.. Bodies(connection, "SELECT body FROM carry_overs WHERE json_extract(body, '$.left') IS NULL AND json_extract(body, '$.closing') IS NULL").Select(body => new CarryRow(
            Text(body, "id"), Text(body.GetProperty("lead"), "unitId"), Raw(body, "cities"), Raw(body, "responsible"), Text(body, "itemId"), Text(body, "status")))];
        Projects = [.. Bodies(connection, "SELECT body FROM projects WHERE json_extract(body, '$.left') IS NULL AND json_extract(body, '$.closing') IS NULL").Select(body => new ProjectRow(
            Text(body, "id"), Raw(body, "itemIds"), Raw(body, "cities"), Of(body, "kind"), Of(body, "unitId")))];
        Summaries = [.. Rows(connection, "SELECT code, body || ' ' || substr(signed_at, 1, 10) FROM summaries", reader => (reader.GetString(0), reader.GetString(1)))];
        Provincial = Rows(connection, "SELECT count(*) FROM problems WHERE level = 5 AND state < 3", reader => reader.GetInt32(0))[0];
        Matters = [.. Rows(
            connection,
            """
            SELECT r.month, r.item_id, json_extract(r.body, '$.unitId'), r.state, json_extract(r.body, '$.content.level'), p.level,
              CASE WHEN coalesce(json_extract(r.body, '$.content.problems'), '') <> '' THEN 1 ELSE 0 END, CASE WHEN coalesce(json_extract(r.body, '$.content.coordination'), '') <> '' THEN 1 ELSE 0 END
            FROM reports r LEFT JOIN problems p ON p.origin = 'report/' || r.month || '/' || r.item_id WHERE r.state >= 3
            """,
            reader => new MatterRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), Number(reader, 4), Number(reader, 5), reader.GetInt32(6) == 1, reader.GetInt32(7) == 1))];
    }

    public IReadOnlyList<OrderRow> Orders { get; }

    public IReadOnlyList<SupervisionRow> Supervised { get; }

    public IReadOnlyList<CarryRow> Carried { get; }

    public IReadOnlyList<ProjectRow> Projects { get; }

    /// <summary>Signed summaries by code, as they are stored.</summary>
    public IReadOnlyList<(string Code, string Body)> Summaries { get; }

    public IReadOnlyList<MatterRow> Matters { get; }

    /// <summary>How many problems of level 5 are not settled.</summary>
    public int Provincial { get; }

    private static OrderRow Order(JsonElement body)
    {
        var content = body.GetProperty("content");
        string At(string name) => body.TryGetProperty(name, out var stamp) && stamp.ValueKind == JsonValueKind.Object ? Text(stamp, "at").PadRight(10)[..10] : "";
        var days = new HashSet<string>(StringComparer.Ordinal) { Text(content, "dueOn"), Text(body, "originalDueOn"), Text(body, "issuedAt").PadRight(10)[..10], At("received"), At("reply"), At("closed") };
        return new OrderRow(
            body.GetProperty("number").GetProperty("year").GetInt32(), body.GetProperty("number").GetProperty("number").GetInt32(), body.GetProperty("state").GetInt32(), Text(content, "unitId"),
            Text(content, "dueOn"), Text(body, "issuedAt").PadRight(10)[..10], At("closed"), body.TryGetProperty("closedLate", out var late) && late.GetBoolean(),
            content.TryGetProperty("level", out var level) ? level.GetInt32() : null, Text(content, "itemId"), Text(content, "instructorId"), At("reply"),
            body.TryGetProperty("redos", out var redos) ? redos.GetInt32() : 0, body.TryGetProperty("asked", out var asked) && asked.ValueKind == JsonValueKind.Object,
            body.TryGetProperty("supervision", out var supervision) && supervision.ValueKind == JsonValueKind.Object, days);
    }

    private static IReadOnlyList<string> Of(JsonElement project, string name) => project.TryGetProperty("matters", out var matters) ? [.. matters.EnumerateArray().Select(matter => Text(matter, name))] : [];

    private static List<JsonElement> Bodies(SqliteConnection connection, string sql) => Rows(connection, sql, reader => JsonElement.Parse(reader.GetString(0)));

    private static int? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static string Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Raw(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetRawText() : "";

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }
}
