using CztBot.Papers.Templates;

namespace CztBot.Operations;

/// <summary>The secretariat's own template in the data folder, or the built-in one (templates/简报.docx); a broken one is named and not used.</summary>
public sealed class TemplateShelf(DatabasePlace place)
{
    public const string FileName = "简报.docx";

    /// <summary>Where the secretariat puts its template.</summary>
    public string File => Path.Combine(place.Folder, "templates", FileName);

    /// <summary>The template to use, and what is wrong with the secretariat's own; an empty one is the built-in.</summary>
    public (ReadOnlyMemory<byte> Template, string Problem) Take()
    {
        byte[] own;
        try
        {
            if (!System.IO.File.Exists(File)) return (default, "");
            own = System.IO.File.ReadAllBytes(File);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (default, $"模板{FileName}打不开，已改用内置模板。");
        }

        return TemplateCheck.Problems(own) is { Count: > 0 } problems
            ? (default, $"模板{FileName}有问题：{string.Join('；', problems)}。已改用内置模板，请改正后重新放入。")
            : (own, "");
    }
}
