using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Members;

/// <summary>Finds the person of the roster behind a Teams account by the mail that Teams itself knows it by.</summary>
public sealed class TenantDirectory(IMemberDirectory directory, FailedLookups failed, OwnTenants tenants)
{
    private const string Teams = "msteams";

    /// <returns>Null where nobody, or more than one, is meant; the channel is then not asked again for some minutes.</returns>
    public async Task<Person?> FindAsync(Standing standing, Address address, CancellationToken cancellation)
    {
        if (address.ChannelId != Teams || !tenants.Admit(address.Conversation.TenantId) || failed.Lately(address.UserKey)) return null;
        if (await directory.FindAsync(address, cancellation) is { } member && IsOwn(member)
            && standing.Roster.WithMail(member.PrincipalName, member.Mail) is { } person) return person;
        failed.Note(address.UserKey);
        return null;
    }

    // A guest's own tenant says what it likes about the guest's mail; and of whom the channel does not say where he belongs, nobody knows that he is none.
    private bool IsOwn(Member member) =>
        tenants.Admit(member.TenantId)
        && member.Role is null or "user"
        && !(member.PrincipalName ?? "").Contains("#EXT#", StringComparison.OrdinalIgnoreCase);
}
