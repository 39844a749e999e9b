using System.Text.Json.Nodes;

namespace CztBot.LocalChat;

/// <summary>Direct Line 3.0, as far as Web Chat uses it.</summary>
internal static class DirectLineEndpoint
{
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup("/v3/directline");
        line.MapPost("/tokens/generate", (HttpContext http, DirectLine direct) => WithTicketAsync(http, null, ticket => direct.Open(ticket, http.Request, 200, null)));
        line.MapPost("/tokens/refresh", (HttpContext http, DirectLine direct) => WithTicketAsync(http, null, ticket => direct.Open(ticket, http.Request, 200, null)));
        line.MapPost("/conversations", (HttpContext http, DirectLine direct) => WithTicketAsync(http, null, ticket => direct.Open(ticket, http.Request, 201, null)));
        line.MapGet("/conversations/{id}", (string id, HttpContext http, DirectLine direct) =>
            WithTicketAsync(http, id, ticket => direct.Open(ticket, http.Request, 200, http.Request.Query["watermark"])));
        line.MapGet("/conversations/{id}/activities", (string id, HttpContext http, DirectLine direct) => WithTicketAsync(http, id, ticket =>
            Results.Text(direct.Frame(ticket.Conversation, DirectLine.Watermark(http.Request.Query["watermark"])).ToJsonString(), "application/json")));
        line.MapPost("/conversations/{id}/activities", async (string id, HttpContext http, DirectLine direct) =>
        {
            var posted = await Json.ReadAsync(http.Request);
            return await WithTicketAsync(http, id, ticket => posted is null ? Results.BadRequest() : Json.Ok(("id", direct.Post(ticket, posted))));
        });
        line.MapPost("/conversations/{id}/upload", (string id, HttpContext http, Transcripts transcripts) => WithTicketAsync(http, id, ticket =>
        {
            transcripts.Say(ticket.Conversation, "这里不接收文件。办结依据请填写文字说明或链接。");
            return Json.Ok(("id", JsonValue.Create("upload")));
        }));
        line.MapGet("/conversations/{id}/stream", DirectLineStream.RunAsync);
    }

    // 403 makes the page ask for a new token, 404 tells it that the conversation has ended.
    private static async Task<IResult> WithTicketAsync(HttpContext http, string? conversation, Func<ChatTicket, IResult> answer)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..] : null;
        if (await http.RequestServices.GetRequiredService<ChatTokens>().ReadAsync(token) is not { } ticket)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        return conversation is null || conversation == ticket.Conversation
            ? answer(ticket)
            : Results.NotFound();
    }
}
