using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CztBot.Core.Bulletins;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Documents;

/// <summary>
/// Figure → records in the file itself (R59): a hidden bookmark around each figure of the text, and a part of custom XML with the records of each;
/// nobody sees them in print, whoever checks a figure finds them.
/// </summary>
internal static partial class FigureMarks
{
    /// <summary>The XML's names.</summary>
    public static readonly XNamespace Xml = "urn:cztbot:figures";

    // Where a paper does not say a figure with its own name.
    private static readonly (string End, string Pattern)[] Told =
    [
        ("应报送", "应报送进展(?<n>#)项"), ("期末有结论", "期末有核定结论的事项(?<n>#)项"), ("有变化", "(?<n>#)项的状态或亮灯有变化|状态或亮灯有变化的(?<n>#)项"), ("新完成", "新完成和基本完成(?<n>#)项"),
        ("反复反映问题", "其中(?<n>#)项在两个月以上"), ("办结销号", "本期内办结销号(?<n>#)项"),
    ];

    /// <param name="paragraphs">The text in its order.</param>
    /// <param name="figures">A figure of 0 has no records.</param>
    /// <param name="record">A record as it is written down.</param>
    public static void AddTo(MainDocumentPart main, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Figure> figures, Func<string, string> record)
    {
        List<Figure> counted = [.. figures.Where(figure => figure.Value > 0)];
        if (counted.Count == 0) return;
        var root = new XElement(Xml + "figures");
        foreach (var (index, figure) in counted.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"_数{index + 1}");
            root.Add(new XElement(
                Xml + "figure", new XAttribute("name", figure.Name), new XAttribute("value", figure.Value),
                Mark(paragraphs, figure, name, index + 1) ? new XAttribute("bookmark", name) : null, figure.Items.Select(item => new XElement(Xml + "record", record(item)))));
        }

        var part = main.AddCustomXmlPart(CustomXmlPartType.CustomXml);
        using var to = part.GetStream(FileMode.Create);
        root.Save(to);
    }

    // The first place that says it and has no mark yet: periods follow each other in figures and text alike.
    private static bool Mark(IReadOnlyList<Paragraph> paragraphs, Figure figure, string name, int id)
    {
        var pattern = Pattern(figure);
        foreach (var paragraph in paragraphs)
        {
            foreach (var run in paragraph.Elements<Run>().ToList())
            {
                if (run.PreviousSibling() is BookmarkStart || pattern.Match(run.InnerText) is not { Success: true } match) continue;
                var (text, number) = (run.InnerText, match.Groups["n"]);
                var (start, end) = (new BookmarkStart { Name = name, Id = $"{id}" }, new BookmarkEnd { Id = $"{id}" });
                run.InsertAfterSelf(Paragraphs.Run(text[(number.Index + number.Length)..]));
                run.InsertAfterSelf(end);
                run.InsertAfterSelf(Paragraphs.Run(number.Value));
                run.InsertAfterSelf(start);
                run.ReplaceChild(new Text(text[..number.Index]) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }, run.GetFirstChild<Text>()!);
                return true;
            }
        }

        return false;
    }

    private static Regex Pattern(Figure figure)
    {
        var name = Period().Replace(figure.Name, "");
        var told = Told.FirstOrDefault(one => one.End == name).Pattern ?? (name == "交办" ? "本期交办(?<n>#)项" : $"{Regex.Escape(Prefix().Replace(name, ""))}(?<n>#)项");
        return new Regex(told.Replace("#", figure.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("^[0-9]{4}年(?:第[一二三四]季度|[上下]半年|度|[0-9]{1,2}月(?:至(?:[0-9]{4}年)?[0-9]{1,2}月)?)")]
    private static partial Regex Period();

    [GeneratedRegex("^(?:交办|期末)")]
    private static partial Regex Prefix();
}
