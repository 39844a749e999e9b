namespace CztBot.Storage;

/// <summary>
/// A channel that asks in several conversations one after the other to be left in peace means all of them: then nothing leaves, from any node, until the time that it named.
/// </summary>
internal static class ChannelPeace
{
    // Fewer may be those conversations' own.
    private const int Enough = 3;

    /// <summary>Machine time until which nothing is to leave at all; null where nothing holds.</summary>
    public static async Task<DateTimeOffset?> UntilAsync(Work work) =>
        await work.SingleAsync<string?>($"SELECT CASE WHEN count(*) >= {Enough} THEN max(until) END FROM refusals") is { } until ? DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The channel wants to be left in peace where this message goes.</summary>
    /// <param name="until">Machine time.</param>
    public static Task AskedAsync(Work work, string deliveryId, DateTimeOffset until) => work.ExecuteAsync(
        "INSERT INTO refusals (recipient, until) SELECT recipient, @until FROM deliveries WHERE id = @deliveryId ON CONFLICT (recipient) DO UPDATE SET until = excluded.until",
        new { deliveryId, until });

    /// <summary>A message arrived: those refusals were not of all. What was on its way when the channel refused the others proves nothing until their time is over.</summary>
    public static Task ArrivedAsync(Work work, DateTimeOffset machineNow) => work.ExecuteAsync(
        $"DELETE FROM refusals WHERE (SELECT count(*) FROM refusals) < {Enough} OR until <= @machineNow", new { machineNow });
}
