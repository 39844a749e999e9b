using CztBot.Core.Bulletins;
using CztBot.Core.Supplements;
using CztBot.Papers.Supplements;
using CztBot.Papers.Tests.Rendering;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Tests.Supplements;

/// <summary>增刊 on the bulletin's template, measured on the printed page; CZTBOT_SAMPLES=FOLDER keeps the files.</summary>
public sealed class SupplementDocumentTests(PressFixture press)
{
    [Theory, InlineData(1, 1, 2), InlineData(12, 2, 5), InlineData(32, 5, 10), InlineData(300, 50, 90)]
    [Trait("Rule", "R60")]
    public async Task The_head_has_the_bulletins_name_and_the_supplements_own_number(int items, int least, int most)
    {
        var docx = SupplementDocument.Write(Paper(items));
        var pages = (await press.PrintAsync(docx)).Pages;

        pages.Count.ShouldBeInRange(least, most);
        var first = string.Concat(pages[0].Body.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal);
        foreach (var said in (string[])["长株潭一体化工作简报", "增刊第1期", "长株潭城市群一体化发展秘书处", "2019年12月12日", "关于“三干”工程等2项任务临时调度的情况", "一、基本情况"]) first.ShouldContain(said);
        first.ShouldNotContain("总第");
        pages[^1].Body[^1].Text.ShouldContain("共印");
        pages[^1].Body.Count.ShouldBeGreaterThan(4, "text stands above 版记");
        if (items == 300) string.Concat(pages.SelectMany(page => page.Body).Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal).ShouldSatisfyAllConditions(text => text.ShouldContain("（一百零九）任务109"), text => text.ShouldContain("（二百一十二）任务212"), text => text.ShouldContain("（三百）任务300"));
        if (Environment.GetEnvironmentVariable("CZTBOT_SAMPLES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"supplement-{items}.docx"), docx, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_free_one_is_its_text_alone_and_a_draft_marks_what_people_wrote()
    {
        var free = new Supplement { Title = "关于防汛调度的情况", Sections = [new BulletinSection("text", "正文", 1, "形势平稳。", Edited: true)] };
        using var document = WordprocessingDocument.Open(new MemoryStream(SupplementDocument.Write(free)), isEditable: false);

        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        text.ShouldContain("增刊（草稿，未签发）");
        text.ShouldContain("灰底文字为人工编辑");
        text.ShouldNotContain("正文");
    }

    [Fact]
    public void Each_figure_of_the_text_has_its_records_in_the_file()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(SupplementDocument.Write(Paper(1))), isEditable: false);

        document.MainDocumentPart!.Document!.Body!.Descendants<BookmarkStart>().Select(mark => mark.NextSibling()!.InnerText).ShouldBe(["2", "1", "1"]);
        using var xml = document.MainDocumentPart.CustomXmlParts.ShouldHaveSingleItem().GetStream();
        System.Xml.Linq.XDocument.Load(xml).Root!.Elements().Select(figure => string.Join('、', figure.Elements().Select(record => record.Value))).ShouldBe(["长沙/住建@2、株洲/发改", "长沙/住建@2", "株洲/发改"]);
    }

    private static Supplement Paper(int items) => new()
    {
        Title = "关于“三干”工程等2项任务临时调度的情况",
        Dispatch = "临时调度〔2019〕第1次",
        Number = 1,
        SignedOn = new(2019, 12, 12),
        Sections =
        [
            new BulletinSection("overview", "基本情况", 1, "2019年12月5日，秘书处开展临时调度〔2019〕第1次（分类，信息调度），报送时限2019年12月10日。\n应报2家，已报1家，逾期报送0家，未报1家（株洲市发改委）。"),
            new BulletinSection("answers", "各单位情况", 1, ""),
            .. Enumerable.Range(1, items).Select(number => new BulletinSection($"answers.T{number:00}", $"任务{number} “三干”工程", 2, "长沙市住建委：接线方案已经送审，征地拆迁完成百分之八十，计划年底前完成全部手续，请三市有关部门继续支持。\n株洲市发改委：未报送。")),
            new BulletinSection("orders", "存在问题及交办", 1, "没有交办事项。"),
        ],
        Figures = [new Figure("应报单位", ["长沙/住建", "株洲/发改"]), new Figure("已报单位", ["长沙/住建"]), new Figure("逾期报送单位", []), new Figure("未报单位", ["株洲/发改"])],
        Sources = [new SupplementSource("长沙/住建", 2)],
    };
}
