namespace CztBot.Core.Questions;

/// <summary>What a sentence names out of the vocabulary.</summary>
internal sealed class Objects
{
    public List<IReadOnlyList<string>> Items { get; } = [];

    public List<IReadOnlyList<string>> Choices { get; } = [];

    public List<string> Units { get; } = [];

    public List<string> Cities { get; } = [];

    public List<int> Sections { get; } = [];

    public List<string> Persons { get; } = [];

    /// <summary>Departments named without city and without 局 or 委: they count where nothing else was named.</summary>
    public List<string> Weak { get; } = [];

    /// <summary>The cities were called 三市, which with an item says nothing.</summary>
    public bool Everywhere { get; set; }

    /// <summary>A department of several cities was named without its city.</summary>
    public bool Cityless { get; set; }

    /// <summary>An office was named, with or without a city.</summary>
    public bool Office { get; set; }

    /// <summary>The cities of an office that was named with them: 湘潭的常务副市长.</summary>
    public List<string> OfficeCities { get; } = [];

    /// <summary>我们局 was said.</summary>
    public bool Own { get; set; }

    /// <summary>The sentence with ※ in the place of each name.</summary>
    public string Rest { get; set; } = "";

    public bool None => Items.Count + Choices.Count + Units.Count + Cities.Count + Sections.Count == 0;
}
