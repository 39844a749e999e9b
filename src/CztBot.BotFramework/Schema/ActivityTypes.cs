namespace Microsoft.Bot.Schema;

/// <summary>The protocol's words for an activity's type.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string InvokeResponse = "invokeResponse";
    public const string Typing = "typing";
}

/// <summary>How the answers of a turn travel.</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";

    /// <summary>In the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}
