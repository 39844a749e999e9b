using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>The running program with its chat page, as a newcomer starts it, on a data folder of its own.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Office(RunningBot bot, IPage page)
    {
        Bot = bot;
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
    }

    /// <summary>What the browser reported as errors: scripts, refused requests, broken policies.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public RunningBot Bot { get; }

    public IPage Page { get; }

    /// <summary>The conversation in front; others stay open behind it.</summary>
    public ILocator Room => Page.Locator("#chat .room.on");

    /// <summary>The newest card in the conversation.</summary>
    public ILocator Card => Room.Locator(".ac-adaptiveCard").Last;

    /// <summary>The form that is being filled.</summary>
    public ILocator Form => Room.Locator(".ac-adaptiveCard", new() { HasText = "存草稿" }).Last;

    public static async Task<Office> OpenAsync(IPage page, RunningBot? bot = null)
    {
        var office = new Office(bot ?? await RunningBot.StartAsync(), page);
        await page.GotoAsync(office.Bot.Address);
        return office;
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

    /// <summary>Writes into the conversation what no button says.</summary>
    public async Task TypeAsync(string text)
    {
        var box = Room.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        // The answer is the newest card; before it came, that was another one.
        await Assertions.Expect(Room.Locator(".webchat__bubble--from-user").Last).ToContainTextAsync(text);
        await Assertions.Expect(Room.Locator(".webchat__basic-transcript__activity").Last.Locator(".webchat__bubble--from-user")).ToHaveCountAsync(0);
    }

    /// <summary>Fills a field of the newest card, found by the beginning of its label.</summary>
    public Task FillAsync(string label, string value) => Card.Locator("input, textarea").And(Card.GetByLabel(label)).First.FillAsync(value);

    /// <summary>Waits until the conversation shows a text.</summary>
    public Task SeeAsync(string text) => Assertions.Expect(Room).ToContainTextAsync(text);

    /// <summary>Waits until a text can be seen without scrolling.</summary>
    public Task SeeInViewAsync(string text) => Assertions.Expect(Room.GetByText(text).Last).ToBeInViewportAsync();

    /// <summary>A picture for a person to look at.</summary>
    public Task ShootAsync(string name) => Page.ShootAsync(name);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
