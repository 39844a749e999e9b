using Npgsql;

namespace CztBot.Storage.Tests.Postgres;

public sealed class PostgresAloneTests
{
    [PostgresFact]
    public async Task A_node_under_another_role_is_noticed_even_by_a_role_that_may_not_look_at_it()
    {
        using var given = await new Given(On.Postgres).WithRoundAsync();
        var name = new NpgsqlConnectionStringBuilder(given.Place).Database;
        await RunAsync($"CREATE ROLE plain_{name} LOGIN PASSWORD 'geheim7'; GRANT ALL ON ALL TABLES IN SCHEMA public TO plain_{name}");
        var plain = new NpgsqlConnectionStringBuilder(given.Place) { Username = $"plain_{name}", Password = "geheim7" }.ConnectionString;

        (await Should.ThrowAsync<DatabaseException>(() => PostgresAlone.OpenAsync(plain))).Message.ShouldContain("请先停止所有节点");
        given.Database.Dispose();
        await (await PostgresAlone.OpenAsync(plain)).DisposeAsync();
        await using (var node = new NpgsqlConnection(plain + ";Pooling=false"))
        {
            await node.OpenAsync();
            (await Should.ThrowAsync<DatabaseException>(() => PostgresAlone.OpenAsync(given.Place))).Message.ShouldContain("请先停止所有节点");
        }

        await RunAsync($"DROP OWNED BY plain_{name}; DROP ROLE plain_{name}");

        async Task RunAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(given.Place + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this test.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
