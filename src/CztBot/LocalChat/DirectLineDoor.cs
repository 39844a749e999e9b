namespace CztBot.LocalChat;

/// <summary>Who may pass to a conversation: 403 makes the page ask for a new token, 404 tells it that the conversation has ended.</summary>
public sealed class DirectLineDoor(ChatTokens tokens, Personas personas)
{
    private const string Scheme = "Bearer ";

    /// <param name="conversation">The conversation of the route; null where the token alone names it.</param>
    public Task<IResult> WithTicketAsync(HttpRequest request, string? conversation, Func<ChatTicket, IResult> answer)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : null;
        return WithTicketAsync(token, conversation, ticket => Task.FromResult(answer(ticket)));
    }

    public async Task<IResult> WithTicketAsync(string? token, string? conversation, Func<ChatTicket, Task<IResult>> answer)
    {
        if (await tokens.ReadAsync(token) is not { } ticket || (conversation is not null && conversation != ticket.Conversation))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        return await personas.KnowAsync(ticket.Conversation) ? await answer(ticket) : Results.NotFound();
    }
}
