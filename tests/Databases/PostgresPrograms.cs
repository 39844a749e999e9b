namespace CztBot.Tests.Databases;

/// <summary>Where PostgreSQL's server programs are on this machine.</summary>
internal static class PostgresPrograms
{
    public const string Missing =
        "What runs on PostgreSQL here needs its server programs initdb and postgres, 13 or newer, on Linux or macOS "
        + "(Debian: apt-get install postgresql); then run it again.";

    /// <summary>Their folder; null where there is none.</summary>
    public static string? Folder { get; } = OperatingSystem.IsWindows() ? null : Candidates().FirstOrDefault(HasBoth);

    /// <summary>Why tests on PostgreSQL are skipped; null when they run, or have to.</summary>
    public static string? SkipReason =>
        Folder is not null || Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1" ? null : Missing;

    // Debian keeps them off the PATH, a folder a version.
    private static IEnumerable<string> Candidates() => Debian().Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));

    private static IEnumerable<string> Debian() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out var version) && version >= 13)
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "bin"))
        : [];

    private static bool HasBoth(string folder) =>
        folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));
}
