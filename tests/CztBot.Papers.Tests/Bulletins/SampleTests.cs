using CztBot.Papers.Tests.Rendering;

namespace CztBot.Papers.Tests.Bulletins;

/// <summary>Papers of 1, 32 and 300 items as they are compiled, to look at: CZTBOT_SAMPLES=FOLDER keeps them.</summary>
public sealed class SampleTests(PressFixture press)
{
    [Theory, InlineData(1, 2, 5, 9), InlineData(32, 5, 8, 14), InlineData(300, 14, 50, 110)]
    public async Task A_whole_paper_is_as_long_as_its_items_need_and_its_text_is_short(int items, int text, int least, int most)
    {
        var docx = CompiledMonth.Of(items).Write();
        var pages = (await press.PrintAsync(docx)).Pages;

        pages.TakeWhile(page => page.Width < page.Height).Count().ShouldBeLessThanOrEqualTo(text);
        pages.Count.ShouldBeInRange(least, most);
        pages.ShouldAllBe(page => page.Body.Count > 0);
        pages.SelectMany(page => page.Body).ShouldContain(line => line.Text.Contains("附件2", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("CZTBOT_SAMPLES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"bulletin-{items}.docx"), docx, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"bulletin-{items}.pdf"), (await press.Press.PdfAsync(docx, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken);
    }
}
