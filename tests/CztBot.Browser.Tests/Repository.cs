namespace CztBot.Browser.Tests;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The scripts and pinned packages of the clients that come from npm.</summary>
    public static string Clients => Path.Combine(Root, "tests", "CztBot.Browser.Tests", "clients");

    public static string Screenshots => Path.Combine(Root, "artifacts", "screenshots");

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("No folder above the tests holds CztBot.sln."),
        _ when File.Exists(Path.Combine(folder.FullName, "CztBot.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
