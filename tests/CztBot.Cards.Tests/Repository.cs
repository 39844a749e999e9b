namespace CztBot.Cards.Tests;

internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Cards => Path.Combine(Root, "cards");

    public static string Here => Path.Combine(Root, "tests", "CztBot.Cards.Tests");

    public static string Probe(string name) => Path.Combine(Here, "probes", name);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("No folder above the tests holds CztBot.sln."),
        _ when File.Exists(Path.Combine(folder.FullName, "CztBot.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
