namespace CztBot.Conversations;

/// <summary>What lies behind signed links of one kind; whoever makes the papers registers it under the kind.</summary>
public interface IPaperShelf
{
    /// <summary>The shelf of bulletins and circulars, whose folders are months.</summary>
    const string Bulletins = "bulletins";

    /// <summary>How the paper behind a link is called, for a link that is wrong or too old.</summary>
    PaperWords Words(string folder, string name);

    /// <param name="folder">The month, or the kind.</param>
    Task<RackAnswer> TakeAsync(string folder, string name, CancellationToken cancellation);
}

/// <summary>A file, or why there is none.</summary>
public abstract record RackAnswer
{
    private RackAnswer()
    {
    }

    public sealed record File(byte[] Content, string Type, string Name) : RackAnswer;

    public sealed record Nothing(string Reason) : RackAnswer;
}

/// <summary>The types of papers.</summary>
public static class PaperTypes
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
}
