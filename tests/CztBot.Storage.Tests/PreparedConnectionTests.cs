using Dapper;
using Microsoft.Data.Sqlite;

namespace CztBot.Storage.Tests;

public sealed class PreparedConnectionTests : IDisposable
{
    private readonly PreparedConnection _connection = new("Data Source=:memory:");

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task A_statement_is_compiled_once_and_lent_again_without_the_last_ones_values()
    {
        (await _connection.ExecuteScalarAsync<string>("SELECT @a || @b", new { a = "甲", b = "乙" })).ShouldBe("甲乙");
        var kept = _connection.Take("SELECT @a || @b");
        kept.Parameters.Count.ShouldBe(0);
        _connection.Return(kept);

        (await _connection.ExecuteScalarAsync<string>("SELECT @a || @b", new { a = "丙", b = "丁" })).ShouldBe("丙丁");

        _connection.Take("SELECT @a || @b").ShouldBeSameAs(kept);
    }

    [Fact]
    public async Task The_same_statement_can_run_twice_at_a_time()
    {
        const string sql = "SELECT value FROM json_each(@list)";
        (await _connection.QueryAsync<int>(sql, new { list = "[0]" })).ShouldBe([0]);
        await using var outer = await _connection.ExecuteReaderAsync(sql, new { list = "[1,2]" });
        (await outer.ReadAsync()).ShouldBeTrue();

        (await _connection.QueryAsync<int>(sql, new { list = "[7,8,9]" })).ShouldBe([7, 8, 9]);

        (await outer.ReadAsync()).ShouldBeTrue();
        outer.GetInt32(0).ShouldBe(2);
    }

    [Fact]
    public async Task A_statement_that_failed_can_be_tried_again()
    {
        await _connection.ExecuteAsync("CREATE TABLE t (a TEXT UNIQUE)");
        const string insert = "INSERT INTO t (a) VALUES (@a)";
        await _connection.ExecuteAsync(insert, new { a = "甲" });

        await Should.ThrowAsync<SqliteException>(() => _connection.ExecuteAsync(insert, new { a = "甲" }));

        (await _connection.ExecuteAsync(insert, new { a = "乙" })).ShouldBe(1);
        (await _connection.ExecuteScalarAsync<int>("SELECT count(*) FROM t")).ShouldBe(2);
    }

    [Fact]
    public async Task A_list_of_values_and_a_missing_value_are_bound_as_usual()
    {
        (await _connection.QueryAsync<string>("SELECT value FROM json_each('[\"甲\",\"乙\"]') WHERE value IN @some", new { some = new[] { "乙", "丙" } }))
            .ShouldBe(["乙"]);
        (await _connection.ExecuteScalarAsync<int>("SELECT @a IS NULL", new { a = (string?)null })).ShouldBe(1);
    }
}
