using System.IO.Compression;
using System.Text;
using CztBot.Papers.Ledgers;
using MiniExcelLibs;

namespace CztBot.Papers.Tests.Ledgers;

public sealed class LedgerFileTests
{
    private static readonly LedgerForm Form = new("台账", [new("序号", "从1起。"), new("事项", "原文。", 40)]);
    private static readonly string[] Nasty = ["=1+1", "$=1+1", "+86", "-1", "@SUM(A1)", "写“引号\"”，逗号,和\n换行", new string('长', 40_000), ""];

    [Fact]
    public async Task A_workbook_holds_the_rows_and_says_in_a_second_sheet_what_each_column_means()
    {
        var content = await WorkbookAsync(["一", "二"]);

        content.GetSheetNames().ShouldBe(["台账", "列说明"]);
        content.Query(useHeaderRow: true, sheetName: "台账").Cast<IDictionary<string, object>>().Select(row => $"{row["序号"]}{row["事项"]}").ShouldBe(["1一", "2二"]);
        content.Query(useHeaderRow: true, sheetName: "列说明").Cast<IDictionary<string, object>>().Select(row => $"{row["列"]}：{row["说明"]}").ShouldBe(["序号：从1起。", "事项：原文。"]);
    }

    [Fact]
    public async Task Nothing_that_people_wrote_becomes_a_formula_and_what_no_cell_holds_is_cut_and_says_so()
    {
        var content = await WorkbookAsync(Nasty);

        using (var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        using (var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
            (await sheet.ReadToEndAsync()).ShouldNotMatch("<(x:)?f[ >]");
        var texts = content.Query(useHeaderRow: true, sheetName: "台账").Cast<IDictionary<string, object>>().Select(row => $"{row["事项"]}").ToList();
        texts[0].ShouldBe("=1+1");
        texts[1].ShouldBe("$=1+1");
        texts[6].Length.ShouldBeLessThan(32_767);
        texts[6].ShouldEndWith("……（内容过长，已截断）");
    }

    [Fact]
    public async Task A_csv_file_marks_what_a_spreadsheet_would_take_for_a_formula()
    {
        using var content = new MemoryStream();
        await LedgerFile.ToCsvAsync(content, Form, Rows(Nasty[..6]));

        Encoding.UTF8.GetString(content.ToArray()).ShouldBe(
            "\uFEFF序号,事项\r\n1,'=1+1\r\n2,$=1+1\r\n3,'+86\r\n4,'-1\r\n5,'@SUM(A1)\r\n6,\"写“引号\"\"”，逗号,和\n换行\"\r\n");
    }

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＋86")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    public void The_full_width_signs_are_marked_too_for_a_chinese_system_takes_them_for_a_formula(string cell) =>
        Csv.Line(["1", cell]).ShouldBe($"1,'{cell}");

    [Fact]
    public async Task Rows_are_written_while_the_next_ones_are_still_asked_for()
    {
        await using var content = new CountingStream();
        var writtenBefore = new List<long>();
        IEnumerable<IReadOnlyList<object>> Many()
        {
            for (var row = 1; row <= 50_000; row++)
            {
                if (row % 10_000 == 0) writtenBefore.Add(content.Length);
                yield return [row, $"湘江风光带长沙段示范段主体完工，第{row * 7919L}处。"];
            }
        }

        LedgerFile.ToWorkbook(content, Form, Many(), CancellationToken.None);

        writtenBefore.Count.ShouldBe(5);
        writtenBefore.Zip(writtenBefore.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
    }

    private static async Task<MemoryStream> WorkbookAsync(IReadOnlyList<string> texts)
    {
        var content = new MemoryStream();
        LedgerFile.ToWorkbook(content, Form, Rows(texts), CancellationToken.None);
        content.Position = 0;
        return content;
    }

    private static IEnumerable<IReadOnlyList<object>> Rows(IReadOnlyList<string> texts) => texts.Select((text, index) => (IReadOnlyList<object>)[index + 1, text]);

    // Takes everything and keeps nothing.
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
