using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>Pictures for a person to look at.</summary>
internal static class Pictures
{
    public static Task ShootAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
}
