namespace CztBot.Storage;

/// <summary>
/// Ids whose text order is the order in which this program made them, also within one millisecond, where the random
/// part of a version 7 UUID alone would shuffle an audit trail.
/// </summary>
internal static class OrderedId
{
    private const int MomentLength = 13;

    private static readonly Lock Turn = new();
    private static string _moment = "";
    private static int _count;

    /// <summary>Milliseconds (12 hexadecimal digits in two groups), a counter within them, and a random part.</summary>
    public static string Next()
    {
        var made = Guid.CreateVersion7().ToString();
        lock (Turn)
        {
            if (string.CompareOrdinal(made[..MomentLength], _moment) > 0)
                (_moment, _count) = (made[..MomentLength], 0);
            return $"{_moment}-{_count++:x6}{made[18..]}";
        }
    }
}
