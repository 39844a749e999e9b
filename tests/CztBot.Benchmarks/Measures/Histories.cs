using System.Globalization;
using CztBot.Benchmarks.Load;
using CztBot.Benchmarks.Processes;
using Microsoft.Data.Sqlite;

namespace CztBot.Benchmarks.Measures;

/// <summary>What a turn costs after years: the same bot with a thousand, a hundred thousand and a million rows of reports, side by side.</summary>
internal sealed class Histories(string folder) : IAsyncDisposable
{
    private const int Least = 1_000;
    private static readonly int[] Sizes = [Least, 100_000, 1_000_000];
    private readonly List<(int Size, ServerProcess Bot, People People, Submissions Submissions)> _all = [];
    private readonly Dictionary<int, (Sides Question, Sides Submit)> _sides = Sizes.ToDictionary(size => size, _ => (new Sides(), new Sides()));

    public async Task PrepareAsync(TimeSpan warmUp)
    {
        foreach (var size in Sizes)
        {
            var data = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"history-{size}"));
            await FillAsync(data, size, items: 32);
            var bot = await ServerProcess.BotAsync(data);
            var people = await People.ReadAsync(data);
            _all.Add((size, bot, people, new Submissions(bot, people, folder, first: 1)));
        }

        foreach (var (_, bot, people, submissions) in _all)
        {
            AskedQuestions.Ask(bot, people, 1, warmUp);
            submissions.WarmUp(warmUp);
        }
    }

    public void Round(TimeSpan time)
    {
        var asked = _all.ToDictionary(one => one.Size, one => AskedQuestions.Ask(one.Bot, one.People, 1, time).Micros);
        var submitted = _all.ToDictionary(one => one.Size, one => one.Submissions.Submit(time));
        foreach (var size in Sizes)
        {
            _sides[size].Question.Add(asked[size], asked[Least]);
            _sides[size].Submit.Add(submitted[size], submitted[Least]);
        }
    }

    public IEnumerable<Row> Rows() => Sizes.Where(size => size != Least).SelectMany(size => (Row[])
    [
        Row.AtMost($"question, {size:N0} report rows to {Least:N0}", "µs a turn", _sides[size].Question, 1.25),
        Row.AtLeast($"report.submit, {size:N0} report rows to {Least:N0}", "commits/s", _sides[size].Submit, 0.8),
    ]);

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, bot, _, _) in _all) await bot.DisposeAsync();
    }

    /// <summary>Gives a bot's data seven years of rounds with so many versions of reports.</summary>
    /// <param name="items">What the plan asks for each month.</param>
    public static async Task FillAsync(string data, int size, int items)
    {
        await FirstReportAsync(data);
        Fill(Path.Combine(data, "cztbot.db"), size, size / (84 * items));
    }

    private static async Task FirstReportAsync(string data)
    {
        await using var bot = await ServerProcess.BotAsync(data);
        var people = await People.ReadAsync(data);
        using var line = new Line(bot.Url);
        line.Post(Activities.Submit(bot.Url, people.Duties[0].PersonId, people.Month, people.Duties[0].ItemId, 0));
    }

    // Seven years of rounds before the first, each report with as many versions as it takes.
    private static void Fill(string file, int size, int versions)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "BEGIN");
        for (var month = 0; month < 84; month++)
        {
            var name = new DateOnly(2012, 11, 1).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            Execute(connection, $"""
                INSERT INTO rounds (month, opens_on, due_on, bulletin_on, is_provisional, rule_version, issued_at) SELECT '{name}', opens_on, due_on, bulletin_on, 0, rule_version, opens_on FROM rounds WHERE month = '2019-11';
                INSERT INTO round_items (month, item_id, position, unit_id, co_units) SELECT '{name}', item_id, position, unit_id, co_units FROM round_items WHERE month = '2019-11';
                INSERT INTO reports (month, item_id, unit_id, state, version, body) SELECT i.month, i.item_id, i.unit_id, 4, {versions}, r.body FROM round_items i, (SELECT body FROM reports LIMIT 1) r WHERE i.month = '{name}';
                """);
        }

        Execute(connection, $"""
            WITH RECURSIVE versions (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM versions WHERE n < {Math.Max(1, versions)})
            INSERT INTO report_versions (month, item_id, version, action, body, person_id, channel, at)
            SELECT r.month, r.item_id, n, 'submit', r.body, 'x', 'x', '2019-01-01T00:00:00.000+08:00' FROM reports r, versions WHERE r.month < '2019-11' LIMIT {size};
            """);
        Execute(connection, "COMMIT");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
