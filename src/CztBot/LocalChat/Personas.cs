using System.Text.Json.Serialization;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.LocalChat;

/// <summary>Whom the page can play: everybody of the roster, and the groups as the clerk sees them.</summary>
public sealed class Personas(StandingStore standings, BusinessClock clock, ChatTokens tokens, Transcripts transcripts)
{
    public async Task<PersonaList> ListAsync()
    {
        var standing = await standings.LoadAsync();
        var people = standing.Roster.People;
        List<PersonaGroup> groups =
        [
            new("群", [.. standing.Roster.Channels.Select(group => new Persona($"group-{group.Id}", group.Name, "群聊 · 以经办人员的身份发言", LocalPeople.GroupConversationId(group.Id)))]),
            new("秘书处", [.. people.Where(person => person.Is(Roles.Clerk) || person.Is(Roles.Head)).Select(person => One(standing, person))]),
            new("领导", [.. standing.Roster.Leaders().Select(person => One(standing, person))]),
            new("市发改统筹员", [.. people.Where(person => person.Is(Roles.Coordinator)).Select(person => One(standing, person))]),
            new("联络员", [.. people.Where(person => person.Is(Roles.Contact)).Select(person => One(standing, person))]),
        ];
        return new PersonaList([.. groups.Where(group => group.Personas.Count > 0)]);
    }

    /// <summary>A token to be that persona; null for one that does not exist.</summary>
    public async Task<PersonaToken?> TokenAsync(string id)
    {
        var standing = await standings.LoadAsync();
        ChatTicket? ticket = null;
        if (standing.Person(id) is { } person)
            ticket = new ChatTicket(LocalPeople.ConversationId(person.Id), LocalPeople.UserId(person.Id));
        else if (standing.Roster.Channels.FirstOrDefault(group => id == $"group-{group.Id}") is { } group
            && standing.Roster.People.FirstOrDefault(one => one.Is(Roles.Clerk)) is { } clerk)
            ticket = new ChatTicket(LocalPeople.GroupConversationId(group.Id), LocalPeople.UserId(clerk.Id));
        return ticket is null ? null : new PersonaToken(tokens.Mint(ticket), ticket.Conversation, ticket.User);
    }

    /// <summary>How many messages the bot wrote into each conversation.</summary>
    public Dictionary<string, int> Counts() => transcripts.All.ToDictionary(pair => pair.Key, pair => pair.Value.FromBot, StringComparer.Ordinal);

    private Persona One(Standing standing, Person person) =>
        new(person.Id, person.Name, Post(standing, person), LocalPeople.ConversationId(person.Id));

    private string Post(Standing standing, Person person)
    {
        if (person.Is(Roles.Head)) return "秘书处负责人";
        if (person.Is(Roles.Clerk)) return "秘书处经办";
        if (person.Office != Office.None) return RoleWords.Post(person);
        if (person.Is(Roles.Coordinator)) return $"{person.City}市发改委";
        var units = standing.UnitsOf(person.Id, clock.Today);
        return units.Count > 0 ? string.Join('、', units.Select(standing.UnitName)) : person.Post ?? "";
    }
}

public sealed record PersonaList(IReadOnlyList<PersonaGroup> Groups);

public sealed record PersonaGroup(string Title, IReadOnlyList<Persona> Personas);

/// <param name="Post">Unit or office.</param>
public sealed record Persona(string Id, string Name, string Post, string Conversation);

public sealed record PersonaToken(string Token, string Conversation, string User);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PersonaList))]
[JsonSerializable(typeof(PersonaToken))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class PersonaJson : JsonSerializerContext;

/// <summary>Whom the page can play, and how to become that person.</summary>
internal static class PersonaEndpoint
{
    public static void MapPersonas(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local/personas", async (Personas personas) => Results.Json(await personas.ListAsync(), PersonaJson.Default.PersonaList));
        routes.MapGet("/local/counts", (Personas personas) => Results.Json(personas.Counts(), PersonaJson.Default.DictionaryStringInt32));
        routes.MapPost("/local/personas/{id}/token", async (string id, Personas personas) =>
            await personas.TokenAsync(id) is { } token ? Results.Json(token, PersonaJson.Default.PersonaToken) : Results.NotFound());
    }
}
