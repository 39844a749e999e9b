using CztBot.Benchmarks.Measures;
using CztBot.Benchmarks.Processes;

namespace CztBot.Benchmarks;

/// <summary>One run: the bot and its floor side by side, in turns.</summary>
internal static class Benchmark
{
    public static async Task<int> RunAsync(Scale scale)
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-bench-").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            List<Row> rows = [.. await UnderLoadAsync(scale, folder, data)];
            Console.WriteLine("cold starts");
            rows.Insert(rows.Count - 1, await ColdStarts.MeasureAsync(data, scale.Starts));
            Console.WriteLine("planning");
            rows.Add(await Plannings.MeasureAsync(folder, scale.Rounds));
            Console.WriteLine("fan-out");
            rows.AddRange(await new FanOut(folder).MeasureAsync(scale.FanOuts));
            rows.AddRange(await WithHistoryAsync(scale, folder));
            Console.WriteLine("papers");
            rows.AddRange(await new PaperWritings(folder).MeasureAsync(scale.FanOuts));
            return Report.Print(rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The papers alone.</summary>
    public static Task<int> PapersAsync(Scale scale) => AloneAsync(folder => new PaperWritings(folder).MeasureAsync(scale.FanOuts));

    /// <summary>The reminders to ten thousand people alone.</summary>
    public static Task<int> RemindersAsync(Scale scale) => AloneAsync(folder => new FanOut(folder).MeasureAsync(scale.FanOuts));

    private static async Task<int> AloneAsync(Func<string, Task<IEnumerable<Row>>> measure)
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-bench-").FullName;
        try
        {
            return Report.Print([.. await measure(folder)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<Row>> WithHistoryAsync(Scale scale, string folder)
    {
        Console.WriteLine("histories");
        await using var histories = new Histories(folder);
        await histories.PrepareAsync(scale.WarmUp);
        for (var round = 0; round < scale.Rounds; round++) histories.Round(scale.Round);
        await using var large = new LargePlan(folder);
        await large.PrepareAsync(scale.WarmUp);
        for (var round = 0; round < scale.Rounds; round++) large.Round(scale.Round);
        return [.. histories.Rows(), .. large.Rows()];
    }

    private static async Task<IEnumerable<Row>> UnderLoadAsync(Scale scale, string folder, string data)
    {
        await using var bot = await ServerProcess.BotAsync(data);
        await using var floor = await ServerProcess.FloorAsync();
        var people = await People.ReadAsync(data);
        var questions = new AskedQuestions(bot, floor, people);
        var submissions = new Submissions(bot, people, folder);
        Console.WriteLine("warm-up");
        questions.WarmUp(scale.WarmUp);
        submissions.WarmUp(scale.WarmUp);
        for (var round = 1; round <= scale.Rounds; round++)
        {
            Console.WriteLine($"round {round} of {scale.Rounds}");
            questions.Round(scale.Round);
            await submissions.RoundAsync(scale.Round);
        }

        await submissions.VerifyAsync(data);
        var memory = new Sides();
        memory.Add(bot.WorkingSet, floor.WorkingSet);
        // The retired SDK's echo bot holds 130 to 150 MiB where its floor holds 92.
        return [.. questions.Rows(), .. submissions.Rows(), Row.AtMost("memory after the load", "MiB", memory, 1.5)];
    }
}
