using System.Text;
using CztBot.Core.Members.Sheets;

namespace CztBot.Papers.Rosters;

/// <summary>Reads a CSV file as one sheet, of people (人员) unless another is named.</summary>
public static class RosterCsv
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static RosterFile Read(byte[] content, string? sheet = null)
    {
        if (Decode(content) is not { } text)
            return new RosterFile.Unreadable("文件不是 UTF-8 编码（可能是 GBK），请另存为“CSV UTF-8（逗号分隔）”后再导入。");
        var lines = new CsvLines(text.TrimStart('\uFEFF'));
        if (lines.Read() is not { } rows)
            return new RosterFile.Unreadable($"第{lines.LastRowLine}行的引号没有成对，请补上后再导入。");
        return new RosterFile.Sheets([SheetCells.ToTable(sheet ?? RosterColumns.People.Name, rows)]);
    }

    private static string? Decode(byte[] content)
    {
        try
        {
            var text = Strict.GetString(content);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
