using CztBot.Papers.Rendering;

[assembly: AssemblyFixture(typeof(CztBot.Papers.Tests.Rendering.PressFixture))]

namespace CztBot.Papers.Tests.Rendering;

/// <summary>One press for all tests: LibreOffice starts slowly and shares its profile.</summary>
public sealed class PressFixture : IDisposable
{
    public PaperPress Press { get; } = new(TimeProvider.System);

    /// <summary>The printed pages of a document; skips where LibreOffice is missing, fails where everything is required.</summary>
    public async Task<PrintedPaper> PrintAsync(byte[] docx)
    {
        if (!Press.MakesPdf)
        {
            const string missing = "LibreOffice is missing: install it (Debian: apt-get install libreoffice-writer poppler-utils fonts-noto-cjk).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1", missing);
            Assert.Fail(missing);
        }

        var pdf = await Press.PdfAsync(docx, TestContext.Current.CancellationToken);
        return new PrintedPaper(pdf.ShouldNotBeNull("LibreOffice made no .pdf"));
    }

    public void Dispose() => Press.Dispose();
}
