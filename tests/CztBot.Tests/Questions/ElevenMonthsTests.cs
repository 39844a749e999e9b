using CztBot.Tests.World;
using Microsoft.Data.Sqlite;

namespace CztBot.Tests.Questions;

/// <summary>demo --until: the same seed gives the same months, and the last one waits for its bulletin.</summary>
[Collection(nameof(Terminal))]
public sealed class ElevenMonthsTests
{
    [Fact]
    public void The_same_seed_gives_the_same_content_and_another_seed_another()
    {
        var again = ElevenMonths.Make(1);
        var other = ElevenMonths.Make(2);

        Reports(again).ShouldBe(Reports(ElevenMonths.Folder));
        Reports(other).ShouldNotBe(Reports(ElevenMonths.Folder));
    }

    [Fact]
    public void Eleven_months_are_reported_and_the_last_one_has_no_bulletin_yet()
    {
        Rows(ElevenMonths.Folder, "SELECT month FROM rounds ORDER BY month").Count.ShouldBe(11);
        Rows(ElevenMonths.Folder, "SELECT month FROM bulletins ORDER BY month").ShouldBe(
            ["2019-11", "2019-12", "2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2020-07", "2020-08"]);
        Rows(ElevenMonths.Folder, "SELECT count(DISTINCT item_id) FROM reports WHERE month = '2020-09'").Single().ShouldBe("34");
        Rows(ElevenMonths.Folder, "SELECT DISTINCT json_extract(body, '$.content.status') FROM reports").Count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_share_that_grew_does_not_hide_a_lamp_that_turned_red()
    {
        await using var months = await ElevenMonths.OpenAsync();

        (await months.AskAsync("郭明德", "任务8比二季度好些没"))[0].ShouldContain("任务8：变差，完成65%，增加2个百分点");
    }

    [Fact]
    public async Task A_folder_that_has_data_is_left_alone()
    {
        using var terminal = new Terminal();
        (await terminal.RunAsync("demo", "--until", "2019-12-03")).Exit.ShouldBe(0);

        var (exit, _, error) = await terminal.RunAsync("demo", "--until", "2019-12-03");

        exit.ShouldBe(1);
        error.ShouldContain("已经有数据，没有生成");
    }

    private static List<string> Reports(string folder) => [.. Rows(folder, "SELECT body FROM reports ORDER BY month, item_id"), .. Rows(folder, "SELECT body FROM bulletins ORDER BY month")];

    private static List<string> Rows(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "cztbot.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }
}
