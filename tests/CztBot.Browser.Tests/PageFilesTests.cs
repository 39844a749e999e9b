namespace CztBot.Browser.Tests;

/// <summary>Needs no browser, so that the project has a result even where Chromium is missing.</summary>
public sealed class PageFilesTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("page.css")]
    [InlineData("page.js")]
    public void The_pages_files_travel_with_the_program(string name) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "page", name)).ShouldBeTrue();
}
