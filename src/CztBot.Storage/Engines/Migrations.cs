using System.Data.Common;
using DbUp;
using DbUp.Builder;
using DbUp.Engine.Output;

namespace CztBot.Storage;

/// <summary>Brings the schema up to date: numbered, append-only scripts; what one database says in its own way lies in its folder.</summary>
internal static class Migrations
{
    /// <summary>The scripts that a database has run; every database reads it.</summary>
    public const string Journal = "SELECT ScriptName FROM SchemaVersions";

    private const string Root = "CztBot.Storage.Migrations.";

    public static void OfSqlite(string connectionString) => Run(DeployChanges.To.SqliteDatabase(connectionString), "Sqlite");

    public static void OfPostgres(string connectionString) =>
        Run(DeployChanges.To.PostgresqlDatabase(connectionString).WithPreprocessor(new PostgresWords()), "Postgres");

    /// <summary>The scripts that this program runs.</summary>
    public static IEnumerable<string> Names(string engine) =>
        typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => Concerns(name, engine));

    /// <summary>Whether a database has run exactly the scripts of this program: at most starts it has, and DbUp would read all of them to see it.</summary>
    public static bool IsCurrent(DbConnection connection, string engine)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = Journal;
            using var reader = command.ExecuteReader();
            var run = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read()) run.Add(reader.GetString(0));
            return run.SetEquals(Names(engine));
        }
        catch (DbException)
        {
            // A fresh database has no journal; whatever else is wrong DbUp says.
            return false;
        }
    }

    private static void Run(UpgradeEngineBuilder builder, string engine)
    {
        var upgrade = builder
            .WithScriptsEmbeddedInAssembly(typeof(Migrations).Assembly, name => Concerns(name, engine))
            .WithScriptNameComparer(new ByNumber())
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build();
        if (upgrade.GetExecutedScripts().Except(Names(engine), StringComparer.Ordinal).Any())
            throw new DatabaseException("数据库已由新版本程序升级，请使用新版本程序；确需退回旧版本的，请按安装手册“升级、备份、恢复、迁移”一节，用升级前的备份恢复。");
        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
            throw new DatabaseException($"数据库升级失败：{result.ErrorScript?.Name}，{result.Error.Message}", result.Error);
    }

    // A common script lies in the folder itself, so its name goes on with its number.
    private static bool Concerns(string name, string engine) =>
        name.StartsWith(Root, StringComparison.Ordinal)
        && (char.IsAsciiDigit(name[Root.Length]) || name.StartsWith(Root + engine + ".", StringComparison.Ordinal));

    // A fresh database runs them in the order in which an old one got them.
    private sealed class ByNumber : IComparer<string>
    {
        public int Compare(string? x, string? y) =>
            string.CompareOrdinal(Number(x), Number(y)) is var order and not 0 ? order : string.CompareOrdinal(x, y);

        private static string Number(string? name) => name?.Split('.')[^2] ?? "";
    }
}
