namespace CztBot.Conversations;

/// <summary>The papers of one kind of thing, e.g. of orders: made of the thing as it stands, for whoever may read it. Registered under the kind.</summary>
public interface IThingPapers
{
    /// <summary>How the paper is called and where another link is had.</summary>
    PaperWords Words { get; }

    /// <summary>The paper of a thing, where the person may have it now; asked at the button and again at the link.</summary>
    /// <returns>The paper, or a refusal in words.</returns>
    Task<(ThingPaper? Paper, string Refusal)> FindAsync(Turn turn, string id, CancellationToken cancellation);
}

/// <summary>A paper that is written when it is fetched.</summary>
/// <param name="Title">The file's name without its extension.</param>
/// <param name="Back">The way back from the links.</param>
public sealed record ThingPaper(string Title, Func<Task<byte[]>> WriteAsync, NoticeAction Back)
{
    /// <summary>A workbook; everything else is .docx, and .pdf where it can be made.</summary>
    public bool Workbook { get; init; }
}

/// <summary>How a kind of paper is called.</summary>
/// <param name="Kind">简报.</param>
/// <param name="Way">How its card is had: 发送“简报”.</param>
public sealed record PaperWords(string Kind, string Way);

public static class ThingPaperRegistration
{
    /// <summary>The kind of a unit's month, which rows of lists give too: they name the month and the unit.</summary>
    public const string UnitMonth = "month";

    /// <summary>The button of a thing's card that gives its paper.</summary>
    /// <param name="kind">The kind under which its papers are registered.</param>
    public static NoticeAction Button(string kind, string id, string title = "文件") => NoticeAction.Of(title, "paper.get", ("kind", kind), ("paper", id));

    /// <summary>Registers the papers of a kind, with the shelf behind their links.</summary>
    public static IServiceCollection AddPapers<T>(this IServiceCollection services, string kind)
        where T : class, IThingPapers => services
        .AddKeyedSingleton<IThingPapers, T>(kind)
        .AddKeyedSingleton<IPaperShelf>(kind, (provider, _) => ActivatorUtilities.CreateInstance<ThingShelf>(provider, provider.GetRequiredKeyedService<IThingPapers>(kind)));
}
