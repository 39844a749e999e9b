using CztBot.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>The running program with its chat page, as a newcomer starts it, on a data folder of its own.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly string _folder;
    private readonly List<string> _complaints = [];
    private WebApplication _app;

    private Office(WebApplication app, string folder, IPage page)
    {
        _app = app;
        _folder = folder;
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
    }

    /// <summary>What the browser reported as errors: scripts, refused requests, broken policies.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public IPage Page { get; }

    /// <summary>The conversation in front; others stay open behind it.</summary>
    public ILocator Room => Page.Locator("#chat .room.on");

    /// <summary>The newest card in the conversation.</summary>
    public ILocator Card => Room.Locator(".ac-adaptiveCard").Last;

    public static async Task<Office> OpenAsync(IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-page-").FullName;
        var office = new Office(await StartAsync(folder, "http://127.0.0.1:0"), folder, page);
        await page.GotoAsync(office._app.Urls.First());
        return office;
    }

    /// <summary>Stops the program and starts it again at the same address.</summary>
    public async Task RestartAsync()
    {
        var address = _app.Urls.First();
        await _app.DisposeAsync();
        _app = await StartAsync(_folder, address);
    }

    /// <summary>Moves virtual time with the button of a key day.</summary>
    public async Task AdvanceAsync(string day, string date)
    {
        await Page.Locator($"[data-day='{day}']").ClickAsync();
        await Assertions.Expect(Page.Locator("#clock")).ToContainTextAsync(date);
        await Assertions.Expect(Page.Locator("#moving")).ToBeHiddenAsync();
    }

    /// <summary>Becomes somebody, found by a part of the name or post.</summary>
    public async Task BecomeAsync(string who)
    {
        await Page.Locator(".person", new() { HasText = who }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("#who")).ToContainTextAsync(who);
        await Assertions.Expect(Room).ToContainTextAsync("已连接");
        await Assertions.Expect(Room.GetByText("正在连接...").First).ToBeHiddenAsync();
    }

    /// <summary>Says one of the words under the conversation.</summary>
    public Task SayAsync(string word) => Page.Locator("#words button", new() { HasTextString = word }).First.ClickAsync();

    /// <summary>Presses a button of the newest card.</summary>
    public Task PressAsync(string title) => Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First.ClickAsync();

    /// <summary>Waits until the conversation shows a text.</summary>
    public Task SeeAsync(string text) => Assertions.Expect(Room).ToContainTextAsync(text);

    /// <summary>Waits until a text can be seen without scrolling.</summary>
    public Task SeeInViewAsync(string text) => Assertions.Expect(Room.GetByText(text).Last).ToBeInViewportAsync();

    /// <summary>A picture for a person to look at.</summary>
    public Task ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures(), $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<WebApplication> StartAsync(string folder, string address)
    {
        var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = folder, At = new DateTimeOffset(2019, 11, 29, 15, 0, 0, TimeSpan.FromHours(8)), Frozen = true,
            Urls = address, Schedule = false, Log = false, Environment = "Development",
        });
        await BotHost.StartAsync(app);
        return app;
    }

    // artifacts/screenshots beside the solution.
    private static string Pictures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CztBot.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "artifacts", "screenshots");
    }
}
