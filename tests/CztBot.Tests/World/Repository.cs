namespace CztBot.Tests.World;

/// <summary>The files of the repository, for tests that look at how things are written.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Files below a folder, without what a build leaves behind.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CztBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CztBot.sln stands above the tests.");
    }
}
