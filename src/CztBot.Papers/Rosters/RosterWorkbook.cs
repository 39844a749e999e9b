using System.Xml;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;
using CztBot.Papers.Workbooks;
using MiniExcelLibs;

namespace CztBot.Papers.Rosters;

/// <summary>Reads roster files (.xlsx, or .csv in UTF-8) and writes the template to fill in.</summary>
public static class RosterWorkbook
{
    private const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Reads a file by its content, whatever its name: a workbook with the sheets 单位, 人员 and 群, or the people alone as CSV.</summary>
    public static async Task<RosterFile> ReadAsync(Stream file, CancellationToken stop = default)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, stop);
        if (copy.Length > LargestFile) return new RosterFile.Unreadable("文件超过 10 MB，不像是名单，请核对后再导入。");
        var content = copy.ToArray();
        return content switch
        {
            [] => new RosterFile.Unreadable("文件是空的，请按模板填写后再导入。"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => new RosterFile.Unreadable("文件是旧版 .xls 或设了密码，请另存为不带密码的 .xlsx 后再导入。"),
            [0x50, 0x4B, 0x03, 0x04, ..] => ReadWorkbook(copy),
            _ => RosterCsv.Read(content),
        };
    }

    /// <summary>Writes the template: the units that lead an item filled in, examples of people, the usual groups, and how to fill it in.</summary>
    public static void WriteTemplate(Stream file, Plan plan) => Write(file, RosterTemplate.Sheets(plan));

    /// <summary>Writes tables as the sheets of a workbook.</summary>
    public static void Write(Stream file, IReadOnlyList<RosterTable> tables) =>
        WorkbookFile.Write(file, [.. tables.Select(sheet => WorkbookSheet.Of(sheet.Sheet, sheet.Header, [.. sheet.Rows.Select(row => row.Cells)]))]);

    private static RosterFile ReadWorkbook(MemoryStream workbook)
    {
        try
        {
            return new RosterFile.Sheets([.. workbook.GetSheetNames().Select(sheet => SheetCells.ToTable(sheet, ReadRows(workbook, sheet)))]);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
        {
            return new RosterFile.Unreadable("文件打不开，请用表格软件打开后另存为 .xlsx 再导入。");
        }
    }

    private static List<RosterRow> ReadRows(MemoryStream workbook, string sheet)
    {
        var rows = workbook.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>();
        return [.. rows.Select((row, index) => new RosterRow(index + 1, [.. row.Values.Select(SheetCells.ToText)]))];
    }
}
