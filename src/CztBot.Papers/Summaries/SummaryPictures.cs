using CztBot.Core.Summaries;
using CztBot.Papers.Pictures;

namespace CztBot.Papers.Summaries;

/// <summary>The pictures of a summary: what changed between its beginning and its end, by status and by lamp.</summary>
public static class SummaryPictures
{
    /// <summary>Those that have something to show, in their order; none where no Chinese font is found.</summary>
    public static IReadOnlyList<PaperPicture> Of(Summary paper) =>
        [.. paper.Tables.Select(table => PaperPicture.Of(Caption(paper, table), table.Table)).Where(picture => picture.CanBeDrawn)];

    // Where several periods have a table of that name, each says which it is.
    private static string Caption(Summary paper, SummaryTable table) =>
        paper.Tables.Count(other => other.Caption == table.Caption) > 1 && PeriodCode.TryParse(table.Section.Split('.')[0], out var part) ? $"{PeriodCode.Chinese(part)}{table.Caption}" : table.Caption;
}
