using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CztBot.BotFramework.Tests.Worlds;

/// <summary>The channel's login: signs tokens, and lists its keys on a real server.</summary>
internal sealed class TokenHouse : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _listed;

    private TokenHouse(WebApplication app) => _app = app;

    public string Metadata => $"{_app.Urls.First()}/openidconfiguration";

    /// <summary>The keys that it lists.</summary>
    public List<HouseKey> Keys { get; } = [new("key-1", "test", "msteams")];

    /// <summary>Where it says that it lives; null for where it does.</summary>
    public string? Address { get; set; }

    /// <summary>How often its keys were asked for.</summary>
    public int Listed => _listed;

    /// <summary>What it answers while it is out of order; 0 when all is well.</summary>
    public int Down { get; set; }

    public static async Task<TokenHouse> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var house = new TokenHouse(app);
        app.Use((http, next) =>
        {
            if (house.Down == 0) return next(http);
            http.Response.StatusCode = house.Down;
            return http.Response.WriteAsync("<html>out of order</html>");
        });
        app.MapGet("/openidconfiguration", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"{house.Address ?? app.Urls.First()}/keys" }));
        app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref house._listed);
            return Results.Json(new { keys = house.Keys.Select(key => key.Listed()) });
        });
        await app.StartAsync();
        return house;
    }

    /// <summary>A token as the channel makes it, with what the test changes.</summary>
    public string Token(TokenOf? of = null, HouseKey? key = null) => (of ?? new TokenOf()).Signed((key ?? Keys[0]).Credentials());

    /// <summary>Leads to this house whatever the bot calls it.</summary>
    public void Replace(IServiceCollection services) =>
        services.AddHttpClient(ChannelTokens.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Way(new Uri(_app.Urls.First())));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>One of its keys.</summary>
/// <param name="Endorsements">Null for none at all.</param>
internal sealed record HouseKey(string Id, params string[]? Endorsements)
{
    private static readonly ConcurrentDictionary<string, RSAParameters> Made = new(StringComparer.Ordinal);

    /// <summary>Made once under each name: making keys is what these tests would spend their time on.</summary>
    public RSA Rsa { get; init; } = RSA.Create(Made.GetOrAdd(Id, _ =>
    {
        using var fresh = RSA.Create(2048);
        return fresh.ExportParameters(includePrivateParameters: true);
    }));

    public SigningCredentials Credentials(string algorithm = SecurityAlgorithms.RsaSha256) => new(new RsaSecurityKey(Rsa) { KeyId = Id }, algorithm);

    public Dictionary<string, object> Listed()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var listed = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null) listed["endorsements"] = Endorsements;
        return listed;
    }
}

/// <summary>What a token says; a good one where nothing is changed.</summary>
internal sealed record TokenOf
{
    public static readonly DateTimeOffset Now = new(2019, 12, 2, 1, 0, 0, TimeSpan.Zero);

    public string? Issuer { get; init; } = "https://api.botframework.com";

    public object Audience { get; init; } = "app-1";

    public object? ServiceUrl { get; init; } = "http://127.0.0.1:1";

    public TimeSpan From { get; init; } = TimeSpan.FromMinutes(-1);

    public TimeSpan? Until { get; init; } = TimeSpan.FromHours(1);

    public Dictionary<string, object> More { get; init; } = [];

    public string Signed(SigningCredentials? credentials) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor { Claims = Claims(), SigningCredentials = credentials });

    private Dictionary<string, object> Claims()
    {
        var claims = new Dictionary<string, object>(More, StringComparer.Ordinal) { ["aud"] = Audience, ["nbf"] = (Now + From).ToUnixTimeSeconds() };
        if (Issuer is not null) claims["iss"] = Issuer;
        if (Until is { } until) claims["exp"] = (Now + until).ToUnixTimeSeconds();
        if (ServiceUrl is not null) claims["serviceurl"] = ServiceUrl;
        return claims;
    }
}
