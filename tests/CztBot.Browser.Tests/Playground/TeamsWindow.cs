using Microsoft.Playwright;

namespace CztBot.Browser.Tests.Playground;

/// <summary>The emulator's window in the browser.</summary>
internal sealed class TeamsWindow : IAsyncDisposable
{
    private readonly TeamsEmulator _emulator;

    private TeamsWindow(TeamsEmulator emulator, IPage page)
    {
        _emulator = emulator;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The newest card in the conversation.</summary>
    public ILocator Card => Page.Locator(".ac-adaptiveCard").Last;

    public static async Task<TeamsWindow> OpenAsync(Browser browser, string bot, TeamsPerson self)
    {
        var page = await browser.PageAsync(1400, 950);
        // Fonts and icons from outside: nothing that is missed.
        await page.Context.RouteAsync(address => new Uri(address).Host is not ("127.0.0.1" or "localhost"), route => route.AbortAsync());
        var window = new TeamsWindow(await TeamsEmulator.StartAsync(bot, self), page);
        await page.GotoAsync(window._emulator.Address);
        await window.GoAsync("Personal Chat");
        return window;
    }

    /// <summary>Goes to the chat with the bot, the group or a channel.</summary>
    public Task GoAsync(string place) => Page.GetByRole(AriaRole.Treeitem, new() { Name = place, Exact = true }).ClickAsync();

    /// <summary>Writes to the bot.</summary>
    public async Task SayAsync(string text)
    {
        var editor = Page.Locator("div[contenteditable=true][role=textbox]").Last;
        await editor.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Assertions.Expect(editor).ToContainTextAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes to the bot where others read along, by mentioning it.</summary>
    /// <param name="post">True for a post of its own in a channel; false for a message in a group.</param>
    public async Task MentionAsync(string text, bool post = false)
    {
        var editors = Page.Locator("div[contenteditable=true][role=textbox]");
        await (post ? editors.First : editors.Last).ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.Locator("#typeahead-menu").GetByRole(AriaRole.Menuitem).Filter(new() { HasText = TeamsEmulator.BotName }).ClickAsync();
        await Page.Keyboard.TypeAsync($" {text}");
        if (post) await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        else await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The newest card that shows a text.</summary>
    public ILocator CardWith(string text) => Page.Locator(".ac-adaptiveCard", new() { HasText = text }).Last;

    /// <summary>Waits until the conversation shows a text.</summary>
    public Task SeeAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    public Task PressAsync(string title) => Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First.ClickAsync();

    /// <summary>The form that is being filled.</summary>
    public ILocator Form => CardWith("存草稿");

    /// <summary>Fills the form with what is required, without a problem.</summary>
    public async Task FillInAsync(string progress)
    {
        await Assertions.Expect(Form).ToBeVisibleAsync();
        await Form.GetByLabel("工作进展").First.FillAsync(progress);
        await Form.GetByRole(AriaRole.Combobox, new() { Name = "状态" }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = "正常推进" }).ClickAsync();
        await Form.GetByLabel("下步计划").First.FillAsync("12月底前完成路面摊铺招标。");
        await Form.GetByLabel("无问题").First.CheckAsync();
    }

    /// <summary>Waits until the sentence under a pressed card says something.</summary>
    public Task BeToldAsync(string sentence) => Assertions.Expect(Page.GetByLabel("Display Invoked Message").Last).ToContainTextAsync(sentence);

    /// <summary>From now on each press reaches the bot twice, and what it answers to the second one is shown.</summary>
    public Task PressTwiceFromNowOnAsync() => Page.RouteAsync("**/_conversation/v1/invoke", async route =>
    {
        await route.FetchAsync();
        await route.FulfillAsync(new() { Response = await route.FetchAsync() });
    });

    public Task ShootAsync(string name) => Page.ShootAsync($"teams-{name}");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await _emulator.DisposeAsync();
    }
}
