using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.LocalChat;

/// <summary>Whom the page can play: everybody of the roster, and the groups as the clerk sees them.</summary>
public sealed class Personas(StandingStore standings, BusinessClock clock, ChatTokens tokens, Transcripts transcripts)
{
    // Counts start anew with the process: the page forgets what it had seen before.
    private readonly string _run = Guid.CreateVersion7().ToString("N");

    public async Task<PersonaList> ListAsync()
    {
        var standing = await standings.LoadAsync();
        return new PersonaList(PersonaGroups.Of(standing, clock.Today));
    }

    /// <summary>A token to be that persona; null for one that does not exist.</summary>
    public async Task<PersonaToken?> TokenAsync(string id)
    {
        var standing = await standings.LoadAsync();
        ChatTicket? ticket = null;
        if (standing.Person(id) is { } person)
            ticket = new ChatTicket(LocalPeople.ConversationId(person.Id), LocalPeople.UserId(person.Id));
        else if (standing.Roster.Channels.FirstOrDefault(group => id == PersonaGroups.GroupId(group)) is { } group
            && standing.Roster.WithRole(Roles.Clerk) is [var clerk, ..])
            ticket = new ChatTicket(LocalPeople.GroupConversationId(group.Id), LocalPeople.UserId(clerk.Id));
        return ticket is null ? null : new PersonaToken(tokens.Mint(ticket), ticket.Conversation, ticket.User);
    }

    /// <summary>Whether somebody of the roster, or a group, has this conversation.</summary>
    public async Task<bool> KnowAsync(string conversation)
    {
        var roster = (await standings.LoadAsync()).Roster;
        return roster.People.Any(person => LocalPeople.ConversationId(person.Id) == conversation)
            || roster.Channels.Any(group => LocalPeople.GroupConversationId(group.Id) == conversation);
    }

    /// <summary>How many messages the bot wrote into each conversation.</summary>
    public PersonaCounts Counts() =>
        new(_run, transcripts.All.ToDictionary(pair => pair.Key, pair => pair.Value.FromBot, StringComparer.Ordinal));
}
