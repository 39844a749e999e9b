using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CztBot.Browser.Tests;

/// <summary>The page of docs/webchat on a site of its own. Direct Line is played by the chat of another program, whose token stands for the secret.</summary>
public sealed class OwnPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Bot = "https://bot.example.gov.cn";

    [Fact]
    public async Task A_contact_reports_on_a_page_of_ones_own()
    {
        var page = await browser.PageAsync(420, 860);
        await using var chat = await RunningBot.StartAsync();
        await using var site = await StartSiteAsync();
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>
        {
            ["WebChat:DirectLineSecret"] = await SecretAsync(chat, "chen-jingyi"), ["WebChat:DirectLineUrl"] = chat.Address, ["WebChat:Origins:0"] = site.Urls.First(),
        });
        await chat.AdvanceAsync("2019-12-02T09:00:00+08:00");
        await page.RouteAsync("https://cdn.botframework.com/**", route => route.FulfillAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "page", "webchat.js") }));
        // Direct Line answers pages of any site, the local chat only its own.
        await page.RouteAsync($"{chat.Address}/v3/**", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Headers = new Dictionary<string, string>(answer.Headers, StringComparer.Ordinal) { ["access-control-allow-origin"] = "*" } });
        });
        site.Configuration["bot"] = bot.Address;

        await page.GotoAsync(site.Urls.First());
        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("请报送2019年11月工作进展");
        await page.GetByRole(AriaRole.Button, new() { Name = "填报" }).First.ClickAsync();
        var form = page.Locator(".ac-adaptiveCard", new() { HasText = "存草稿" }).Last;
        await form.GetByLabel("工作进展").FillAsync("完成路基工程。");
        await form.GetByLabel("状态").SelectOptionAsync("正常推进");
        await form.GetByLabel("下步计划").FillAsync("12月底前完成路面摊铺招标。");
        await form.GetByLabel("无问题").First.CheckAsync();
        await page.ShootAsync("17-own-page-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();

        await Assertions.Expect(page.Locator("#chat")).ToContainTextAsync("已收到");
        await Assertions.Expect(page.GetByText("已收到").Last).ToBeInViewportAsync();
        await page.ShootAsync("18-own-page-receipt");
        (await page.EvaluateAsync<string>("localStorage.getItem('cztbot-user')")).ShouldMatch("^dl_[0-9a-f]{32}$");
    }

    [Fact]
    public async Task When_the_bot_gives_no_token_the_page_says_so()
    {
        var page = await browser.PageAsync(420, 860);
        await using var site = await StartSiteAsync();
        await page.RouteAsync("https://cdn.botframework.com/**", route => route.FulfillAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "page", "webchat.js") }));
        await page.RouteAsync(Bot + "/**", route => route.FulfillAsync(new() { Status = 502 }));

        await page.GotoAsync(site.Urls.First());

        await Assertions.Expect(page.Locator("#sorry")).ToBeVisibleAsync();
    }

    private static async Task<string> SecretAsync(RunningBot chat, string personId)
    {
        using var client = new HttpClient { BaseAddress = new Uri(chat.Address) };
        using var answer = await client.PostAsync(new Uri($"/local/personas/{personId}/token", UriKind.Relative), null);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private static async Task<WebApplication> StartSiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        // The page's one setting is where the bot is.
        site.MapGet("/", async (IConfiguration settings) => Results.Content(
            (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "webchat", "index.html"))).Replace(Bot, settings["bot"] ?? Bot, StringComparison.Ordinal), "text/html; charset=utf-8"));
        await site.StartAsync();
        return site;
    }
}
