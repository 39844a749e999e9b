using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CztBot.Tests.Questions;

/// <summary>One expected report as this test's own SQL finds it.</summary>
internal sealed record Row(string Month, string Item, string Unit, int State, string Status, int Lamp, int? Percent, string Submitted, string Due, bool Troubled, int? Level, int Version, string Next, int Returns)
{
    public bool Reported => State > 0;

    public bool Verified => State >= 3;

    public bool OnTime => Submitted.Length > 0 && string.CompareOrdinal(Submitted, Due) <= 0;

    public bool Late => Submitted.Length > 0 && !OnTime;

    public int DaysLate => DateOnly.Parse(Submitted, CultureInfo.InvariantCulture).DayNumber - DateOnly.Parse(Due, CultureInfo.InvariantCulture).DayNumber;
}

/// <summary>The records past the program: SQL of its own, nothing of the answers' code.</summary>
internal sealed class Records
{
    public Records(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Rows = Read(
            connection,
            """
            SELECT i.month, i.item_id, i.unit_id, coalesce(r.state, 0), coalesce(json_extract(r.body, '$.content.status'), ''), coalesce(json_extract(r.body, '$.lamp'), 0),
              json_extract(r.body, '$.content.percent'), coalesce(substr(json_extract(r.body, '$.firstSubmittedAt'), 1, 10), ''), coalesce(json_extract(r.body, '$.dueOn'), o.due_on),
              CASE WHEN coalesce(json_extract(r.body, '$.content.problems'), '') <> '' THEN 1 ELSE 0 END, json_extract(r.body, '$.content.level'), (SELECT count(*) FROM report_versions v WHERE v.month = i.month AND v.item_id = i.item_id AND v.action IN ('提交', '重新提交', '代录')),
              coalesce(json_extract(r.body, '$.content.nextDate'), ''), (SELECT count(*) FROM report_versions v WHERE v.month = i.month AND v.item_id = i.item_id AND v.action = '退回')
            FROM round_items i JOIN rounds o ON o.month = i.month LEFT JOIN reports r ON r.month = i.month AND r.item_id = i.item_id
            """,
            reader => new Row(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetString(4), reader.GetInt32(5), reader.IsDBNull(6) ? null : reader.GetInt32(6),
                reader.GetString(7), reader.GetString(8), reader.GetInt32(9) == 1, reader.IsDBNull(10) ? null : reader.GetInt32(10), reader.GetInt32(11), reader.GetString(12), reader.GetInt32(13)));
        Orders = Read(connection, "SELECT count(*) FROM orders", reader => reader.GetInt32(0))[0];
        Texts = Read(
            connection,
            "SELECT json_extract(body, '$.content.' || f.name) FROM reports, (SELECT 'progress' AS name UNION SELECT 'problems' UNION SELECT 'difficulties' UNION SELECT 'nextSteps' UNION SELECT 'coordination') f WHERE json_extract(body, '$.content.' || f.name) <> ''",
            reader => reader.GetString(0)).Distinct().OrderByDescending(text => text.Length).ToList();
        Bulletins = Read(connection, "SELECT month, body, month || '-' || year || '-' || number || '-' || total || '-' || substr(signed_at, 1, 10) FROM bulletins ORDER BY month",
            reader => (reader.GetString(0), (IReadOnlyList<string>)[.. reader.GetString(2).Split('-').Select(number => number.TrimStart('0'))], string.Join('\n', Leaves(JsonElement.Parse(reader.GetString(1))))));
        Off = Read(connection, "SELECT day, is_off FROM workdays", reader => (Day: reader.GetString(0), Off: reader.GetInt64(1) == 1)).ToDictionary(one => one.Day, one => one.Off, StringComparer.Ordinal);
        Dates = Read(
            connection,
            """
            SELECT opens_on FROM rounds UNION SELECT due_on FROM rounds UNION SELECT bulletin_on FROM rounds UNION SELECT day FROM workdays
            UNION SELECT substr(json_extract(body, '$.submittedAt'), 1, 10) FROM reports UNION SELECT json_extract(body, '$.content.nextDate') FROM reports UNION SELECT substr(signed_at, 1, 10) FROM bulletins
            """,
            reader => reader.IsDBNull(0) ? "" : reader.GetString(0)).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>How many orders there are.</summary>
    public int Orders { get; }

    /// <summary>The issued bulletins by month: the numbers of their heads, and the papers as they are stored.</summary>
    public IReadOnlyList<(string Month, IReadOnlyList<string> Head, string Body)> Bulletins { get; }

    /// <summary>What people wrote, the longest first.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Days that are off, or worked, against the week.</summary>
    public IReadOnlyDictionary<string, bool> Off { get; }

    /// <summary>Every day that stands in a record.</summary>
    public IReadOnlySet<string> Dates { get; }

    private static IEnumerable<string> Leaves(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(one => Leaves(one.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Leaves),
        _ => [json.ToString()],
    };

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }
}
