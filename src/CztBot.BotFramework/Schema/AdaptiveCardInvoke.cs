namespace Microsoft.Bot.Schema;

/// <summary>The value of an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction Action { get; set; } = new();

    public string? State { get; set; }
}

/// <summary>The pressed button.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Action.Execute.</summary>
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    /// <summary>What the button carries and the inputs; a JsonElement in this build.</summary>
    public object? Data { get; set; }
}

/// <summary>What the client shows after a press.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    /// <summary>A card, a message or an error by its content type.</summary>
    public string? Type { get; set; }

    public object? Value { get; set; }
}

/// <summary>The answer of an invoke: the HTTP status and body that the channel gets.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object? Body { get; set; }
}

/// <summary>The replies of a turn in one body.</summary>
public class ExpectedReplies
{
    public IList<Activity> Activities { get; set; } = [];
}

/// <summary>An error as the protocol writes it.</summary>
public class InvokeError
{
    public string? Code { get; set; }

    public string? Message { get; set; }
}
