using System.Net.Sockets;
using Npgsql;

namespace CztBot.Storage;

/// <summary>Looks whether a PostgreSQL server is fit and brings the schema up to date, one node at a time.</summary>
internal static class PostgresUpgrade
{
    /// <summary>Held while the schema changes, and by a restore.</summary>
    public const long Turn = PostgresBatch.Turn + 1;

    private const int OldestVersion = 130000;

    /// <exception cref="DatabaseException">It cannot be reached or is not fit; the message says why, without the password.</exception>
    public static void Run(NpgsqlConnectionStringBuilder settings)
    {
        try
        {
            using var connection = ConnectOrExplain(settings);
            Execute(connection, "SET lock_timeout = '120s'");
            Execute(connection, $"SELECT pg_advisory_lock({Turn})");
            if (!Migrations.IsCurrent(connection, "Postgres")) Migrations.OfPostgres(Alone(settings));
            Execute(connection, "DELETE FROM commits WHERE at < now() - INTERVAL '30 days'");
        }
        catch (NpgsqlException refused)
        {
            throw Explain(settings, refused);
        }
    }

    /// <summary>A connection of its own, closed for good when disposed.</summary>
    public static NpgsqlConnection Connect(NpgsqlConnectionStringBuilder settings)
    {
        var connection = new NpgsqlConnection(Alone(settings));
        try
        {
            connection.Open();
            CheckFit(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CheckFit(NpgsqlConnection connection)
    {
        if (int.Parse(Ask(connection, "SHOW server_version_num")) < OldestVersion)
            throw new DatabaseException("数据库版本过低，需要 PostgreSQL 13 或更高版本。");
        if (Ask(connection, "SHOW server_encoding") != "UTF8")
            throw new DatabaseException("数据库的编码不是 UTF8，请用 CREATE DATABASE … ENCODING 'UTF8' 重新建库。");
    }

    /// <exception cref="DatabaseException">It cannot be reached.</exception>
    public static NpgsqlConnection ConnectOrExplain(NpgsqlConnectionStringBuilder settings)
    {
        try
        {
            return Connect(settings);
        }
        catch (NpgsqlException refused)
        {
            throw Explain(settings, refused);
        }
    }

    private static DatabaseException Explain(NpgsqlConnectionStringBuilder settings, NpgsqlException refused) =>
        new($"无法使用数据库 {PostgresSettings.Place(settings)}：{Reason(refused)}。", refused);

    private static string Alone(NpgsqlConnectionStringBuilder settings) =>
        new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString;

    private static string Reason(NpgsqlException refused) => refused switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "用户名或密码不对",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "没有这个数据库，请先建库",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "用户没有建表的权限",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => "另一个节点正在升级，两分钟后仍未完成",
        PostgresException answer => $"服务器拒绝（{answer.SqlState}）",
        { InnerException: SocketException or TimeoutException } => "连不上服务器，请检查地址、端口和防火墙",
        _ => "连接没有建立，请检查地址、端口、加密设置和密码",
    };

    private static string Ask(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (string)command.ExecuteScalar()!;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
