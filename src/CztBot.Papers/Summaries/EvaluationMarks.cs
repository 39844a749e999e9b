using System.Globalization;
using System.Text.RegularExpressions;
using CztBot.Core.Bulletins;
using CztBot.Core.Evaluation;
using CztBot.Core.Summaries;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Summaries;

/// <summary>Where the figures of the year's evaluation stand: in the line of their scope, behind their indicator (R59).</summary>
internal static class EvaluationMarks
{
    private const string Numbers = "(?:[0-9.]+%（)?(?:没有记录|(?<件>[0-9]+)件|(?<分子>[0-9]+)/(?<分母>[0-9]+))(?:（样本少，不计比率)?(?:，剔除(?<剔除>[0-9]+)件)?";

    /// <summary>Null where the text does not say it any more, and for other figures.</summary>
    public static FigurePlace? Find(IReadOnlyList<Paragraph> text, Figure figure)
    {
        if (!figure.Name.StartsWith(Summary.Evaluated, StringComparison.Ordinal)) return null;
        var said = figure.Name[Summary.Evaluated.Length..];
        foreach (var indicator in Indicators.All.Select(one => one.Name()))
        {
            if (said.IndexOf(indicator, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            var line = text.FirstOrDefault(paragraph => paragraph.InnerText.StartsWith($"{said[..at]}：", StringComparison.Ordinal));
            var part = said[(at + indicator.Length)..];
            var number = line is null ? null : Regex.Match(line.InnerText, indicator + Numbers, RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[part.Length == 0 ? "件" : part];
            return number?.Value == figure.Value.ToString(CultureInfo.InvariantCulture) ? new FigurePlace(line!, number.Index, number.Length) : null;
        }

        return null;
    }
}
