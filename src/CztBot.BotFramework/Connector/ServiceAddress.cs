using System.Globalization;

namespace Microsoft.Bot.Connector;

/// <summary>Where on a channel's service something is posted; never without TLS outside loopback.</summary>
internal static class ServiceAddress
{
    /// <param name="activityId">Null for the conversation's list of activities.</param>
    /// <exception cref="ServiceAddressException">The service's address or an id is none to post to.</exception>
    public static Uri Of(string? serviceUrl, string? conversationId, string? activityId = null)
    {
        var tail = activityId is null ? "" : "/" + Segment(activityId);
        return new Uri($"{Root(serviceUrl)}v3/conversations/{Segment(conversationId)}/activities{tail}");
    }

    /// <summary>A member of a conversation.</summary>
    /// <exception cref="ServiceAddressException">The service's address or an id is none to ask at.</exception>
    public static Uri OfMember(string? serviceUrl, string? conversationId, string? memberId) =>
        new($"{Root(serviceUrl)}v3/conversations/{Segment(conversationId)}/members/{Segment(memberId)}");

    public static Uri OfConversations(string? serviceUrl) => new($"{Root(serviceUrl)}v3/conversations");

    public static Uri OfMembers(string? serviceUrl, string? conversationId) =>
        new($"{Root(serviceUrl)}v3/conversations/{Segment(conversationId)}/members");

    public static Uri OfPagedMembers(string? serviceUrl, string? conversationId, int? pageSize, string? continuationToken)
    {
        string?[] query =
        [
            pageSize is { } size ? string.Create(CultureInfo.InvariantCulture, $"pageSize={size}") : null,
            continuationToken is { Length: > 0 } token ? $"continuationToken={Uri.EscapeDataString(token)}" : null,
        ];
        var asked = string.Join('&', query.Where(part => part is not null));
        return new Uri($"{Root(serviceUrl)}v3/conversations/{Segment(conversationId)}/pagedmembers{(asked.Length > 0 ? "?" : "")}{asked}");
    }

    private static string Root(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
            || (service.Scheme != Uri.UriSchemeHttps && !(service.Scheme == Uri.UriSchemeHttp && service.IsLoopback)))
            throw new ServiceAddressException("The channel's service address is not https.");
        if (service.UserInfo.Length + service.Query.Length + service.Fragment.Length > 0)
            throw new ServiceAddressException("The channel's service address is more than an address.");
        return service.AbsoluteUri.EndsWith('/') ? service.AbsoluteUri : service.AbsoluteUri + "/";
    }

    // Escaping leaves dots alone, and a segment of dots would climb out of its place.
    private static string Segment(string? id) => id is null or "" or "." or ".."
        ? throw new ServiceAddressException("The conversation or activity has no id.")
        : Uri.EscapeDataString(id);
}

/// <summary>A channel's service lies where nothing of ours is posted to, or an id is none.</summary>
public sealed class ServiceAddressException(string message) : InvalidOperationException(message);
