using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>Asks a channel's service to do things; each answer but success is an <see cref="ErrorResponseException"/>, nothing is retried here.</summary>
public sealed class ConnectorClient(HttpClient http, TimeProvider machine)
{
    public const string HttpClientName = "connector";
    private readonly ConnectorCalls _calls = new(http, machine);

    public Task<ResourceResponse?> SendToConversationAsync(Activity activity, CancellationToken cancellation) =>
        PutAsync(HttpMethod.Post, activity, ServiceAddress.Of(activity.ServiceUrl, activity.Conversation?.Id), cancellation);

    public Task<ResourceResponse?> ReplyToActivityAsync(Activity activity, CancellationToken cancellation) =>
        PutAsync(HttpMethod.Post, activity, AddressOf(activity, activity.ReplyToId), cancellation, conversation: activity.Conversation?.Id);

    public Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        PutAsync(HttpMethod.Put, activity, AddressOf(activity, activity.Id), cancellation);

    public Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellation)
    {
        var address = ServiceAddress.Of(reference.ServiceUrl, reference.Conversation?.Id, reference.ActivityId ?? "");
        return _calls.SendAsync(new HttpRequestMessage(HttpMethod.Delete, address), BotJson.Wire.ResourceResponse, cancellation);
    }

    /// <summary>Makes a conversation; with a first message in it, where the parameters hold one.</summary>
    public Task<ConversationResourceResponse?> CreateConversationAsync(
        string? serviceUrl, ConversationParameters parameters, CancellationToken cancellation) =>
        _calls.SendAsync(
            ConnectorCalls.With(HttpMethod.Post, ServiceAddress.OfConversations(serviceUrl), parameters, BotJson.Wire.ConversationParameters),
            BotJson.Wire.ConversationResourceResponse, cancellation);

    /// <summary>All members of a conversation.</summary>
    public async Task<IList<ChannelAccount>> GetConversationMembersAsync(string? serviceUrl, string? conversationId, CancellationToken cancellation) =>
        await _calls.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, ServiceAddress.OfMembers(serviceUrl, conversationId)), BotJson.Wire.ListChannelAccount, cancellation)
            .ConfigureAwait(false) ?? [];

    /// <summary>A member of a conversation; it reads Teams' own properties too.</summary>
    public async Task<TeamsChannelAccount> GetConversationMemberAsync(
        string? serviceUrl, string? conversationId, string userId, CancellationToken cancellation) =>
        await _calls.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, ServiceAddress.OfMember(serviceUrl, conversationId, userId)), BotJson.Wire.TeamsChannelAccount, cancellation)
            .ConfigureAwait(false) ?? new TeamsChannelAccount();

    /// <summary>A page of a conversation's members; they have Teams' own properties too.</summary>
    /// <param name="pageSize">Null for as many as the channel likes.</param>
    /// <param name="continuationToken">Of the page before; null for the first.</param>
    public async Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string? serviceUrl, string? conversationId, int? pageSize, string? continuationToken, CancellationToken cancellation) =>
        await _calls.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, ServiceAddress.OfPagedMembers(serviceUrl, conversationId, pageSize, continuationToken)),
            BotJson.Wire.TeamsPagedMembersResult, cancellation).ConfigureAwait(false) ?? new TeamsPagedMembersResult();

    private static Uri AddressOf(Activity activity, string? id) => ServiceAddress.Of(activity.ServiceUrl, activity.Conversation?.Id, id ?? "");

    // A reply names its conversation in a header too, where a header can carry it.
    private Task<ResourceResponse?> PutAsync(HttpMethod method, Activity activity, Uri address, CancellationToken cancellation, string? conversation = null)
    {
        var request = ConnectorCalls.With(method, address, activity, BotJson.Wire.Activity);
        if (conversation is not null && conversation.All(one => one is > ' ' and <= '~')) request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
        return _calls.SendAsync(request, BotJson.Wire.ResourceResponse, cancellation);
    }
}
