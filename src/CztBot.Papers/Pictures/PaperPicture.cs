using CztBot.Core.Bulletins;

namespace CztBot.Papers.Pictures;

/// <summary>A picture of counts, as it stands in documents and cards.</summary>
/// <param name="Parts">The words of the parts, e.g. 按时, 逾期, 未报送.</param>
/// <param name="Rows">A name and a count for each part.</param>
public sealed record PaperPicture(string Caption, IReadOnlyList<string> Parts, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> Rows)
{
    /// <summary>What it shows, for whoever cannot see it.</summary>
    public string Words => $"{Caption}：{string.Join('；', Rows.Select(row => $"{row.Name}：{string.Join('，', Parts.Zip(row.Counts).Where(pair => pair.Second > 0).Select(pair => $"{pair.First}{pair.Second}项"))}"))}";

    /// <summary>There is something to show, and letters to show it with.</summary>
    public bool CanBeDrawn => ChineseFont.Face is not null && Rows.Any(row => row.Counts.Sum() > 0);

    internal int Height => BarPicture.Height(Rows.Count, Parts.Count);

    /// <summary>A table's rows without their total: a bar as long as all others together tells nothing.</summary>
    public static PaperPicture Of(string caption, StatusTable table) => new(caption, table.Columns, [.. table.Rows.Where(row => row.Title != StatusTable.Total).Select(row => (row.Title, row.Counts))]);

    /// <summary>A PNG; null where it cannot be drawn.</summary>
    public byte[]? Draw() => BarPicture.Draw(Parts, Rows);
}
