using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the one activity of a request, or says which status refuses it.</summary>
internal static class ActivityReader
{
    /// <summary>The most bytes a body may have.</summary>
    public const int MaxBody = 256 * 1024;

    public static async Task<(Activity? Activity, int Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(request.Method)) return (null, StatusCodes.Status405MethodNotAllowed);
        if (!request.HasJsonContentType()) return (null, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MaxBody) return (null, StatusCodes.Status413PayloadTooLarge);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation).ConfigureAwait(false);
            if (read is { IsCompleted: false, Buffer.Length: <= MaxBody })
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var answer = read.Buffer.Length > MaxBody ? (null, StatusCodes.Status413PayloadTooLarge) : Parse(read.Buffer);
            // Bytes that are not handed back make the server close the connection.
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return answer;
        }
    }

    private static (Activity? Activity, int Refused) Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(LoneSurrogates.Mended(body));
            var activity = JsonSerializer.Deserialize(ref reader, BotJson.Wire.Activity);
            // One activity and nothing behind it: reading on throws at anything but white space.
            reader.Read();
            return string.IsNullOrEmpty(activity?.Type) ? (null, StatusCodes.Status400BadRequest) : (activity, 0);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
