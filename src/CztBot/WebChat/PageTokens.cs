using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CztBot.WebChat;

/// <summary>
/// Exchanges the Direct Line secret, which stays here, for a token of one conversation. The token holds who writes, so that nobody can call himself
/// somebody else; that id is drawn here and long enough that only the browser that got it knows it.
/// </summary>
public sealed partial class PageTokens(IHttpClientFactory clients, WebChatOptions options, ILogger<PageTokens> logger)
{
    public const string Client = "direct-line";
    private readonly string _domain = options.DirectLineUrl.TrimEnd('/') + "/v3/directline";

    /// <param name="user">The id that this browser got before; anything else draws a new one.</param>
    /// <returns>Null when Direct Line gives no token.</returns>
    public async Task<PageToken?> IssueAsync(string? user, CancellationToken cancellation)
    {
        var id = user is not null && Ours().IsMatch(user) ? user : "dl_" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_domain + "/tokens/generate"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", options.DirectLineSecret) },
            Content = JsonContent.Create(new TokenWish(new TokenUser(id)), WebChatJson.Default.TokenWish),
        };
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            if (response.IsSuccessStatusCode && await response.Content.ReadFromJsonAsync(WebChatJson.Default.TokenAnswer, cancellation) is { Token.Length: > 0 } answer)
                return new PageToken(answer.Token, id, _domain);
            LogRefused((int)response.StatusCode);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or System.Text.Json.JsonException || (trouble is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            LogFailed(trouble.GetType().Name);
        }

        return null;
    }

    [GeneratedRegex(@"\Adl_[0-9a-f]{32}\z")]
    private static partial Regex Ours();

    [LoggerMessage(Level = LogLevel.Error, Message = "Direct Line gave no token: {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Direct Line could not be asked for a token: {Kind}")]
    private partial void LogFailed(string kind);
}

/// <summary>What the page gets.</summary>
/// <param name="User">To be kept by the browser and shown the next time: the person stays bound.</param>
/// <param name="Domain">Where Direct Line is.</param>
public sealed record PageToken(string Token, string User, string Domain);

/// <param name="User">The id of the last time; null the first time.</param>
public sealed record PageWish(string? User);

internal sealed record TokenWish(TokenUser User);

internal sealed record TokenUser(string Id);

internal sealed record TokenAnswer(string? Token);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageWish))]
[JsonSerializable(typeof(PageToken))]
[JsonSerializable(typeof(TokenWish))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class WebChatJson : JsonSerializerContext;
