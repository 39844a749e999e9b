using DbUp;
using DbUp.Engine.Output;

namespace CztBot.Storage;

/// <summary>Brings the schema up to date: numbered, append-only scripts.</summary>
internal static class Migrations
{
    public static void Run(string connectionString)
    {
        var result = DeployChanges.To
            .SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(typeof(Migrations).Assembly)
            .WithScriptNameComparer(StringComparer.Ordinal)
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException($"数据库升级失败：{result.ErrorScript?.Name}，{result.Error.Message}", result.Error);
    }
}
