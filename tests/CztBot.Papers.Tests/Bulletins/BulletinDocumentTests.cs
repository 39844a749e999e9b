using CztBot.Core.Bulletins;
using CztBot.Papers.Bulletins;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Tests.Bulletins;

public sealed class BulletinDocumentTests
{
    [Theory, InlineData(0), InlineData(32)]
    public void The_document_is_valid_by_the_formats_own_schema(int items)
    {
        using var document = Open(Given.Annexed(items));

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void It_says_what_the_paper_says_in_its_order()
    {
        var text = Text(Given.Paper);

        text.ShouldContain("第1期（总第7期）");
        text.ShouldContain("2019年12月16日");
        text.ShouldContain("一、总体情况应报送进展2项。各板块事项状态（单位：项）板块合计正常推进未报送推进规划融合211合计211二、重点任务进展（一）推进规划融合任务1：正常推进。任务2未报送。三、需领导协调事项请协调征地。四、下步工作控制字符和<标签>&符号。");
        text.ShouldNotContain("{{");
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void Each_figure_of_the_text_has_a_hidden_bookmark_and_the_circular_carries_no_records()
    {
        var paper = Given.Whole(32) with
        {
            Figures = [new Figure("应报送", [.. Enumerable.Range(1, 32).Select(number => $"T{number:00}")]), new Figure("逾期报送", ["T01", "T02", "T03", "T04"]), new Figure("交办办理中", ["〔2019〕1号"]), new Figure("有变化", ["T05"]), new Figure("推进规划融合：未报送", ["T02"])],
            Sources = [new BulletinSource("T01", 3, "长沙/住建")],
        };
        using var document = WordprocessingDocument.Open(new MemoryStream(paper.Write()), isEditable: false);

        var marks = document.MainDocumentPart!.Document!.Body!.Descendants<BookmarkStart>().Select(mark => mark.NextSibling()!.InnerText).ToList();
        marks.ShouldBe(["32", "4", "1", "1"], "what the text does not say has no mark");
        using var xml = document.MainDocumentPart.CustomXmlParts.ShouldHaveSingleItem().GetStream();
        System.Xml.Linq.XDocument.Load(xml).Descendants().Select(one => one.Value).ShouldContain("2019-11/T01@3");
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
        using var circular = WordprocessingDocument.Open(new MemoryStream(paper.Circular().Write()), isEditable: false);
        circular.MainDocumentPart!.CustomXmlParts.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void Every_number_of_the_tables_of_sections_and_orders_has_its_mark()
    {
        var paper = Given.Whole(32);
        IEnumerable<Figure> Figures(StatusTable table, Func<string, string, string> name) => table.Rows.SelectMany(row => table.Columns.Zip(row.Counts).Append((StatusTable.Total, row.Total))
            .Where(cell => cell.Item2 > 0).Select(cell => new Figure(name(row.Title, cell.Item1), [.. Enumerable.Range(1, cell.Item2).Select(number => $"{number}")])));
        paper = paper with { Figures = [.. Figures(paper.Table, Figure.OfCell), .. Figures(paper.OrderTable!, Figure.OfOrderCell)] };
        using var document = WordprocessingDocument.Open(new MemoryStream(paper.Write()), isEditable: false);

        var cells = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Take(2).SelectMany(table => table.Elements<TableRow>().Skip(1)).SelectMany(row => row.Elements<TableCell>().Skip(1)).Where(cell => cell.InnerText != "—").ToList();
        cells.Count.ShouldBe(paper.Figures.Count);
        cells.ShouldAllBe(cell => cell.Descendants<BookmarkStart>().Count() == 1);
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    public void The_circular_leaves_out_what_only_leaders_read()
    {
        var text = Text(Given.Paper.Circular());

        text.ShouldNotContain("请协调征地");
        text.ShouldContain("三、下步工作");
    }

    [Fact]
    public void Headings_are_headings_for_the_office_program_too()
    {
        using var document = Open(Given.Paper);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal);
        string? Font(string id) => styles[id].StyleRunProperties!.RunFonts!.EastAsia;
        int? Level(string id) => styles[id].StyleParagraphProperties!.OutlineLevel?.Val?.Value;

        (Level(PaperStyle.Heading), Level(PaperStyle.SubHeading), Level(PaperStyle.ItemHeading), Level(PaperStyle.Text)).ShouldBe((0, 1, 2, null));
        (Font(PaperStyle.Heading), Font(PaperStyle.SubHeading), Font(PaperStyle.Text), Font(PaperStyle.Title)).ShouldBe(("黑体", "楷体_GB2312", "仿宋_GB2312", "方正小标宋简体"));
        document.MainDocumentPart.Document!.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == PaperStyle.SubHeading)
            .Select(paragraph => paragraph.InnerText).ShouldBe(["（一）推进规划融合"]);
    }

    [Fact]
    public void Every_font_is_named_with_one_that_may_stand_in()
    {
        using var document = Open(Given.Paper);
        var named = document.MainDocumentPart!.FontTablePart!.Fonts!.Elements<Font>().ToDictionary(font => font.Name!.Value!, font => font.AltName?.Val?.Value, StringComparer.Ordinal);
        var used = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().SelectMany(fonts => new[] { fonts.Ascii?.Value, fonts.EastAsia?.Value }).OfType<string>().Distinct();

        used.ShouldAllBe(font => named.ContainsKey(font) && named[font] != null);
    }

    [Fact]
    public void The_red_line_and_the_lines_of_the_foot_have_their_widths()
    {
        using var document = Open(Given.Paper);
        var red = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == PaperStyle.Issuer).StyleParagraphProperties!.ParagraphBorders!.BottomBorder!;
        var foot = document.MainDocumentPart.FooterParts.First(part => part.Footer!.Descendants<ParagraphBorders>().Any()).Footer!.Descendants<ParagraphBorders>().ToList();

        // In eighths of a point: 0.35 mm is 1 pt, 0.25 mm is 0.7 pt; 4 mm of air are 11 pt.
        (red.Color?.Value, red.Space?.Value).ShouldBe(("FF0000", 11U));
        (foot[0].TopBorder!.Size!.Value, foot[^1].TopBorder!.Size!.Value, foot[^1].BottomBorder!.Size!.Value).ShouldBe((8U, 6U, 8U));
        foot.Count(borders => borders.TopBorder is not null).ShouldBe(2);
    }

    [Fact]
    public void A_persons_text_is_shaded_in_a_draft_and_plain_once_signed()
    {
        var draft = Given.Paper.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["next"] = "秘书处改写。" }) with { Number = 0, SignedOn = null };

        Styles(draft).ShouldContain((PaperStyle.Edited, "秘书处改写。"));
        Text(draft).ShouldContain("灰底文字为人工编辑");
        Styles(draft with { Number = 1 }).ShouldContain((PaperStyle.Text, "秘书处改写。"));
        Text(draft with { Number = 1 }).ShouldNotContain("灰底");
    }

    private static IReadOnlyList<(string?, string)> Styles(Bulletin paper)
    {
        using var document = Open(paper);
        return [.. document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, paragraph.InnerText))];
    }

    private static WordprocessingDocument Open(Bulletin paper) => WordprocessingDocument.Open(new MemoryStream(paper.Write()), isEditable: false);

    private static string Text(Bulletin paper)
    {
        using var document = Open(paper);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
