namespace CztBot.Conversations;

/// <summary>The port to enrolment: whoever is not known yet is bound, or told how to be.</summary>
public interface IStrangers
{
    /// <summary>Takes a text that binds an account, whoever says it.</summary>
    /// <returns>Null for any other text.</returns>
    Task<Reply?> BindAsync(Incoming incoming, CancellationToken cancellation);

    /// <summary>Answers somebody who has no account here, whatever was said or pressed.</summary>
    Task<Reply> MeetAsync(Incoming incoming, CancellationToken cancellation);
}

/// <summary>The port to enrolment for what a channel announces: the bot was added to a conversation, or taken out of it.</summary>
public interface IPresence
{
    /// <returns>A greeting; null where this conversation was greeted lately.</returns>
    Task<Reply?> ArriveAsync(Address address, CancellationToken cancellation);

    Task LeaveAsync(Address address, CancellationToken cancellation);
}

/// <summary>The port to the channel's own directory of people; never what somebody says about themselves.</summary>
public interface IMemberDirectory
{
    /// <summary>Looks the writer up; null where the channel does not say, or does not answer in time.</summary>
    Task<Member?> FindAsync(Address address, CancellationToken cancellation);
}

/// <summary>A person as the channel knows them.</summary>
/// <param name="PrincipalName">The UPN in Entra.</param>
/// <param name="TenantId">The person's own tenant; null where the channel does not say.</param>
/// <param name="Role">user, guest or anonymous; null where the channel does not say.</param>
public sealed record Member(string? PrincipalName, string? Mail, string? TenantId, string? Role);
