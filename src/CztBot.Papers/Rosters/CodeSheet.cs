using System.Text;
using CztBot.Papers.Ledgers;
using CztBot.Papers.Workbooks;

namespace CztBot.Papers.Rosters;

/// <summary>The list of binding codes to hand out, as .csv or .xlsx.</summary>
public static class CodeSheet
{
    private static readonly string[] Columns = ["单位", "姓名", "角色", "绑定码", "有效期至"];

    /// <summary>UTF-8 with a mark, so that a spreadsheet opens it as it is.</summary>
    public static byte[] ToCsv(IReadOnlyList<CodeRow> rows)
    {
        var text = new StringBuilder("\uFEFF").Append(Csv.Line(Columns)).Append("\r\n");
        foreach (var row in rows) text.Append(Csv.Line(Cells(row))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] ToWorkbook(IReadOnlyList<CodeRow> rows)
    {
        using var content = new MemoryStream();
        WorkbookFile.Write(content, [WorkbookSheet.Of("绑定码", Columns, [.. rows.Select(Cells)])]);
        return content.ToArray();
    }

    private static string[] Cells(CodeRow row) => [row.Unit, row.Name, row.Roles, row.Code, $"{row.ValidUntil:yyyy-MM-dd}"];
}

/// <summary>One person's code.</summary>
public sealed record CodeRow(string Unit, string Name, string Roles, string Code, DateOnly ValidUntil);
