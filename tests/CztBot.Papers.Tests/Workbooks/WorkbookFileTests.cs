using CztBot.Core.CarryOvers;
using CztBot.Papers.Ledgers;
using CztBot.Papers.Rosters;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;

namespace CztBot.Papers.Tests.Workbooks;

/// <summary>Every workbook is valid by the standard, so that Excel and WPS open it without repairing it, and can be printed.</summary>
public sealed class WorkbookFileTests
{
    private static readonly LedgerForm Form = new("台账", [new("序号", "从1起。"), new("事项", "原文。", 40)]);

    [Fact]
    [Trait("Rule", "R81")]
    public void Each_kind_of_workbook_is_valid()
    {
        Faults(to => LedgerFile.ToWorkbook(to, Form, [[1, "一"], [2, "两行\n字"]], CancellationToken.None)).ShouldBeEmpty();
        Faults(to => LedgerFile.ToWorkbook(to, Form, [], CancellationToken.None)).ShouldBeEmpty();
        Faults(to => RosterWorkbook.Write(to, CarryOverSheet.Template)).ShouldBeEmpty();
        Faults(to => to.Write(CodeSheet.ToWorkbook([new CodeRow("长沙市住建委", "甲", "联络员", "ABCDEFGHIJ", new DateOnly(2020, 1, 1))]))).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_printed_across_the_page_with_its_head_on_each_and_long_text_is_wrapped()
    {
        using var content = new MemoryStream();
        LedgerFile.ToWorkbook(content, Form, [[1, "两行\n字"]], CancellationToken.None);
        using var book = SpreadsheetDocument.Open(content, isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet!;

        sheet.Descendants<Row>().Select(row => row.Height!.Value).ToList().ShouldBe([17.5, 32]);
        var setup = sheet.GetFirstChild<PageSetup>()!;
        (setup.PaperSize!.Value, setup.Orientation!.Value == OrientationValues.Landscape, setup.FitToWidth!.Value, setup.FitToHeight!.Value).ShouldBe((9u, true, 1u, 0u));
        sheet.GetFirstChild<SheetProperties>()!.PageSetupProperties!.FitToPage!.Value.ShouldBeTrue();
        book.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().Select(name => $"{name.Name}={name.Text}").ShouldBe(["_xlnm.Print_Titles='台账'!$1:$1", "_xlnm.Print_Titles='列说明'!$1:$1"]);
        var look = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)sheet.Descendants<Cell>().Last().StyleIndex!.Value);
        look.Alignment!.WrapText!.Value.ShouldBeTrue();
    }

    [Fact]
    public void What_only_programs_read_stays_off_the_paper_and_makes_no_row_higher()
    {
        using var content = new MemoryStream();
        LedgerFile.ToWorkbook(content, Form with { Printed = 1 }, [[1, new string('长', 400)]], CancellationToken.None);
        using var book = SpreadsheetDocument.Open(content, isEditable: false);

        book.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().First().Text.ShouldBe("'台账'!$A:$A");
        book.WorkbookPart.WorksheetParts.First().Worksheet!.Descendants<Row>().Last().Height!.Value.ShouldBe(17.5);
    }

    [Fact]
    public void A_text_that_fits_its_column_takes_one_line_and_a_number_stands_in_the_middle()
    {
        using var content = new MemoryStream();
        LedgerFile.ToWorkbook(content, new("台账", [new("序号", "从1起。", 6), new("时间", "北京时间。", 20)]), [[1, "2020-09-03 09:00:00"], [2, "长沙公共资源交易中心"]], CancellationToken.None);
        using var book = SpreadsheetDocument.Open(content, isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet!;

        sheet.Descendants<Row>().Select(row => row.Height!.Value).ToList().ShouldBe([17.5, 17.5, 32]);
        var look = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)sheet.Descendants<Cell>().First(cell => cell.CellReference == "A2").StyleIndex!.Value);
        (look.Alignment!.Horizontal!.Value == HorizontalAlignmentValues.Center).ShouldBeTrue();
    }

    [Fact]
    public void What_no_xml_can_hold_is_left_out_and_the_rest_stays()
    {
        using var content = new MemoryStream();
        LedgerFile.ToWorkbook(content, Form, [[1, "甲\u0001乙\uD83D\uDE00丙\uD83D"]], CancellationToken.None);

        content.Query(useHeaderRow: true, sheetName: "台账").Cast<IDictionary<string, object>>().Single()["事项"].ShouldBe("甲乙\uD83D\uDE00丙\uFFFD");
    }

    private static List<string> Faults(Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        using var copy = new MemoryStream(content.ToArray());
        using var book = SpreadsheetDocument.Open(copy, isEditable: false);
        return [.. new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}")];
    }
}
