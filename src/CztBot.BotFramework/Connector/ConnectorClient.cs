using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>Posts to a channel's service; each answer but success is an <see cref="ErrorResponseException"/>, nothing is retried here.</summary>
public sealed class ConnectorClient(HttpClient http, TimeProvider machine)
{
    public const string HttpClientName = "connector";

    public Task<ResourceResponse?> SendToConversationAsync(Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, activity, ServiceAddress.Of(activity.ServiceUrl, activity.Conversation?.Id), cancellation);

    public Task<ResourceResponse?> ReplyToActivityAsync(Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, activity, AddressOf(activity, activity.ReplyToId), cancellation, conversation: activity.Conversation?.Id);

    public Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, activity, AddressOf(activity, activity.Id), cancellation);

    public async Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellation)
    {
        var address = ServiceAddress.Of(reference.ServiceUrl, reference.Conversation?.Id, reference.ActivityId ?? "");
        using var request = new HttpRequestMessage(HttpMethod.Delete, address);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        await ThrowUnlessSuccessAsync(response, cancellation).ConfigureAwait(false);
    }

    /// <summary>A member of a conversation; it reads Teams' own properties too.</summary>
    public async Task<TeamsChannelAccount> GetConversationMemberAsync(
        string? serviceUrl, string? conversationId, string userId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ServiceAddress.OfMember(serviceUrl, conversationId, userId));
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        await ThrowUnlessSuccessAsync(response, cancellation).ConfigureAwait(false);
        return await response.Content.ReadFromJsonAsync(BotJson.Wire.TeamsChannelAccount, cancellation).ConfigureAwait(false) ?? new TeamsChannelAccount();
    }

    private static Uri AddressOf(Activity activity, string? id) => ServiceAddress.Of(activity.ServiceUrl, activity.Conversation?.Id, id ?? "");

    // A reply names its conversation in a header too, where a header can carry it.
    private async Task<ResourceResponse?> SendAsync(
        HttpMethod method, Activity activity, Uri address, CancellationToken cancellation, string? conversation = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = JsonContent.Create(activity, BotJson.Wire.Activity);
        if (conversation is not null && conversation.All(one => one is > ' ' and <= '~')) request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
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
