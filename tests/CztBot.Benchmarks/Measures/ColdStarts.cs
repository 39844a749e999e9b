using CztBot.Benchmarks.Processes;

namespace CztBot.Benchmarks.Measures;

/// <summary>From the start of the process to its first 200; the bot as it would be deployed, on a data folder that already has its plan and people.</summary>
internal static class ColdStarts
{
    public static async Task<Row> MeasureAsync(string data, int starts)
    {
        var sides = new Sides();
        for (var start = 0; start < starts; start++)
        {
            await using var bot = await ServerProcess.BotAsync(data, "Production");
            await using var floor = await ServerProcess.FloorAsync("Production");
            sides.Add(bot.ColdStart, floor.ColdStart);
        }

        // The retired SDK's echo bot needs 405 ms where its floor needs 198.
        return Row.AtMost("cold start to the first 200", "ms", sides, 2.05);
    }
}
