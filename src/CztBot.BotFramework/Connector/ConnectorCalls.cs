using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Single requests to a channel's service: what it answers is the result, or an <see cref="ErrorResponseException"/>.</summary>
internal sealed class ConnectorCalls(HttpClient http, TimeProvider machine)
{
    /// <returns>The answer; null where the channel was content without one, or wrote something else: that does not undo what was done.</returns>
    public async Task<T?> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> answer, CancellationToken cancellation)
        where T : class
    {
        using var sent = request;
        using var response = await SendAsync(sent, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new ErrorResponseException(response.StatusCode, await ReadAsync(response, BotJson.Wire.ErrorResponse, cancellation).ConfigureAwait(false), Wait(response.Headers.RetryAfter));
        return await ReadAsync(response, answer, cancellation).ConfigureAwait(false);
    }

    /// <summary>A request with a body.</summary>
    public static HttpRequestMessage With<T>(HttpMethod method, Uri address, T body, JsonTypeInfo<T> type) =>
        new(method, address) { Content = new HandedOverContent(JsonContent.Create(body, type)) };

    // What was given up while the login or the connection was still waited for never left.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested && request.Content is HandedOverContent { Begun: false })
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection was made in time.", late);
        }
        // A channel that ends just after it took the connection: HttpClient asks the socket for its far end and lets the answer through as it is.
        catch (SocketException lost)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The connection was lost before anything left.", lost);
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > machine.GetUtcNow() ? date - machine.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
