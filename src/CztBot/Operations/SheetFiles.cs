using CztBot.Core.Members.Sheets;
using CztBot.Core.Secrecy;
using CztBot.Papers.Rosters;

namespace CztBot.Operations;

/// <summary>Reads a spreadsheet that a command imports: a workbook by its sheets, a CSV file as one of them; never one with a classification marking (R91).</summary>
internal static class SheetFiles
{
    /// <param name="what">What the file should be, e.g. 名册.</param>
    /// <param name="sheet">The sheet that a CSV file is.</param>
    /// <exception cref="UserErrorException">It cannot be read, or may not.</exception>
    public static async Task<IReadOnlyList<RosterTable>> ReadAsync(string file, string what, string sheet)
    {
        if (!File.Exists(file)) throw new UserErrorException($"{file}：文件不存在或无法读取。");
        var bytes = await File.ReadAllBytesAsync(file);
        using var content = new MemoryStream(bytes);
        var read = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".XLSX" => await RosterWorkbook.ReadAsync(content),
            ".CSV" => RosterCsv.Read(bytes, sheet),
            _ => throw new UserErrorException($"{file}：{what}应为 .xlsx 或 .csv 文件。"),
        };
        var tables = read switch
        {
            RosterFile.Sheets sheets => sheets.Tables,
            RosterFile.Unreadable unreadable => throw new UserErrorException($"{file}：{unreadable.Reason}"),
            _ => throw new InvalidOperationException("A file is read or unreadable."),
        };
        var marks = tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(ClassifiedMarking.In).Distinct().ToList();
        return marks.Count == 0 ? tables : throw new UserErrorException($"{file}：表中有“{string.Join("”“", marks)}”，像是密级标志，没有导入。本系统不得处理涉密信息，请核对文件。");
    }

    /// <summary>Refuses what has faults, all of them at once.</summary>
    public static void Refuse(string file, IReadOnlyList<RosterFault> faults)
    {
        if (faults.Count > 0) throw new UserErrorException(string.Join('\n', faults.Select(fault => $"{file} {fault.Sentence}")));
    }
}
