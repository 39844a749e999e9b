using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Posts to a channel's service; each answer but success is an <see cref="ErrorResponseException"/>, nothing is retried here.</summary>
public sealed class ConnectorClient(HttpClient http, TimeProvider machine)
{
    public const string HttpClientName = "connector";

    public Task<ResourceResponse?> SendToConversationAsync(Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, activity, "", cancellation);

    public Task<ResourceResponse?> ReplyToActivityAsync(Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, activity, "/" + Uri.EscapeDataString(activity.ReplyToId!), cancellation);

    public Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, activity, "/" + Uri.EscapeDataString(activity.Id!), cancellation);

    public async Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Delete, Address(reference.ServiceUrl, reference.Conversation?.Id, "/" + Uri.EscapeDataString(reference.ActivityId!)));
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        await ThrowUnlessSuccessAsync(response, cancellation).ConfigureAwait(false);
    }

    private async Task<ResourceResponse?> SendAsync(HttpMethod method, Activity activity, string tail, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, Address(activity.ServiceUrl, activity.Conversation?.Id, tail));
        request.Content = JsonContent.Create(activity, BotJson.Wire.Activity);
        if (tail.Length > 0) request.Headers.TryAddWithoutValidation("x-ms-conversation-id", activity.Conversation?.Id);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        await ThrowUnlessSuccessAsync(response, cancellation).ConfigureAwait(false);
        return await IdAsync(response, cancellation).ConfigureAwait(false);
    }

    // 202 may carry no id, and a body that cannot be read does not undo a delivered message.
    private static async Task<ResourceResponse?> IdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize(body, BotJson.Wire.ResourceResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Only the service an authenticated activity named, and never without TLS outside loopback.</summary>
    private static Uri Address(string? serviceUrl, string? conversation, string tail)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
            || (service.Scheme != Uri.UriSchemeHttps && !(service.Scheme == Uri.UriSchemeHttp && service.IsLoopback)))
            throw new InvalidOperationException("The channel's service address is not https.");
        var root = service.AbsoluteUri.EndsWith('/') ? service.AbsoluteUri : service.AbsoluteUri + "/";
        return new Uri($"{root}v3/conversations/{Uri.EscapeDataString(conversation ?? "")}/activities{tail}");
    }

    private async Task ThrowUnlessSuccessAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode) return;
        var code = await CodeAsync(response, cancellation).ConfigureAwait(false);
        throw new ErrorResponseException(response.StatusCode, code, Wait(response.Headers.RetryAfter));
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > machine.GetUtcNow() ? date - machine.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private static async Task<string?> CodeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var body = await response.Content.ReadFromJsonAsync(BotJson.Wire.JsonElement, cancellation).ConfigureAwait(false);
            return body.GetProperty("error").GetProperty("code").GetString();
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
