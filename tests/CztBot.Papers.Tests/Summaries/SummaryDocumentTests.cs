using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Summaries;
using CztBot.Papers.Summaries;
using CztBot.Papers.Tests.Rendering;

namespace CztBot.Papers.Tests.Summaries;

/// <summary>The summary on the bulletin's template, measured on the printed page; CZTBOT_SAMPLES=FOLDER keeps the files.</summary>
public sealed class SummaryDocumentTests(PressFixture press)
{
    private const double Millimetre = 72 / 25.4;

    [Theory, InlineData(1, 2, 4), InlineData(32, 6, 14), InlineData(300, 35, 60)]
    public async Task A_summary_has_twenty_two_lines_of_twenty_eight_characters_between_its_margins(int items, int least, int most)
    {
        var docx = SummaryDocument.Write(Paper(items));
        var pages = (await press.PrintAsync(docx)).Pages;

        pages.Count.ShouldBeInRange(least, most);
        pages.ShouldAllBe(page => page.Body.Count > 0 && page.Body.All(line => line.Left > (28 * Millimetre) - 1 && line.Right < ((210 - 26) * Millimetre) + 17));
        // Figures are narrower than characters.
        pages.Skip(1).SkipLast(3).ShouldAllBe(page => page.Body.Count == 22);
        pages.SelectMany(page => page.Body).Where(line => line.Size is > 15.5 and < 16.5).ShouldAllBe(line => line.Text.Count(letter => letter > 0x2E80) <= 28);
        string.Concat(pages[0].Body.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal).ShouldContain("2020年第一季度工作小结");
        if (Environment.GetEnvironmentVariable("CZTBOT_SAMPLES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"summary-{items}.docx"), docx, TestContext.Current.CancellationToken);
    }

    [Theory, InlineData(1), InlineData(4), InlineData(7), InlineData(12), InlineData(18)]
    public async Task The_foot_has_no_page_of_its_own_and_stands_on_its_last_lines(int items)
    {
        var pages = (await press.PrintAsync(SummaryDocument.Write(Paper(items)))).Pages;

        var last = pages[^1].Body;
        last.Count.ShouldBeGreaterThan(4, "text stands above 版记");
        last[^1].Text.ShouldContain("共印");
        last[^1].Baseline.ShouldBeInRange((297 - 35 - 12) * Millimetre, (297 - 35) * Millimetre);
        last[last.Count - 4].Baseline.ShouldBeLessThan(last[last.Count - 3].Baseline - 20);
        foreach (var page in pages.SkipLast(2)) (297 * Millimetre - page.Body[^1].Baseline).ShouldBeLessThan(60 * Millimetre, "no page ends in the middle");
    }

    [Fact]
    public async Task A_title_of_two_lines_is_broken_where_a_phrase_ends()
    {
        var page = (await press.PrintAsync(SummaryDocument.Write(Paper(1) with { Title = "2020年第四季度工作小结、下半年总结和年度总结" }))).Pages[0];

        page.Body.Where(line => line.Size is > 21 and < 23).Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal)).ShouldBe(["2020年第四季度工作小结、", "下半年总结和年度总结"]);
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void Each_figure_of_the_text_has_a_hidden_bookmark_and_its_records_in_the_file()
    {
        var paper = Paper(3) with
        {
            Figures = [new Figure("2020年第一季度应报送", ["2020-01/T01", "2020-01/T02", "2020-01/T03", "2020-02/T01", "2020-02/T02", "2020-02/T03", "2020-03/T01", "2020-03/T02", "2020-03/T03"]), new Figure("2020年第一季度新完成", [])],
            Sources = [new SummarySource(new Month(2020, 1), "T01", 4)],
        };
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(SummaryDocument.Write(paper)), isEditable: false);

        var mark = document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>().ShouldHaveSingleItem();
        mark.Name!.Value!.ShouldStartWith("_", Case.Sensitive, "Word hides such bookmarks");
        mark.NextSibling()!.InnerText.ShouldBe("9");
        using var xml = document.MainDocumentPart.CustomXmlParts.ShouldHaveSingleItem().GetStream();
        var figure = System.Xml.Linq.XDocument.Load(xml).Root!.Elements().ShouldHaveSingleItem();
        figure.Attribute("bookmark")!.Value.ShouldBe(mark.Name.Value);
        figure.Elements().Select(record => record.Value).Take(2).ShouldBe(["2020-01/T01@4", "2020-01/T02"]);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void The_cells_of_a_summarys_table_have_their_marks()
    {
        var paper = Paper(2);
        var table = paper.Tables[0] with { Figures = "2020年第一季度状态" };
        paper = paper with { Tables = [table], Figures = [new Figure(table.OfCell("期初", "合计"), ["2020-01/T01", "2020-01/T02"]), new Figure(table.OfCell("期末", "正常推进"), ["2020-03/T01", "2020-03/T02"])] };
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(SummaryDocument.Write(paper)), isEditable: false);

        document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>().Select(mark => mark.Ancestors<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Single().InnerText[..2] + mark.NextSibling()!.InnerText)
            .ShouldBe(["期初2", "期末2"]);
    }

    [Fact]
    public async Task A_draft_says_so_and_shows_what_a_person_wrote_and_the_foot_is_last()
    {
        var draft = Paper(1) with { SignedOn = null };
        var pages = (await press.PrintAsync(SummaryDocument.Write(draft with { Sections = [draft.Sections[0] with { Edited = true }] }))).Pages;
        var text = string.Concat(pages.SelectMany(page => page.Lines).Select(line => line.Text));

        text.ShouldContain("（草稿，未签发）");
        text.ShouldContain("灰底文字为人工编辑");
        pages[^1].Body[^1].Text.ShouldContain("共印");
    }

    private static Summary Paper(int items) => new()
    {
        Code = "2020Q1", Name = "长株潭一体化工作小结", Title = "2020年第一季度工作小结", Periods = "2020年第一季度", SignedOn = new(2020, 4, 20), Figures = [],
        Sections =
        [
            new BulletinSection("2020Q1.overview", "总体情况", 1, $"2020年1月至3月应报送进展{items * 3}项次。"),
            new BulletinSection("2020Q1.changes", "进展变化", 1, string.Join('\n', Enumerable.Range(1, items).Select(number => $"任务{number}　湘江风光带联通工程（长沙市住房和城乡建设局）：前期工作（绿灯）转为正常推进（绿灯）。完成方案征求意见三轮，正在修改完善。"))),
        ],
        Tables = [new SummaryTable("2020Q1.changes", "事项状态变化（单位：项）", "时点", new StatusTable(["前期工作", "正常推进"], [new StatusRow("期初", items, [items, 0]), new StatusRow("期末", items, [0, items])]))],
    };
}
