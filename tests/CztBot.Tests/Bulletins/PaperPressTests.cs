using CztBot.Papers.Rendering;
using CztBot.Papers.Templates;
using Microsoft.Extensions.Time.Testing;

namespace CztBot.Tests.Bulletins;

public sealed class PaperPressTests
{
    [Fact]
    public async Task Whoever_waits_for_somebody_elses_turn_has_the_whole_time_left_for_the_own()
    {
        var clock = new FakeTimeProvider();
        using var press = new PaperPress(clock);
        Assert.SkipUnless(press.MakesPdf || Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1", "LibreOffice is missing: install it (Debian: apt-get install libreoffice-writer).");
        var paper = BuiltInTemplate.OfBulletin.ToArray();

        var first = press.PdfAsync(paper, TestContext.Current.CancellationToken);
        var second = press.PdfAsync(paper, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(61));

        (await first).ShouldBeNull();
        (await second).ShouldNotBeNull();
    }
}
