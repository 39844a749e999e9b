namespace Microsoft.Bot.Schema;

/// <summary>An error as a channel writes it.</summary>
public class ErrorResponse
{
    public Error? Error { get; set; }
}

/// <summary>What was wrong.</summary>
public class Error
{
    /// <summary>The protocol's word for it, e.g. MessageWritesBlocked.</summary>
    public string? Code { get; set; }

    public string? Message { get; set; }
}
