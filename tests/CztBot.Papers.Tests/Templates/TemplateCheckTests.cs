using CztBot.Papers.Bulletins;
using CztBot.Papers.Documents;
using CztBot.Papers.Templates;
using CztBot.Papers.Tests.Bulletins;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Tests.Templates;

public sealed class TemplateCheckTests
{
    [Fact]
    public void The_built_in_template_can_hold_the_paper() => TemplateCheck.Problems(BuiltInTemplate.OfBulletin).ShouldBeEmpty();

    [Fact]
    public void What_is_missing_is_named()
    {
        var broken = Change(main =>
        {
            main.Document!.Body!.Descendants<Text>().Single(text => text.Text == Placeholder.Body).Text = "正文";
            main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == PaperStyle.Heading).Remove();
        });

        TemplateCheck.Problems(broken).ShouldBe(["缺少占位符 {{正文}}", "缺少样式“heading 1”"]);
    }

    [Fact]
    public void A_placeholder_that_needs_a_paragraph_of_its_own_is_named() =>
        TemplateCheck.Problems(Change(main => main.Document!.Body!.Descendants<Text>().Single(text => text.Text == Placeholder.Body).Text = "前言{{正文}}"))
            .ShouldBe(["占位符 {{正文}} 应当独占一段，不能放在表格或文本框里"]);

    [Theory, InlineData(""), InlineData("PK\u0003\u0004 not a document"), InlineData("{\\rtf1}")]
    public void What_is_no_document_is_told(string content) =>
        TemplateCheck.Problems(System.Text.Encoding.Latin1.GetBytes(content)).ShouldHaveSingleItem().ShouldStartWith("不是完整的 Word 文档");

    [Fact]
    public void A_secretariats_own_head_and_style_are_used_however_the_office_program_cut_the_placeholder()
    {
        var own = Change(main =>
        {
            var name = main.Document!.Body!.Descendants<Text>().Single(text => text.Text == Placeholder.Name);
            name.Text = "内部参阅·{{名";
            name.Parent!.InsertAfterSelf(new Run(new Text("称}}")));
        });

        TemplateCheck.Problems(own).ShouldBeEmpty();
        using var document = WordprocessingDocument.Open(new MemoryStream(BulletinDocument.Write(Given.Paper, "工作简报", "秘书处", own)), isEditable: false);
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldStartWith("内部参阅·工作简报第1期");
    }

    private static byte[] Change(Action<MainDocumentPart> change)
    {
        using var stream = new MemoryStream();
        stream.Write(BuiltInTemplate.OfBulletin.Span);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true)) change(document.MainDocumentPart!);
        return stream.ToArray();
    }
}
