using CztBot.Benchmarks.Load;

namespace CztBot.Benchmarks.Measures;

/// <summary>The same measure of both sides, round by round.</summary>
internal sealed class Sides
{
    public List<double> Bot { get; } = [];

    public List<double> Floor { get; } = [];

    public void Add(double bot, double floor)
    {
        Bot.Add(bot);
        Floor.Add(floor);
    }
}

/// <summary>One line of the table.</summary>
/// <param name="Direction">What is aimed at, as a ratio to the floor.</param>
internal sealed record Row(string Name, string Unit, Sides Sides, string Direction, bool Met)
{
    /// <summary>A run in which it is not met has failed: how much memory is taken hardly depends on what else the machine does.</summary>
    public bool Required { get; init; }

    public double Bot => Median.Of(Sides.Bot);

    public double Floor => Median.Of(Sides.Floor);

    public double Ratio => Bot / Floor;

    public static Row AtMost(string name, string unit, Sides sides, double ratio)
    {
        var row = new Row(name, unit, sides, $"≤ {ratio:0.##}×", Met: false);
        return row with { Met = row.Ratio <= ratio };
    }

    public static Row AtLeast(string name, string unit, Sides sides, double ratio)
    {
        var row = new Row(name, unit, sides, $"≥ {ratio:0.##}×", Met: false);
        return row with { Met = row.Ratio >= ratio };
    }
}
