using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>One Chromium for all tests of the project; without one they are skipped, unless everything is required.</summary>
public sealed class Browser : IAsyncLifetime
{
    // When to give up, in milliseconds: the Teams emulator alone is nine megabytes of script, and other tests run beside it.
    private const float Patience = 90_000;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>A fresh page in Chinese, in the time zone of the three cities or another.</summary>
    public async Task<IPage> PageAsync(int width = 1440, int height = 900, string zone = "Asia/Shanghai")
    {
        Required.That(_chromium is not null, "Chromium is missing: install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in CZTBOT_CHROMIUM.");
        Required.That(File.Exists(Path.Combine(AppContext.BaseDirectory, "page", "webchat.js")), "The chat component is missing: install Node with npm and build again.");
        var context = await _chromium!.NewContextAsync(new()
        {
            Locale = "zh-CN", TimezoneId = zone, ViewportSize = new() { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Executable()
    {
        var named = Environment.GetEnvironmentVariable("CZTBOT_CHROMIUM");
        string[] names = named is { Length: > 0 } ? [named] : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return names.FirstOrDefault(File.Exists);
    }
}
