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

    // Where a paper does not say a figure with its own name: the words before and after it.
    private static readonly (string Figure, (string Before, string After)[] Told)[] Others =
    [
        ("应报送", [("应报送进展", "项")]), ("已报送", [("已报送的", "项")]), ("交办事项", [("交办和结转事项共", "项")]), ("交办已撤销", [("另有", "项已撤销")]),
        ("有期初和期末结论", [("有期初和期末结论的事项", "项")]), ("亮灯变差", [("变差", "项")]), ("反映问题", [("", "项事项反映过存在问题")]),
        ("期末有结论", [("期末有核定结论的事项", "项")]), ("有变化", [("", "项的状态或亮灯有变化"), ("状态或亮灯有变化的", "项")]),
        ("逾期报送的事项", [("逾期报送", "项：")]), ("有联络员未报送", [("未报送", "项：")]), ("会报未确认", [("会报未确认", "家")]), ("会报未确认的任务", [("家（", "项任务")]), ("交办其余超期未结", [("其余", "项超期未结的")]), ("未逐项列出的问题", [("", "项反映了问题，见附件")]),
        ("新完成", [("新完成和基本完成", "项")]), ("反复反映问题", [("其中", "项在两个月以上")]), ("办结销号", [("本期内办结销号", "项")]), ("交办", [("本期交办", "项")]),
        .. ((string[])["应报", "已报", "逾期报送", "未报", "应参加", "出席", "请假", "列席"]).Select(word => ($"{word}单位", ((string, string)[])[(word, "家")])),
    ];

    /// <param name="paragraphs">The text in its order.</param>
    /// <param name="figures">A figure of 0 has no records.</param>
    /// <param name="record">A record as it is written down.</param>
    /// <param name="cells">The cells that hold a figure alone, and the captions of pictures that show it, by its name.</param>
    /// <param name="place">Where a figure stands in the text that its own words do not find; the figures that have one come last.</param>
    public static void AddTo(MainDocumentPart main, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Figure> figures, Func<string, string> record, IReadOnlyDictionary<string, Paragraph>? cells = null, Func<Figure, FigurePlace?>? place = null)
    {
        List<Figure> counted = [.. figures.Where(figure => figure.Value > 0)];
        if (counted.Count == 0) return;
        List<(Run, string)> runs = [.. paragraphs.SelectMany(paragraph => paragraph.Elements<Run>()).Select(run => (run, run.InnerText))];
        var root = new XElement(Xml + "figures");
        foreach (var (index, figure) in counted.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"_数{index + 1}");
            var cell = cells?.GetValueOrDefault(figure.Name);
            var marked = cell is not null ? MarkCell(cell, name, index + 1) : place?.Invoke(figure) is { } at ? MarkAt(at, name, index + 1) : Mark(runs, figure, name, index + 1);
            root.Add(new XElement(
                Xml + "figure", new XAttribute("name", figure.Name), new XAttribute("value", cell is { Parent: TableCell } ? cell.InnerText : figure.Value),
                marked ? new XAttribute("bookmark", name) : null, figure.Items.Select(item => new XElement(Xml + "record", record(item)))));
        }

        var part = main.AddCustomXmlPart(CustomXmlPartType.CustomXml);
        using var to = part.GetStream(FileMode.Create);
        root.Save(to);
    }

    private static bool MarkCell(Paragraph cell, string name, int id)
    {
        var run = cell.GetFirstChild<Run>()!;
        run.InsertBeforeSelf(new BookmarkStart { Name = name, Id = $"{id}" });
        run.InsertAfterSelf(new BookmarkEnd { Id = $"{id}" });
        return true;
    }

    // The first place that says it and has no mark yet: periods follow each other in figures and text alike.
    private static bool Mark(List<(Run Run, string Text)> runs, Figure figure, string name, int id)
    {
        var number = figure.Value.ToString(CultureInfo.InvariantCulture);
        var told = Told(figure).Select(one => (one.Before.Length, Words: $"{one.Before}{number}{one.After}")).ToList();
        foreach (var (index, (run, text)) in runs.Index())
        {
            if (First(text, told) is not (>= 0 and var at)) continue;
            var rest = Split(run, at, number.Length, name, id);
            // A later figure may stand before or behind it.
            runs[index] = (run, text[..at]);
            runs.Insert(index + 1, (rest, rest.InnerText));
            return true;
        }

        return false;
    }

    private static bool MarkAt(FigurePlace place, string name, int id)
    {
        var begin = 0;
        foreach (var run in place.Paragraph.Elements<Run>().ToList())
        {
            var length = run.InnerText.Length;
            if (place.At >= begin && place.At + place.Length <= begin + length)
            {
                Split(run, place.At - begin, place.Length, name, id);
                return true;
            }

            begin += length;
        }

        return false;
    }

    // The run keeps what stands before the number; what stands behind it becomes another.
    private static Run Split(Run run, int at, int length, string name, int id)
    {
        var text = run.InnerText;
        var rest = Paragraphs.Run(text[(at + length)..]);
        run.InsertAfterSelf(rest);
        run.InsertAfterSelf(new BookmarkEnd { Id = $"{id}" });
        run.InsertAfterSelf(Paragraphs.Run(text[at..(at + length)]));
        run.InsertAfterSelf(new BookmarkStart { Name = name, Id = $"{id}" });
        run.ReplaceChild(new Text(text[..at]) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }, run.GetFirstChild<Text>()!);
        return rest;
    }

    // Where the number stands in the first words that tell it; -1 where none do.
    private static int First(string text, List<(int Before, string Words)> told) => told
        .Select(one => text.IndexOf(one.Words, StringComparison.Ordinal) is >= 0 and var at ? at + one.Before : -1).Where(at => at >= 0).DefaultIfEmpty(-1).Min();

    private static (string Before, string After)[] Told(Figure figure)
    {
        var name = Period().Replace(figure.Name, "");
        return Others.FirstOrDefault(one => one.Figure == name).Told ?? [(Prefix().Replace(name, ""), "项")];
    }

    [GeneratedRegex("^[0-9]{4}年(?:第[一二三四]季度|[上下]半年|度|[0-9]{1,2}月(?:至(?:[0-9]{4}年)?[0-9]{1,2}月)?)(?:领导)?")]
    private static partial Regex Period();

    [GeneratedRegex("^(?:交办|期末)")]
    private static partial Regex Prefix();
}

/// <summary>Where a figure stands.</summary>
/// <param name="At">Characters from the beginning of the paragraph.</param>
internal sealed record FigurePlace(Paragraph Paragraph, int At, int Length);
