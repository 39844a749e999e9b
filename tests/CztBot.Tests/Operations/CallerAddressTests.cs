using System.Net;
using System.Net.Http.Json;
using CztBot.Operations;
using CztBot.Tests.WebChat;
using CztBot.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Operations;

/// <summary>Behind a proxy the caller is whom a trusted proxy names, and nobody becomes local by a header.</summary>
public sealed class CallerAddressTests
{
    private const string Site = "https://www.example.gov.cn";
    private const int PerMinute = 120;

    [Theory]
    [InlineData("127.0.0.1", "", true)]
    [InlineData("::ffff:127.0.0.1", "", true)]
    [InlineData("10.0.0.9", "10.0.0.0/24", true)]
    [InlineData("10.0.0.9", "10.0.0.9", true)]
    [InlineData("10.0.0.9", "10.0.0.8", false)]
    [InlineData("10.0.0.9", "", false)]
    public async Task Readers_behind_a_trusted_proxy_have_a_limit_each_and_others_choose_no_address(string proxy, string trusted, bool believed)
    {
        await using var line = await DirectLineService.StartAsync();
        await using var world = await OpenAsync(proxy, trusted, line);
        for (var one = 0; one < PerMinute; one++) (await TokenAsync(world, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);

        (await TokenAsync(world, "203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        // What a caller wrote into the header itself stands before what the proxy added.
        (await TokenAsync(world, "203.0.113.7, 203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await TokenAsync(world, "203.0.113.2")).ShouldBe(believed ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("127.0.0.1", null, null, true)]
    [InlineData("127.0.0.1", "X-Forwarded-For", "203.0.113.1", false)]
    [InlineData("127.0.0.1", "X-Forwarded-For", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "X-Forwarded-For", "unknown", false)]
    [InlineData("127.0.0.1", "X-Real-IP", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "Forwarded", "for=127.0.0.1", false)]
    [InlineData("203.0.113.1", null, null, false)]
    [InlineData("203.0.113.1", "X-Forwarded-For", "127.0.0.1", false)]
    [InlineData("203.0.113.1", "X-Forwarded-For", "::1", false)]
    [InlineData("10.0.0.9", "X-Forwarded-For", "127.0.0.1", false)]
    public async Task Only_a_caller_of_this_machine_is_local_whatever_a_header_says(string caller, string? header, string? value, bool local)
    {
        await using var world = await OpenAsync(caller, "10.0.0.9", line: null);
        var message = world.Message("chen-jingyi", "帮助").ToJsonString();
        foreach (var (method, address, refused) in (ReadOnlySpan<(HttpMethod, string, HttpStatusCode)>)
            [(HttpMethod.Get, "/", HttpStatusCode.Forbidden), (HttpMethod.Get, "/local/personas", HttpStatusCode.Forbidden),
             (HttpMethod.Get, "/dev/clock", HttpStatusCode.NotFound), (HttpMethod.Post, "/api/messages", HttpStatusCode.Unauthorized)])
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
            if (method == HttpMethod.Post) request.Content = new StringContent(message, System.Text.Encoding.UTF8, "application/json");
            if (header is not null) request.Headers.Add(header, value);
            using var answer = world.Http.Send(request);
            answer.StatusCode.ShouldBe(local ? HttpStatusCode.OK : refused, address);
        }
    }

    [Fact]
    public async Task A_wrong_proxy_is_named_before_anything_starts()
    {
        var wrong = await Should.ThrowAsync<UserErrorException>(() => OpenAsync("127.0.0.1", "nginx", line: null));
        wrong.Message.ShouldContain("Dispatch:Proxies “nginx”应为 10.0.0.5 或 172.18.0.0/16 这样的地址");
    }

    private static Task<BotWorld> OpenAsync(string caller, string trusted, DirectLineService? line) => BotWorld.StartAsync("2019-12-03T10:00", choice => choice with
    {
        Settings = Settings(trusted, line),
        Replace = services => services.AddSingleton<IStartupFilter>(new Caller(IPAddress.Parse(caller))),
    });

    private static Dictionary<string, string> Settings(string trusted, DirectLineService? line)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (trusted.Length > 0) settings["Dispatch:Proxies:0"] = trusted;
        if (line is null) return settings;
        (settings["WebChat:DirectLineSecret"], settings["WebChat:DirectLineUrl"], settings["WebChat:Origins:0"]) = (DirectLineService.Secret, line.Url, Site);
        return settings;
    }

    private static async Task<HttpStatusCode> TokenAsync(BotWorld world, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/webchat/token", UriKind.Relative))
        {
            Content = JsonContent.Create(new { }),
            Headers = { { "Origin", Site }, { "X-Forwarded-For", forwardedFor } },
        };
        using var answer = await world.Http.SendAsync(request);
        return answer.StatusCode;
    }

    // The tests talk to loopback only, so somebody else's connection is one by name.
    private sealed class Caller(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                http.Connection.RemoteIpAddress = address;
                return go(http);
            });
            next(app);
        };
    }
}
