using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>Which database this installation has.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="PostgreSql">The connection string; empty for the SQLite file.</param>
public sealed record DatabasePlace(string Folder, string PostgreSql)
{
    /// <summary>The SQLite file, where that is the database.</summary>
    public string File => Path.Combine(Folder, "cztbot.db");

    /// <summary>Several nodes may share it.</summary>
    public bool Shared => PostgreSql.Length > 0;

    public static DatabasePlace Of(HostChoice choice, DispatchOptions options) =>
        new(choice.Data ?? options.Data, (choice.Database ?? options.Database).Trim());

    /// <exception cref="DatabaseException">It cannot be used; the message says why.</exception>
    public Database Open() => Shared ? Database.Connect(PostgreSql) : Database.Open(File);

    // A record would print the password.
    public override string ToString() => Shared ? "PostgreSQL" : File;
}
