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

    // Real ones have some two hundred; in a database they are keys, whose length is limited.
    private const int MaxId = 512;
    private const int MaxChannelId = 64;

    private static readonly ReadActivity TooLarge = new(null, StatusCodes.Status413PayloadTooLarge, "too large");

    public static async Task<ReadActivity> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(request.Method)) return new(null, StatusCodes.Status405MethodNotAllowed, "not a POST");
        if (!request.HasJsonContentType()) return new(null, StatusCodes.Status415UnsupportedMediaType, "not JSON by its content type");
        if (request.ContentLength > MaxBody) return TooLarge;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation).ConfigureAwait(false);
            if (read is { IsCompleted: false, Buffer.Length: <= MaxBody })
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var answer = read.Buffer.Length > MaxBody ? TooLarge : Parse(read.Buffer);
            // Bytes that are not handed back make the server close the connection.
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return answer;
        }
    }

    private static ReadActivity Parse(ReadOnlySequence<byte> body)
    {
        // What an activity leaves open is read only when somebody wants it; whoever does should not find bytes there that are no text.
        if (!Utf8.IsValid(body.IsSingleSegment ? body.FirstSpan : body.ToArray())) return Bad("not UTF-8");
        try
        {
            var reader = new Utf8JsonReader(LoneSurrogates.Mended(body));
            var activity = JsonSerializer.Deserialize(ref reader, BotJson.Wire.Activity);
            // One activity and nothing behind it: reading on throws at anything but white space.
            reader.Read();
            if (string.IsNullOrEmpty(activity?.Type)) return Bad("no activity type");
            return HasLongId(activity) ? Bad("an id that is too long") : new(WithoutHoles(activity), 0, "");
        }
        catch (JsonException)
        {
            return Bad("not the JSON of one activity");
        }
    }

    private static ReadActivity Bad(string reason) => new(null, StatusCodes.Status400BadRequest, reason);

    private static bool HasLongId(Activity activity) =>
        activity.ChannelId?.Length > MaxChannelId || activity.Id?.Length > MaxId || activity.Conversation?.Id?.Length > MaxId || activity.From?.Id?.Length > MaxId;

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

/// <summary>The activity of a request, or why there is none.</summary>
/// <param name="Refused">The status that refuses it; 0 where there is one.</param>
/// <param name="Reason">A fixed phrase for the log: nothing of what came.</param>
internal readonly record struct ReadActivity(Activity? Activity, int Refused, string Reason);
