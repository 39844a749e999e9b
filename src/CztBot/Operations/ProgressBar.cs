using Spectre.Console;

namespace CztBot.Operations;

/// <summary>Shows how far long work is, where a person looks; in a pipe or a file there is nobody to look.</summary>
internal static class ProgressBar
{
    /// <param name="work">Says from time to time how much is done, 0 to 1.</param>
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, bool somebodyLooks, string what, Func<Action<double>, Task<T>> work)
    {
        if (!somebodyLooks) return await work(_ => { });
        return await console.Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask(what);
            return work(share => task.Value = 100 * share);
        });
    }

    /// <summary>A console on a stream as it is now: the library's own keeps the one that it saw first.</summary>
    public static IAnsiConsole On(TextWriter stream) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(stream) });
}
