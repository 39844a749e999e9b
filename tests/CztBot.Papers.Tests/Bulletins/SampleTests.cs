using CztBot.Papers.Tests.Rendering;

namespace CztBot.Papers.Tests.Bulletins;

/// <summary>Whole papers of 1, 32 and 300 items, to look at: CZTBOT_SAMPLES=FOLDER keeps them.</summary>
public sealed class SampleTests(PressFixture press)
{
    [Theory, InlineData(1, 5, 9), InlineData(32, 8, 18), InlineData(300, 50, 110)]
    public async Task A_whole_paper_is_as_long_as_its_items_need(int items, int least, int most)
    {
        var docx = Given.Whole(items).Write();
        var pages = (await press.PrintAsync(docx)).Pages;

        pages.Count.ShouldBeInRange(least, most);
        pages.ShouldAllBe(page => page.Body.Count > 0);
        pages.SelectMany(page => page.Body).ShouldContain(line => line.Text.Contains("附件2", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("CZTBOT_SAMPLES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"bulletin-{items}.docx"), docx, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"bulletin-{items}.pdf"), (await press.Press.PdfAsync(docx, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);
    }
}
