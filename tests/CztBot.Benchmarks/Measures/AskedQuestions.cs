using CztBot.Benchmarks.Load;
using CztBot.Benchmarks.Processes;

namespace CztBot.Benchmarks.Measures;

/// <summary>A leader asks, and the answer comes in the response: one after the other, and sixteen at once.</summary>
internal sealed class AskedQuestions(ServerProcess bot, ServerProcess floor, People people)
{
    private readonly Sides _alone = new();
    private readonly Sides _together = new();

    public void WarmUp(TimeSpan time)
    {
        Ask(bot, Scale.Connections, time);
        Ask(floor, Scale.Connections, time);
    }

    public void Round(TimeSpan time)
    {
        _alone.Add(Ask(bot, 1, time).Micros, Ask(floor, 1, time).Micros);
        _together.Add(Ask(bot, Scale.Connections, time).Rate, Ask(floor, Scale.Connections, time).Rate);
    }

    public IEnumerable<Row> Rows() =>
    [
        Row.AtMost("question, alone", "µs a turn", _alone, 10),
        Row.AtLeast($"question, {Scale.Connections} at once", "turns/s", _together, 0.1),
    ];

    private Outcome Ask(ServerProcess server, int connections, TimeSpan time) => Ask(server, people, connections, time);

    /// <summary>A leader's question again and again.</summary>
    public static Outcome Ask(ServerProcess server, People people, int connections, TimeSpan time) =>
        Driver.Run(server.Url, connections, time, (line, _) =>
        {
            if (line.Post(Activities.Question(server.Url, people.Leader)).Length < 20) throw new InvalidOperationException("No answer.");
        });
}
