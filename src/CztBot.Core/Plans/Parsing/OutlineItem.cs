namespace CztBot.Core.Plans.Parsing;

/// <summary>An item as the text lays it out, before its units are known.</summary>
internal sealed record OutlineItem(PlanItemKind Kind, int Number, int? Section, Paragraph Opening)
{
    /// <summary>Paragraphs with their duty blocks; none for a measure.</summary>
    public List<DutyBlock> Parts { get; } = [];

    /// <summary>A paragraph that still waits for its duty block.</summary>
    public Paragraph? Open { get; set; }

    /// <summary>T05, M1, P2, S3.</summary>
    public string Code => Kind switch
    {
        PlanItemKind.Task => $"T{Number:00}",
        PlanItemKind.Mechanism => $"M{Number}",
        PlanItemKind.Policy => $"P{Number}",
        _ => $"S{Number}",
    };

    /// <summary>任务5: how faults name it.</summary>
    public string Chinese => $"{PlanWords.Of(Kind)}{Number}";
}
