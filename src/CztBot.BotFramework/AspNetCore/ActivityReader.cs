using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
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
        // What an activity leaves open is read only when somebody wants it; whoever does should not find bytes there that are no text.
        if (!Utf8.IsValid(body.IsSingleSegment ? body.FirstSpan : body.ToArray())) return (null, StatusCodes.Status400BadRequest);
        try
        {
            var reader = new Utf8JsonReader(LoneSurrogates.Mended(body));
            var activity = JsonSerializer.Deserialize(ref reader, BotJson.Wire.Activity);
            // One activity and nothing behind it: reading on throws at anything but white space.
            reader.Read();
            return string.IsNullOrEmpty(activity?.Type) ? (null, StatusCodes.Status400BadRequest) : (WithoutHoles(activity), 0);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    // A list may hold nulls in JSON; nobody who goes through one should have to ask each entry whether it is there.
    private static Activity WithoutHoles(Activity activity)
    {
        activity.Attachments = Filled(activity.Attachments);
        activity.Entities = Filled(activity.Entities);
        activity.MembersAdded = Filled(activity.MembersAdded);
        activity.MembersRemoved = Filled(activity.MembersRemoved);
        return activity;
    }

    private static IList<T>? Filled<T>(IList<T>? list)
        where T : class => list is null || !list.Contains(null!) ? list : [.. list.Where(one => one is not null)];
}
