using CztBot.Storage;
using Spectre.Console;

namespace CztBot.Operations;

/// <summary>Shows how far a copy is, and what it copied.</summary>
internal static class CopyProgress
{
    /// <summary>A bar on stderr where a person looks; nothing in a pipe.</summary>
    public static Task<CopyReport> ShowAsync(string what, Func<Action<double>?, Task<CopyReport>> copy) =>
        ProgressBar.ShowAsync(ProgressBar.On(Console.Error), !Console.IsErrorRedirected, what, copy);

    public static void Print(CopyReport report)
    {
        var table = new Spectre.Console.Table().AddColumns("表", "原有行数", "迁移行数", "校验和", "核对");
        foreach (var line in report.Tables)
            table.AddRow(line.Name, $"{line.Before.Rows}", $"{line.After.Rows}", line.After.Text[..12], line.Same ? "一致" : "不一致");
        ProgressBar.On(Console.Out).Write(table);
    }
}
