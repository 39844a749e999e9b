using CztBot.Papers.Rendering;

namespace CztBot.Papers.Tests.Rendering;

/// <summary>A program that ends while a paper is being made.</summary>
public sealed class EndingPressTests
{
    [Fact]
    public async Task Ending_in_the_middle_of_papers_stops_them_and_leaves_nothing_behind()
    {
        var press = new PaperPress(TimeProvider.System);
        if (!press.MakesPdf)
        {
            press.Dispose();
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1", "LibreOffice is missing: install it (Debian: apt-get install libreoffice-writer).");
            Assert.Fail("LibreOffice is missing.");
        }

        List<Task<byte[]?>> papers = [.. Enumerable.Range(0, 3).Select(_ => press.PdfAsync([1, 2, 3], TestContext.Current.CancellationToken))];

        Should.NotThrow(press.Dispose);

        (await Task.WhenAll(papers)).ShouldAllBe(paper => paper == null);
    }
}
