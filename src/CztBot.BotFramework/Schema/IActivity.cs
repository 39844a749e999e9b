namespace Microsoft.Bot.Schema;

public interface IActivity
{
    string? Type { get; set; }

    string? Id { get; set; }

    string? ChannelId { get; set; }

    string? ServiceUrl { get; set; }

    ChannelAccount? From { get; set; }

    ChannelAccount? Recipient { get; set; }

    ConversationAccount? Conversation { get; set; }

    string? ReplyToId { get; set; }

    ConversationReference GetConversationReference();
}

public interface IMessageActivity : IActivity
{
    string? Text { get; set; }

    IList<Attachment>? Attachments { get; set; }

    object? Value { get; set; }
}

public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}

public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }

    IList<ChannelAccount>? MembersRemoved { get; set; }
}

public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>add, remove, add-upgrade or remove-upgrade.</summary>
    string? Action { get; set; }
}
