using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CztBot.Operations;
using CztBot.Tests.World;

namespace CztBot.Tests.WebChat;

/// <summary>A page of one's own gets a token for its reader, and the secret stays where it is.</summary>
public sealed class PageTokenTests
{
    private const string Site = "https://www.example.gov.cn";

    [Fact]
    public async Task A_page_of_a_listed_site_gets_a_token_for_a_person_whom_nobody_else_can_guess()
    {
        await using var line = await DirectLineService.StartAsync();
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => Settings(choice, line));

        using var answer = await AskAsync(world, Site, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Site]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("token").GetString().ShouldBe("the-token");
        body.GetProperty("domain").GetString().ShouldBe($"{line.Url}/v3/directline");
        var user = body.GetProperty("user").GetString()!;
        user.ShouldMatch("^dl_[0-9a-f]{32}$");
        line.Asked.ShouldHaveSingleItem().Body.GetProperty("user").GetProperty("id").GetString().ShouldBe(user);
        body.GetRawText().ShouldNotContain(DirectLineService.Secret);
    }

    [Theory]
    [InlineData("dl_0123456789abcdef0123456789abcdef", true)]
    [InlineData("dl_admin", false)]
    [InlineData("29:teams-user", false)]
    [InlineData("dl_0123456789abcdef0123456789abcdef\n", false)]
    public async Task Who_was_here_before_stays_the_same_and_nobody_chooses_another_id(string user, bool kept)
    {
        await using var line = await DirectLineService.StartAsync();
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => Settings(choice, line));

        using var answer = await AskAsync(world, Site, user);

        var given = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("user").GetString();
        (given == user).ShouldBe(kept);
        given!.ShouldMatch("^dl_[0-9a-f]{32}$");
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData(null)]
    public async Task Other_sites_are_refused_with_a_sentence_and_Direct_Line_is_not_asked(string? site)
    {
        await using var line = await DirectLineService.StartAsync();
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => Settings(choice, line));

        using var answer = await AskAsync(world, site, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("WebChat:Origins");
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        line.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task When_Direct_Line_gives_no_token_the_page_says_so(int status)
    {
        await using var line = await DirectLineService.StartAsync();
        line.Status = status;
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => Settings(choice, line));

        using var answer = await AskAsync(world, Site, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("聊天服务暂时连接不上，请稍后再试。");
        world.Log.Lines.ShouldContain(entry => entry.Contains($"Direct Line gave no token: {status}"));
    }

    [Fact]
    public async Task Without_a_secret_there_is_no_such_address()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        using var answer = await AskAsync(world, Site, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tokens_are_not_given_away_by_the_hundred()
    {
        await using var line = await DirectLineService.StartAsync();
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00", choice => Settings(choice, line));

        for (var one = 0; one < 120; one++)
        {
            using var answer = await AskAsync(world, Site, null);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var last = await AskAsync(world, Site, null);
        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("Origins:0", "https://www.example.gov.cn/chat", "WebChat:Origins")]
    [InlineData("Origins:0", "http://www.example.gov.cn", "WebChat:Origins")]
    [InlineData("Origins:0", "*", "WebChat:Origins")]
    [InlineData("DirectLineUrl", "directline", "WebChat:DirectLineUrl")]
    public async Task A_wrong_setting_is_named_before_anything_starts(string name, string value, string named)
    {
        await using var line = await DirectLineService.StartAsync();
        var wrong = await Should.ThrowAsync<UserErrorException>(() => BotWorld.StartAsync("2019-12-01T12:00", choice => Settings(choice, line, (name, value))));
        wrong.Message.ShouldContain(named);
        wrong.Message.ShouldContain($"“{value}”");
    }

    private static HostChoice Settings(HostChoice choice, DirectLineService line, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WebChat:DirectLineSecret"] = DirectLineService.Secret, ["WebChat:DirectLineUrl"] = line.Url, ["WebChat:Origins:0"] = Site,
        };
        foreach (var (name, value) in more) settings[$"WebChat:{name}"] = value;
        return choice with { Settings = settings };
    }

    private static async Task<HttpResponseMessage> AskAsync(BotWorld world, string? site, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/webchat/token", UriKind.Relative)) { Content = JsonContent.Create(new { user }) };
        if (site is not null) request.Headers.Add("Origin", site);
        return await world.Http.SendAsync(request);
    }
}
