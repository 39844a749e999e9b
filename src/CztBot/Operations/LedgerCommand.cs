using System.CommandLine;
using CztBot.Papers.Ledgers;

namespace CztBot.Operations;

/// <summary>What the exports of tables have in common: --out FILE.xlsx|csv, written beside and moved into place, and how many rows it was.</summary>
public static class LedgerCommand
{
    public static Option<string> Out() => new("--out") { Description = "写到这个 .xlsx 或 .csv 文件", Required = true };

    /// <exception cref="UserErrorException">The file is of another kind, or cannot be written.</exception>
    public static async Task WriteAsync(string file, LedgerForm form, IEnumerable<IReadOnlyList<object>> rows, CancellationToken cancellation)
    {
        var workbook = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".XLSX" => true,
            ".CSV" => false,
            _ => throw new UserErrorException($"{file}：{form.Name}应写到 .xlsx 或 .csv 文件。"),
        };
        var count = 0;
        var counted = rows.Select(row =>
        {
            count++;
            return row;
        });
        await CommandLine.WriteFileAsync(file, to =>
        {
            if (!workbook) return LedgerFile.ToCsvAsync(to, form, counted);
            LedgerFile.ToWorkbook(to, form, counted, cancellation);
            return Task.CompletedTask;
        });
        Console.WriteLine($"rows={count}");
    }
}
