using Npgsql;

namespace CztBot.Storage;

/// <summary>The administrator's connection string with what this program wants besides; what is said there stands.</summary>
internal static class PostgresSettings
{
    /// <exception cref="DatabaseException">It is no connection string.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text);
            Default(settings, "Application Name", "CztBot");
            // Our SQL is constant, so there are some dozens of statements.
            Default(settings, "Max Auto Prepare", 128);
            // A restore looks for nodes by their connections.
            Default(settings, "Minimum Pool Size", 1);
            Default(settings, "Timeout", 5);
            // Text and whole numbers are all we use, so a new connection need not ask for the types.
            Default(settings, "Server Compatibility Mode", "NoTypeLoading");
            return string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database)
                ? throw new ArgumentException("Host or Database is missing", nameof(text))
                : settings;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new DatabaseException(
                "数据库连接串有误，请检查 Dispatch:Database，应如 Host=10.0.0.5;Database=cztbot;Username=cztbot;Password=密码。");
        }
    }

    /// <summary>Where it leads, for people; never the password.</summary>
    public static string Place(NpgsqlConnectionStringBuilder settings) =>
        $"{settings.Host}:{settings.Port}/{settings.Database}（用户 {settings.Username}）";

    private static void Default(NpgsqlConnectionStringBuilder settings, string key, object value)
    {
        if (!settings.ContainsKey(key) || settings[key] is null or "") settings[key] = value;
    }
}
