using CztBot.Core;
using CztBot.Storage;
using Spectre.Console;

namespace CztBot.Operations.Demonstration;

/// <summary>demo --until: month after month in virtual time up to a day, quickly and without a transcript, as data to work with.</summary>
internal static class DemoYear
{
    /// <param name="last">The last day that is lived through.</param>
    public static async Task RunAsync(IServiceProvider services, Phone phone, DateOnly last, int seed)
    {
        var silent = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var clock = services.GetRequiredService<BusinessClock>();
        var end = clock.At(last, new TimeOnly(9, 0));
        var first = new Month(2019, 11);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Number;
        await AnsiConsole.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var task = progress.AddTask($"{first.Chinese}至{Month.Of(last).Previous.Chinese}", maxValue: months);
            for (var month = first; month < Month.Of(last); month = month.Next)
            {
                var play = new DemoMonth(services, phone, new Stage(clock, silent), new Script(seed)) { Until = end };
                var done = task.Value;
                var totals = await play.PlayAsync(month, share => task.Value = done + share);
                Console.WriteLine($"{month} expected={totals.Expected} received={totals.Received} late={totals.Late} missing={totals.Missing} verified={totals.Verified}");
            }
        });
        await services.GetRequiredService<Rounds.Lookout>().AdvanceAsync(end, CancellationToken.None);
        await services.GetRequiredService<ClockStore>().SaveAsync(clock.Now);
    }
}
