using System.Text;
using CztBot.Core.Plans;
using CztBot.Papers.Rosters;

namespace CztBot.Papers.Tests.Rosters;

public sealed class RosterFileTests
{
    private static readonly Plan Plan = new()
    {
        Title = "计划",
        Sections = [new PlanSection(1, "推进道路共建")],
        Items =
        [
            new PlanItem
            {
                Code = "T01", Kind = PlanItemKind.Task, Number = 1, Section = 1, Title = "环线",
                Parts =
                [
                    new ReportingItem
                    {
                        Id = "T01", ItemCode = "T01", Title = "环线", Target = "建成",
                        Leads = [new UnitRef { UnitId = "长沙/住建", Name = "长沙市住建委" }], Responsible = [],
                    },
                ],
            },
        ],
    };

    [Fact]
    public async Task The_template_is_a_workbook_with_the_sheets_that_the_import_reads()
    {
        using var file = new MemoryStream();
        RosterWorkbook.WriteTemplate(file, Plan);
        file.Position = 0;

        var sheets = (await RosterWorkbook.ReadAsync(file, TestContext.Current.CancellationToken)).ShouldBeOfType<RosterFile.Sheets>().Tables;

        sheets.Select(sheet => sheet.Sheet).Take(4).ShouldBe(["单位", "人员", "群", "委托"]);
        sheets[0].Rows[0].Cells.ShouldContain("长沙市住建委");
    }

    [Fact]
    public async Task Quotes_commas_and_line_breaks_in_a_cell_survive()
    {
        var tables = await ReadAsync("\uFEFF姓名,备注\r\n\"张,三\",\"他说“\"\"好\"\"”\n第二行\"\r\n");

        tables.ShouldBeOfType<RosterFile.Sheets>().Tables[0].Rows[0].Cells.ShouldBe(["张,三", "他说“\"好\"”\n第二行"]);
    }

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData("姓名,备注\n\"张三,没有收尾", "引号没有成对")]
    public async Task A_text_that_is_no_table_says_what_is_wrong(string text, string sentence) =>
        (await ReadAsync(text)).ShouldBeOfType<RosterFile.Unreadable>().Reason.ShouldContain(sentence);

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1 }, "旧版 .xls")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 1, 2, 3 }, "文件打不开")]
    [InlineData(new byte[] { 0xD5, 0xC5, 0xC8, 0xFD }, "不是 UTF-8 编码")]
    public async Task A_file_of_another_kind_says_how_to_save_it(byte[] content, string sentence)
    {
        using var file = new MemoryStream(content);

        (await RosterWorkbook.ReadAsync(file, TestContext.Current.CancellationToken)).ShouldBeOfType<RosterFile.Unreadable>().Reason.ShouldContain(sentence);
    }

    private static async Task<RosterFile> ReadAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await RosterWorkbook.ReadAsync(file, TestContext.Current.CancellationToken);
    }
}
