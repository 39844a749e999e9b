using System.Xml;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Templates;

/// <summary>Looks whether a template can hold the paper, and says in words what is wrong.</summary>
public static class TemplateCheck
{
    // Nobody's template is larger; a bomb is.
    private const int MostBytes = 5 * 1024 * 1024;

    /// <summary>What is wrong, each a phrase; empty for a template that can be used.</summary>
    public static IReadOnlyList<string> Problems(ReadOnlyMemory<byte> template)
    {
        if (template.Length > MostBytes) return ["文件超过5MB"];
        try
        {
            using var stream = new MemoryStream(template.ToArray());
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = 10_000_000 });
            return document.MainDocumentPart?.Document?.Body is { } body ? [.. Look(document.MainDocumentPart, body)] : ["不是 Word 文档（.docx）"];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or InvalidOperationException or ArgumentException)
        {
            return ["不是完整的 Word 文档（.docx），可能已损坏，或者是改了扩展名的旧格式 .doc"];
        }
    }

    private static IEnumerable<string> Look(MainDocumentPart main, Body body)
    {
        if (main.Parts.Any(part => part.OpenXmlPart is VbaProjectPart)) yield return "含有宏";
        var text = main.AllText();
        foreach (var placeholder in Placeholder.Required.Where(placeholder => !text.Contains(placeholder, StringComparison.Ordinal))) yield return $"缺少占位符 {placeholder}";
        foreach (var alone in (string[])[Placeholder.Body, Placeholder.Annexes])
        {
            if (text.Contains(alone, StringComparison.Ordinal) && body.Elements<Paragraph>().All(paragraph => paragraph.InnerText.Trim() != alone))
                yield return $"占位符 {alone} 应当独占一段，不能放在表格或文本框里";
        }

        if (body.Descendants<SectionProperties>().Count() < 2) yield return "缺少分节符：正文和版记应各为一节";
        var styles = main.StyleDefinitionsPart?.Styles?.Elements<Style>().Select(style => style.StyleId?.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (_, name) in PaperStyle.Names.Where(style => !styles.Contains(style.Key))) yield return $"缺少样式“{name}”";
        if (body.Descendants<PageSize>().Any(size => size.Width is null || size.Height is null) || body.Descendants<PageMargin>().Any(margin => margin.Top is null || margin.Bottom is null || margin.Left is null || margin.Right is null))
            yield return "纸张大小或页边距不完整";
    }
}
