using System.Text;
using CztBot.Papers.Workbooks;

namespace CztBot.Papers.Ledgers;

/// <summary>Writes a ledger row by row: as .xlsx with a second sheet that documents the columns, or as .csv for programs.</summary>
public static class LedgerFile
{
    private const string Meanings = "列说明";

    // A cell of a workbook holds no more.
    private const int MostCharacters = 32_000;
    private const string Cut = "……（内容过长，已截断）";

    /// <param name="rows">One cell for each column; asked for one after the other while the file is written.</param>
    public static void ToWorkbook(Stream to, LedgerForm form, IEnumerable<IReadOnlyList<object>> rows, CancellationToken cancellation) => WorkbookFile.Write(
        to,
        [
            new(form.Name, [.. form.Columns.Select(column => (column.Title, column.Width))], rows.Select(IReadOnlyList<object> (row) => [.. row.Select(Cell)])) { Printed = form.Printed },
            new(Meanings, [("列", 16), ("说明", 80)], form.Columns.Select(IReadOnlyList<object> (column) => [column.Title, column.Meaning])),
        ],
        cancellation);

    /// <summary>UTF-8 with a mark, so that a spreadsheet opens it as it is.</summary>
    public static async Task ToCsvAsync(Stream to, LedgerForm form, IEnumerable<IReadOnlyList<object>> rows)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Csv.Line(form.Columns.Select(column => column.Title)));
        foreach (var row in rows) await text.WriteLineAsync(Csv.Line(row.Select(cell => $"{cell}")));
    }

    private static object Cell(object cell) => cell is not string text || text.Length <= MostCharacters ? cell : text[..MostCharacters] + Cut;
}
