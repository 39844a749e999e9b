using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>Binds people of the own tenant without a code, and remembers where known people are.</summary>
public sealed class AutomaticBinding(TenantDirectory directory, AccountStore accounts, Database database, BusinessClock clock)
{
    /// <summary>The person of the roster behind an account; null for a stranger.</summary>
    public async Task<Person?> KnownAsync(Standing standing, Address address) =>
        await accounts.FindAsync(address.ChannelId, address.UserKey, address.User.Id) is { } person ? standing.Person(person) : null;

    /// <summary>Binds a stranger whom the tenant's directory knows; null for anybody else, and for whom the secretariat unbound.</summary>
    public async Task<Person?> BindAsync(Standing standing, Address address, CancellationToken cancellation)
    {
        if (await accounts.WasUnboundAsync(address.ChannelId, address.UserKey, address.User.Id)) return null;
        if (await directory.FindAsync(standing, address, cancellation) is not { } person) return null;
        await WriteAsync(person, address, async work =>
        {
            await AccountStore.ReplaceAsync(work, address.ChannelId, address.UserKey, person.Id);
            await work.AuditAsync("account.automatic", $"person/{person.Id}", null, address.ChannelId);
        }, cancellation);
        return person;
    }

    /// <summary>Remembers where a person is, as far as it is a personal chat.</summary>
    public Task RememberAsync(Person person, Address address, CancellationToken cancellation) =>
        WriteAsync(person, address, _ => Task.CompletedTask, cancellation);

    private Task<bool> WriteAsync(Person person, Address address, Func<Work, Task> write, CancellationToken cancellation) => database.WriteAsync(
        new Actor(person.Id, person.Name, address.ChannelId, clock.Now),
        async work =>
        {
            await write(work);
            if (!address.Conversation.IsShared)
                await ConversationStore.RememberAsync(work, $"person:{person.Id}", address.Conversation.Id, address.ToJson());
            return true;
        },
        cancellation);
}
