namespace CztBot.Cards;

/// <summary>A card's file and the sample data beside it (<c>form.json</c>, <c>form.data.json</c>).</summary>
/// <param name="Name">How the program asks for it: <c>reports/form</c>.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Shown">How a message names it: <c>cards/reports/form.json</c>.</param>
public sealed record CardFile(string Name, string Path, string Shown)
{
    private const string DataEnding = ".data.json";

    /// <summary>Where its sample data is expected.</summary>
    public string SamplePath => System.IO.Path.ChangeExtension(Path, DataEnding);

    /// <summary>The cards below a folder, in the order of their names; an absent folder has none.</summary>
    public static IReadOnlyList<CardFile> All(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var root = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)));
        return
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(DataEnding, StringComparison.Ordinal))
                .Select(path => (path, relative: System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .OrderBy(card => card.relative, StringComparer.Ordinal)
                .Select(card => new CardFile(card.relative[..^".json".Length], card.path, $"{root}/{card.relative}")),
        ];
    }
}
