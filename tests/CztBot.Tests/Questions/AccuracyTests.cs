using System.Globalization;
using CztBot.Tests.World;

namespace CztBot.Tests.Questions;

/// <summary>How many questions are understood whole, intent and every slot; below the recorded figure a change does not pass.</summary>
[Collection(nameof(Terminal))]
public sealed class AccuracyTests(ITestOutputHelper output)
{
    // Recorded in README, Questions. A better parser raises them; nothing lowers them.
    private static readonly (string Half, double Recorded)[] Recorded = [("own", 100), ("open", 100), ("frozen", 95.5), ("more", 100), ("voices", 100), ("indirect", 100), ("brief", 100), ("borderline", 100), ("eight", 100), ("halves", 100), ("wordings", 100), ("indicators", 100)];

    public static TheoryData<string, double> Halves => [.. Recorded.Where(one => Measure.FileOf(one.Half) is not null).Select(one => new TheoryDataRow<string, double>(one.Half, one.Recorded))];

    [Theory]
    [MemberData(nameof(Halves))]
    public async Task Understanding_does_not_fall_below_what_is_recorded(string half, double recorded)
    {
        await using var months = await ElevenMonths.OpenAsync();

        var measure = await Measure.OfAsync(months, Measure.FileOf(half)!);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half}: {measure.Right} of {measure.Total} = {measure.Share:0.0} %; {string.Join(", ", measure.Misses.Select(miss => $"{miss.Key} {miss.Value}"))}"));
        // The frozen half stays unread: only names of slots are told.
        if (half != "frozen") foreach (var detail in measure.Details) output.WriteLine(detail);
        measure.Share.ShouldBeGreaterThanOrEqualTo(recorded);
    }
}
