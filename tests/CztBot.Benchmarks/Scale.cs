namespace CztBot.Benchmarks;

/// <summary>How long a run takes.</summary>
/// <param name="Rounds">Interleaved rounds; medians are taken over them.</param>
/// <param name="Round">How long each side is loaded in a round.</param>
/// <param name="WarmUp">How long each side is loaded before.</param>
/// <param name="Starts">Cold starts of each side.</param>
/// <param name="FanOuts">Times that ten thousand are written to, on each side.</param>
internal sealed record Scale(int Rounds, TimeSpan Round, TimeSpan WarmUp, int Starts, int FanOuts)
{
    /// <summary>Connections that press at once.</summary>
    public const int Connections = 16;

    public static readonly Scale Full = new(5, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5), 9, 3);

    public static readonly Scale Quick = new(1, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.5), 1, 1);
}
