using System.Diagnostics;
using System.Globalization;
using System.Text;
using CztBot.Benchmarks.Measures;

namespace CztBot.Benchmarks.Floor;

/// <summary>The least a message can cost: one POST by HttpClient, as many at once, nothing before and nothing after it.</summary>
internal static class FloorPosts
{
    /// <summary>Posts, and prints the microseconds of processor time that each cost.</summary>
    public static async Task<int> RunAsync(string url, int count)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        // As large as the notice that the bot sends.
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 1200)}}"}""");
        await PostAsync(http, body, FanOut.WarmUp);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await PostAsync(http, body, count);
        var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
        Console.WriteLine((spent.TotalMicroseconds / count).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static Task PostAsync(HttpClient http, byte[] body, int count) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = FanOut.AtOnce }, async (number, cancellation) =>
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
            using var response = await http.PostAsync(new Uri($"v3/conversations/p{number}/activities", UriKind.Relative), content, cancellation);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync(cancellation);
        });
}
