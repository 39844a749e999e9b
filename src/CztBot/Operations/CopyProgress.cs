using CztBot.Storage;
using Spectre.Console;

namespace CztBot.Operations;

/// <summary>Shows how far a copy is, and what it copied.</summary>
internal static class CopyProgress
{
    /// <summary>A bar on stderr where a person looks; nothing in a pipe.</summary>
    public static async Task<CopyReport> ShowAsync(string what, Func<Action<double>?, Task<CopyReport>> copy)
    {
        if (Console.IsErrorRedirected) return await copy(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask(what);
            return copy(share => task.Value = 100 * share);
        });
    }

    public static void Print(CopyReport report)
    {
        var table = new Spectre.Console.Table().AddColumns("表", "原有行数", "迁移行数", "校验和", "核对");
        foreach (var line in report.Tables)
            table.AddRow(line.Name, $"{line.Before.Rows}", $"{line.After.Rows}", line.After.Text[..12], line.Same ? "一致" : "不一致");
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }).Write(table);
    }
}
