using System.Net;
using CztBot.Operations;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.World;

/// <summary>The login that gives a registered bot its tokens, and refuses to when told.</summary>
internal sealed class FakeLogin : HttpMessageHandler
{
    private int _asked;

    /// <summary>The credential of the bot is accepted.</summary>
    public bool Accepts { get; set; } = true;

    /// <summary>How often it was asked.</summary>
    public int Asked => _asked;

    /// <summary>The bot is registered, and gets its tokens here.</summary>
    public HostChoice Register(HostChoice choice) => choice with
    {
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = "app-1", ["MicrosoftAppTenantId"] = "tenant-1", ["MicrosoftAppPassword"] = "secret-1",
        },
        Replace = services => services.AddHttpClient(AppTokens.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => this),
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return Task.FromResult(Accepts
            ? Answer(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3600,"access_token":"own"}""")
            : Answer(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000222: The client secret is expired."}"""));
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
}
