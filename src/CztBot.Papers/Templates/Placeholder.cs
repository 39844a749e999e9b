namespace CztBot.Papers.Templates;

/// <summary>The words in double braces that a template holds and a document fills.</summary>
public static class Placeholder
{
    public const string Name = "{{名称}}";
    public const string Issue = "{{期号}}";
    public const string Issuer = "{{印发单位}}";
    public const string Date = "{{日期}}";
    public const string Title = "{{标题}}";

    /// <summary>A paragraph of its own, which gives way to the sections.</summary>
    public const string Body = "{{正文}}";

    /// <summary>A paragraph of its own, which gives way to the annexes, on pages of their own.</summary>
    public const string Annexes = "{{附件}}";

    /// <summary>报, 送 and 发.</summary>
    public const string Readers = "{{报送}}";

    /// <summary>共印×份.</summary>
    public const string Copies = "{{印数}}";

    /// <summary>A template without these cannot hold the paper.</summary>
    public static IReadOnlyList<string> Required { get; } = [Name, Issue, Issuer, Date, Title, Body, Annexes, Readers];
}
