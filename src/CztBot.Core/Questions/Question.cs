using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>What somebody wants to know, understood from one sentence (R85–R88).</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>The month asked for; null where none was named.</summary>
    public Month? Month { get; init; }

    /// <summary>Where items stand: 任务5到哪了.</summary>
    public sealed record Progress(IReadOnlyList<ReportingItem> Items) : Question;

    /// <summary>Who leads an item: 港口调研归谁管.</summary>
    public sealed record Lead(IReadOnlyList<ReportingItem> Items) : Question;

    /// <summary>A unit's or a city's items: 湘潭住建管着哪几项.</summary>
    /// <param name="Name">As the answer calls it.</param>
    /// <param name="UnitIds">The units whose items are meant.</param>
    public sealed record Overview(string Name, IReadOnlyList<string> UnitIds) : Question;

    /// <summary>Items with a status or a lamp: 哪些滞后.</summary>
    public sealed record ByStatus(StatusWish Wish) : Question;

    /// <summary>Who has not reported: 还有谁没交.</summary>
    /// <param name="City">Null for all.</param>
    public sealed record NotReported(string? City) : Question;

    /// <summary>Several items could be meant: the person chooses (R86).</summary>
    public sealed record Ambiguous(IReadOnlyList<ReportingItem> Candidates) : Question;

    /// <summary>A number that the plan does not have.</summary>
    public sealed record NoSuchNumber(string Named) : Question;

    /// <summary>Not understood, or not ours.</summary>
    public sealed record OutOfScope : Question;
}
