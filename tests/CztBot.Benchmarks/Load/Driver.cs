using System.Diagnostics;

namespace CztBot.Benchmarks.Load;

/// <summary>Turns one after the other on each of some connections.</summary>
internal static class Driver
{
    /// <param name="turn">Makes one turn on the connection with this number.</param>
    public static Outcome Run(Uri server, int connections, TimeSpan time, Action<Line, int> turn)
    {
        var took = new List<double>[connections];
        var failures = new Exception?[connections];
        var start = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, connections).Select(number => new Thread(() =>
        {
            try
            {
                took[number] = Turns(server, number, start, time, turn);
            }
            catch (Exception failure)
            {
                failures[number] = failure;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (Array.Find(failures, failure => failure is not null) is { } first) throw new InvalidOperationException("A turn failed.", first);
        var all = took.SelectMany(one => one).ToList();
        return new Outcome(all.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, Median.Of(all));
    }

    private static List<double> Turns(Uri server, int number, long start, TimeSpan time, Action<Line, int> turn)
    {
        using var line = new Line(server);
        var took = new List<double>(1 << 16);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            var begin = Stopwatch.GetTimestamp();
            turn(line, number);
            took.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
        }

        return took;
    }
}

/// <param name="Rate">Turns a second over all connections.</param>
/// <param name="Micros">The median turn in microseconds, as the caller sees it.</param>
internal sealed record Outcome(double Rate, double Micros);

internal static class Median
{
    public static double Of(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN
            : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
