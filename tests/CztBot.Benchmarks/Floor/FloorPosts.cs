using System.Diagnostics;
using System.Globalization;
using System.Text;
using CztBot.Benchmarks.Measures;

namespace CztBot.Benchmarks.Floor;

/// <summary>The least a message can cost: one POST by HttpClient, as many at once, nothing before and nothing after it.</summary>
internal static class FloorPosts
{
    /// <summary>Posts a thousand, then so many twice, and prints the microseconds of processor time that each of the two cost.</summary>
    /// <param name="length">Of the body, as large as what the bot sends.</param>
    public static async Task<int> RunAsync(string url, int count, int length)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        const string head = """{"type":"message","text":""";
        var body = Encoding.UTF8.GetBytes($"{head}\"{new string('x', length - head.Length - 3)}\"}}");
        await PostAsync(http, body, FanOut.First);
        var (early, late) = (await MeasureAsync(http, body, count), await MeasureAsync(http, body, count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{early} {late}"));
        return 0;
    }

    private static async Task<double> MeasureAsync(HttpClient http, byte[] body, int count)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await PostAsync(http, body, count);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / count;
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
