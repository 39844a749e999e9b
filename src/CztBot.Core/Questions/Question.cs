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

    /// <summary>The items of a unit, a city, a section or all: 湘潭住建管着哪几项.</summary>
    public sealed record Overview(Scope Scope) : Question;

    /// <summary>Items with a status or a lamp: 哪些滞后.</summary>
    /// <param name="Scope">Null for all.</param>
    public sealed record ByStatus(StatusWish Wish, Scope? Scope) : Question;

    /// <summary>Who has not reported: 还有谁没交.</summary>
    /// <param name="Scope">Null for all.</param>
    public sealed record NotReported(Scope? Scope) : Question;

    /// <summary>Who presides: 谁是轮值会长 (R74).</summary>
    public sealed record Presiding : Question;

    /// <summary>Where the secretariat sits and who is in it (R75).</summary>
    public sealed record Secretariat : Question;

    /// <summary>Several items could be meant: the person chooses (R86).</summary>
    /// <param name="Lead">True where it was asked who leads, false where it stands.</param>
    public sealed record Ambiguous(IReadOnlyList<ReportingItem> Candidates, bool WhoLeads) : Question;

    /// <summary>A number that the plan does not have.</summary>
    public sealed record NoSuchNumber(string Named) : Question;

    /// <summary>Not understood, or not ours.</summary>
    public sealed record OutOfScope : Question;
}
