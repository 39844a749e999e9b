using System.Text.Json.Serialization;

namespace CztBot.LocalChat;

/// <summary>Whom the page can play, and how to become that person.</summary>
internal static class PersonaEndpoint
{
    public static void MapPersonas(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local/personas", async (Personas personas) => Results.Json(await personas.ListAsync(), PersonaJson.Default.PersonaList));
        routes.MapGet("/local/counts", (Personas personas) => Results.Json(personas.Counts(), PersonaJson.Default.PersonaCounts));
        routes.MapPost("/local/personas/{id}/token", async (string id, Personas personas) =>
            await personas.TokenAsync(id) is { } token ? Results.Json(token, PersonaJson.Default.PersonaToken) : Results.NotFound());
    }
}

public sealed record PersonaList(IReadOnlyList<PersonaGroup> Groups);

public sealed record PersonaGroup(string Title, IReadOnlyList<Persona> Personas);

/// <param name="Post">Unit or office.</param>
public sealed record Persona(string Id, string Name, string Post, string Conversation);

public sealed record PersonaToken(string Token, string Conversation, string User);

/// <param name="Run">Names this run of the program; another one counts from nought.</param>
/// <param name="Messages">What the bot wrote so far, by conversation.</param>
public sealed record PersonaCounts(string Run, Dictionary<string, int> Messages);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonaList))]
[JsonSerializable(typeof(PersonaToken))]
[JsonSerializable(typeof(PersonaCounts))]
internal sealed partial class PersonaJson : JsonSerializerContext;
