using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace CztBot.Papers.Ledgers;

/// <summary>Writes a ledger row by row: as .xlsx with a second sheet that documents the columns, or as .csv for programs.</summary>
public static class LedgerFile
{
    private const string Meanings = "列说明";

    // A cell of a workbook holds no more.
    private const int MostCharacters = 32_000;
    private const string Cut = "……（内容过长，已截断）";

    /// <param name="rows">One cell for each column; asked for one after the other while the file is written.</param>
    public static Task ToWorkbookAsync(Stream to, LedgerForm form, IEnumerable<IReadOnlyList<object>> rows, CancellationToken cancellation)
    {
        var sheets = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [form.Name] = rows.Select(row => form.Columns.Zip(row).ToDictionary(pair => pair.First.Title, pair => Cell(pair.Second))),
            [Meanings] = form.Columns.Select(column => new Dictionary<string, object>(StringComparer.Ordinal) { ["列"] = column.Title, ["说明"] = column.Meaning }),
        };
        var look = new OpenXmlConfiguration
        {
            DynamicColumns = [.. form.Columns.Select(column => new DynamicExcelColumn(column.Title) { Width = column.Width }), new("列") { Width = 16 }, new("说明") { Width = 80 }],
        };
        return to.SaveAsAsync(sheets, configuration: look, cancellationToken: cancellation);
    }

    /// <summary>UTF-8 with a mark, so that a spreadsheet opens it as it is.</summary>
    public static async Task ToCsvAsync(Stream to, LedgerForm form, IEnumerable<IReadOnlyList<object>> rows)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Csv.Line(form.Columns.Select(column => column.Title)));
        foreach (var row in rows) await text.WriteLineAsync(Csv.Line(row.Select(cell => $"{cell}")));
    }

    // $= is what the writer takes for a formula.
    private static object Cell(object cell) => cell is not string text ? cell
        : text.StartsWith("$=", StringComparison.Ordinal) ? " " + text
        : text.Length <= MostCharacters ? text : text[..MostCharacters] + Cut;
}
