using CztBot.Core.Bulletins;
using CztBot.Papers.Documents;
using CztBot.Papers.Templates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Bulletins;

/// <summary>The bulletin or circular as .docx: the template's head, styles and foot, the paper's words (GB/T 9704-2012).</summary>
public static class BulletinDocument
{
    /// <summary>The whole document.</summary>
    /// <param name="name">The paper's name in red, e.g. 长株潭一体化工作简报.</param>
    /// <param name="issuer">Who issues it.</param>
    /// <param name="template">A checked template; none for the built-in one.</param>
    public static byte[] Write(Bulletin paper, string name, string issuer, ReadOnlyMemory<byte> template = default)
    {
        using var stream = new MemoryStream();
        stream.Write((template.IsEmpty ? BuiltInTemplate.OfBulletin : template).Span);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var body = main.Document!.Body!;
            main.Fill(Placeholder.Name, name);
            main.Fill(Placeholder.Issue, paper.Number == 0 ? "（草稿，未签发）" : $"第{paper.Number}期（总第{paper.Total}期）");
            main.Fill(Placeholder.Issuer, issuer);
            main.Fill(Placeholder.Date, paper.SignedOn is { } day ? $"{day:yyyy年M月d日}" : "");
            main.Fill(Placeholder.Title, $"{paper.Month.Chinese}重点任务进展情况");
            main.Fill(Placeholder.Readers, paper.IsCircular ? "发：各牵头单位、责任单位" : "报：三市党政主要领导、有关领导\n送：三市发展改革委");
            main.Fill(Placeholder.Copies, "（共印　　份）　");
            List<OpenXmlElement> text = [.. Sections(paper)];
            var annexes = new Annexes(paper);
            List<OpenXmlElement> last = [.. annexes.Of(main, body.Descendants<SectionProperties>().First())];
            FigureMarks.AddTo(main, [.. text.OfType<Paragraph>()], paper.Figures, id => paper.Sources.FirstOrDefault(source => source.ItemId == id) is { } source
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{paper.Month}/{id}@{source.Version}") : id, Cells(text, last, paper));
            body.Replace(Placeholder.Body, [.. text, .. annexes.List()]);
            body.Replace(Placeholder.Annexes, last);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Sections(Bulletin paper)
    {
        if (paper.Number == 0 && paper.Sections.Any(section => section.Edited))
            yield return Paragraphs.Of(PaperStyle.Edited, "（灰底文字为人工编辑，其余为系统按核定内容生成；签发后不再区分。）");
        foreach (var (heading, section) in paper.Numbered())
        {
            yield return Paragraphs.Of(section.Depth == 1 ? PaperStyle.Heading : PaperStyle.SubHeading, heading);
            // Once signed, a person's text is the paper's.
            var style = section.Edited && paper.Number == 0 ? PaperStyle.Edited : PaperStyle.Text;
            foreach (var line in Paragraphs.Lines(style, section.Text)) yield return line;
            if (TableOf(paper, section) is not { Table: { } table } shown) continue;
            yield return Paragraphs.Of(PaperStyle.Caption, shown.Caption);
            yield return StatusGrid.Of(shown.First, table);
        }
    }

    // In the tables of the text and of the annex, or at the caption of the picture.
    private static Dictionary<string, Paragraph> Cells(List<OpenXmlElement> text, List<OpenXmlElement> last, Bulletin paper)
    {
        var cells = StatusGrid.Cells(
            paper.Sections.Select(section => TableOf(paper, section)).Where(shown => shown.Table is not null).Zip(text.OfType<Table>(), (shown, grid) => (grid, shown.Table!, shown.Name)));
        if (paper.Progress.Count > 0)
            foreach (var (name, cell) in ProgressGrid.Percents(last.OfType<Table>().First(), paper.Progress)) cells.TryAdd(name, cell);
        foreach (var (figure, caption) in BulletinPictures.Figures(paper))
            if (last.OfType<Paragraph>().FirstOrDefault(paragraph => paragraph.InnerText == caption) is { } place) cells.TryAdd(figure, place);
        return cells;
    }

    // Under its section; the cells by the names of their figures.
    private static (string Caption, string First, StatusTable? Table, Func<string, string, string> Name) TableOf(Bulletin paper, BulletinSection section) => section.Key switch
    {
        "overview" => ("各板块事项状态（单位：项）", "板块", paper.Table, Figure.OfCell),
        "orders" => ("各市交办事项办理情况（单位：项）", "主办单位所在市", paper.OrderTable, Figure.OfOrderCell),
        _ => ("", "", null, Figure.OfCell),
    };
}
