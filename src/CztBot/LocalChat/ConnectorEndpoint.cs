using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>The channel's side of the connector: takes what the bot sends, updates and deletes.</summary>
internal static class ConnectorEndpoint
{
    private static readonly string[] Kept = ["id", "timestamp", "from", "conversation", "channelId", "channelData"];

    private const string Activities = "/local/connector/v3/conversations/{conversation}/activities";

    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Activities, TakeAsync);
        routes.MapPost(Activities + "/{replyTo}", TakeAsync);
        routes.MapPut(Activities + "/{id}", async (string conversation, string id, HttpRequest request, Transcripts transcripts) =>
            await Json.ReadAsync(request) is not { } activity ? Results.BadRequest()
            : transcripts[conversation].Update(id, old => Replace(old, activity)) ? Json.Ok(("id", id))
            : Results.NotFound());
        routes.MapDelete(Activities + "/{id}", (string conversation, string id, Transcripts transcripts) =>
            transcripts[conversation].Update(id, old => Replace(old, new JsonObject { ["type"] = "event" })) ? Results.Ok() : Results.NotFound());
    }

    private static async Task<IResult> TakeAsync(string conversation, HttpRequest request, Transcripts transcripts, Personas personas)
    {
        if (await Json.ReadAsync(request) is not { } activity) return Results.BadRequest();
        if (!await personas.KnowAsync(conversation)) return Results.NotFound();
        return Json.Created(("id", transcripts.AddFromBot(conversation, activity)));
    }

    // All is new but what Web Chat knows it by: the same id and time put it into the same place.
    private static void Replace(JsonObject old, JsonObject activity)
    {
        foreach (var name in old.Select(property => property.Key).Except(Kept).ToList()) old.Remove(name);
        foreach (var (name, value) in activity)
            if (!Kept.Contains(name)) old[name] = value?.DeepClone();
    }
}

/// <summary>Bodies as JSON nodes: activities pass through here without being understood.</summary>
internal static class Json
{
    /// <summary>The request's JSON object; null for anything else.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public static IResult Created(params ReadOnlySpan<(string Name, JsonNode? Value)> fields) => Text(StatusCodes.Status201Created, fields);

    public static IResult Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> fields) => Text(StatusCodes.Status200OK, fields);

    private static IResult Text(int status, ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var body = new JsonObject();
        foreach (var (name, value) in fields) body[name] = value;
        return Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
    }
}
