namespace CztBot.Papers.Rendering;

/// <summary>Makes .pdf of .docx with LibreOffice, and pictures of the pages with pdftoppm, where these are installed; one at a time.</summary>
/// <param name="clock">Measures how long a program may take.</param>
public sealed class PaperPress(TimeProvider clock) : IDisposable
{
    /// <summary>How to get what is missing.</summary>
    public const string Missing = "需要安装 LibreOffice 和 poppler-utils（Debian：apt-get install libreoffice-writer poppler-utils fonts-noto-cjk）";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("cztbot-press-"));
    private readonly string? _office = OutsideProgram.Find("soffice", "libreoffice");
    private readonly string? _pictures = OutsideProgram.Find("pdftoppm");

    public bool MakesPdf => _office is not null;

    public bool MakesPictures => _office is not null && _pictures is not null;

    /// <summary>The .pdf; null where LibreOffice is missing, fails or takes more than a minute.</summary>
    public Task<byte[]?> PdfAsync(byte[] docx, CancellationToken cancellation) => InTurnAsync(async (folder, patience) =>
    {
        if (_office is null) return null;
        var fonts = Path.Combine(_folder.Value.FullName, "fonts.conf");
        await File.WriteAllTextAsync(fonts, FontSubstitutes.Configuration(), patience);
        await File.WriteAllBytesAsync(Path.Combine(folder, "paper.docx"), docx, patience);
        // A profile of its own: whoever has an office program open on this machine is not disturbed.
        string[] arguments = [$"-env:UserInstallation={new Uri(Path.Combine(_folder.Value.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "paper.docx"];
        await OutsideProgram.RunAsync(_office, folder, arguments, new Dictionary<string, string>(StringComparer.Ordinal) { ["FONTCONFIG_FILE"] = fonts }, patience);
        var pdf = Path.Combine(folder, "paper.pdf");
        return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, patience) : null;
    }, cancellation);

    /// <summary>The first pages as PNG; empty where pdftoppm is missing or fails.</summary>
    /// <param name="most">No more pages than this.</param>
    /// <param name="dotsPerInch">72 is a page of 595 by 842.</param>
    public async Task<IReadOnlyList<byte[]>> PagesAsync(byte[] pdf, int most, int dotsPerInch, CancellationToken cancellation) => await InTurnAsync(async (folder, patience) =>
    {
        if (_pictures is null) return [];
        await File.WriteAllBytesAsync(Path.Combine(folder, "paper.pdf"), pdf, patience);
        await OutsideProgram.RunAsync(
            _pictures, folder, ["-png", "-r", $"{dotsPerInch}", "-l", $"{most}", "paper.pdf", "page"], new Dictionary<string, string>(StringComparer.Ordinal), patience);
        return (IReadOnlyList<byte[]>)await Task.WhenAll(Directory.GetFiles(folder, "page*.png").Order(StringComparer.Ordinal).Select(file => File.ReadAllBytesAsync(file, patience)));
    }, cancellation) ?? [];

    /// <summary>Ends what is being made, then clears up behind it.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _one.Wait();
        _one.Dispose();
        _ending.Dispose();
        if (_folder.IsValueCreated && _folder.Value.Exists) _folder.Value.Delete(recursive: true);
    }

    private async Task<T?> InTurnAsync<T>(Func<string, CancellationToken, Task<T>> work, CancellationToken cancellation)
        where T : class?
    {
        using var alive = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token, cancellation);
        try
        {
            await _one.WaitAsync(alive.Token);
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            return null;
        }

        // Whoever waits for the others' turns has the whole time left for the own.
        using var timer = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, alive.Token);
        var folder = _folder.Value.CreateSubdirectory(Path.GetRandomFileName());
        try
        {
            return await work(folder.FullName, patience.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested || _ending.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
            _one.Release();
        }
    }
}
