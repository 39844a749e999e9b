using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>Direct Line 3.0, as far as Web Chat uses it.</summary>
internal static class DirectLineEndpoint
{
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup("/v3/directline");
        line.MapPost("/tokens/generate", (HttpRequest request, DirectLine direct, DirectLineDoor door) =>
            door.WithTicketAsync(request, null, ticket => direct.Open(ticket, request, 200, null)));
        line.MapPost("/tokens/refresh", (HttpRequest request, DirectLine direct, DirectLineDoor door) =>
            door.WithTicketAsync(request, null, ticket => direct.Open(ticket, request, 200, null)));
        line.MapPost("/conversations", (HttpRequest request, DirectLine direct, DirectLineDoor door) =>
            door.WithTicketAsync(request, null, ticket => direct.Open(ticket, request, 201, null)));
        line.MapGet("/conversations/{id}", (string id, HttpRequest request, DirectLine direct, DirectLineDoor door) =>
            door.WithTicketAsync(request, id, ticket => direct.Open(ticket, request, 200, request.Query["watermark"])));
        line.MapGet("/conversations/{id}/activities", (string id, HttpRequest request, DirectLine direct, DirectLineDoor door) => door.WithTicketAsync(request, id, ticket =>
            Results.Text(direct.Frame(ticket.Conversation, DirectLine.Watermark(request.Query["watermark"])).ToJsonString(), "application/json")));
        line.MapPost("/conversations/{id}/activities", async (string id, HttpRequest request, DirectLine direct, DirectLineDoor door) =>
        {
            var posted = await Json.ReadAsync(request);
            return await door.WithTicketAsync(request, id, ticket => posted is null ? Results.BadRequest() : Json.Ok(("id", direct.Post(ticket, posted))));
        });
        line.MapPost("/conversations/{id}/upload", (string id, HttpRequest request, Transcripts transcripts, DirectLineDoor door) => door.WithTicketAsync(request, id, ticket =>
        {
            transcripts.Say(ticket.Conversation, "这里不接收文件。办结依据请填写文字说明或链接。");
            return Json.Ok(("id", JsonValue.Create("upload")));
        }));
        line.MapGet("/conversations/{id}/stream", DirectLineStream.RunAsync);
    }
}
