using System.Text.RegularExpressions;

namespace CztBot.Core.Plans.Parsing;

/// <summary>Finds the plan's full title.</summary>
internal static partial class PlanTitle
{
    /// <summary>
    /// The heading before the tasks, made whole by a quotation of it with its years;
    /// where several years are quoted (an older plan is mentioned too) the latest counts.
    /// </summary>
    public static string? Find(IReadOnlyList<Paragraph> paragraphs, Paragraph firstItem)
    {
        var heading = paragraphs.TakeWhile(paragraph => paragraph.Line < firstItem.Line).LastOrDefault(Headings.IsTitle);
        var quoted = paragraphs
            .SelectMany(paragraph => Quotation().Matches(paragraph.Folded).Select(match => match.Groups["title"]).Select(title => paragraph.Text.Substring(title.Index, title.Length)))
            .Where(title => heading is null || Paragraph.Fold(title).StartsWith(heading.Folded, StringComparison.Ordinal))
            .Max(StringComparer.Ordinal);
        return quoted ?? heading?.Text;
    }

    [GeneratedRegex(@"《(?<title>[^《》]{2,60}行动计划(\([^()]*\))?)》")]
    private static partial Regex Quotation();
}
