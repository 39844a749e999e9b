using CztBot.Core;
using CztBot.Storage;
using Spectre.Console;

namespace CztBot.Operations.Demonstration;

/// <summary>demo --until: month after month in virtual time up to a day, quickly and without a transcript, as data to work with.</summary>
internal static class DemoYear
{
    /// <param name="last">The last day that is lived through.</param>
    /// <param name="orders">Whether problems are handed over and contacts change as well.</param>
    public static async Task RunAsync(IServiceProvider services, Phone phone, DateOnly last, int seed, bool orders)
    {
        var silent = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var clock = services.GetRequiredService<BusinessClock>();
        var end = clock.At(last, new TimeOnly(9, 0));
        var first = new Month(2019, 11);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Number;
        await ProgressBar.ShowAsync(ProgressBar.On(Console.Out), !Console.IsOutputRedirected, $"{first.Chinese}至{Month.Of(last).Previous.Chinese}", async tell =>
        {
            var done = 0;
            for (var month = first; month < Month.Of(last); month = month.Next, done++)
            {
                var (play, before) = (new DemoMonth(services, phone, new Stage(clock, silent), new Script(seed)) { Until = end, Matters = orders ? new DemoMatters(services, phone, clock, seed) : null }, done);
                var totals = await play.PlayAsync(month, share => tell((before + share) / months));
                Console.WriteLine($"{month} expected={totals.Expected} received={totals.Received} late={totals.Late} missing={totals.Missing} verified={totals.Verified}");
            }

            return done;
        });
        await services.GetRequiredService<Rounds.Lookout>().AdvanceAsync(end, CancellationToken.None);
        await services.GetRequiredService<ClockStore>().SaveAsync(clock.Now);
    }
}
