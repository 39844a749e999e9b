using System.Text.Json.Serialization;
using CztBot.Conversations;

namespace CztBot.Reports;

/// <summary>Data of cards/reports/form.json.</summary>
/// <param name="Summary">The faults in one line above the buttons, where somebody looks who has just pressed one; empty without.</param>
public sealed record FormCard(
    string Title, string Lead, string Notice, IReadOnlyList<string> Faults, string Summary, string Month, string Item, IReadOnlyList<FormPart> Parts)
{
    /// <summary>Whether the responsible units can be asked for a paragraph (R39).</summary>
    public bool CanCollect { get; init; }

    /// <summary>The cross-region project whose matters are filled in here (R25); empty without.</summary>
    public string Project { get; init; } = "";

    public string ProjectVersion { get; init; } = "";

    public string ProjectTitle { get; init; } = "";

    /// <summary>Its four kinds of matter; none without a project.</summary>
    public IReadOnlyList<FormMatter> Matters { get; init; } = [];

    /// <summary>The version seen; of a card with one part.</summary>
    public string Version => Of("");

    /// <summary>The version seen of part a, in a card of two.</summary>
    public string VersionA => Of(".a");

    public string VersionB => Of(".b");

    private string Of(string suffix) => Parts.FirstOrDefault(part => part.Suffix == suffix)?.Version ?? "";
}

/// <param name="Suffix">Empty, or .a and .b in a card of two parts.</param>
/// <param name="LastText">Last month's progress, shown beside the field.</param>
/// <param name="NewerText">The text that somebody else submitted meanwhile.</param>
public sealed record FormPart
{
    public required string Suffix { get; init; }

    public required string Heading { get; init; }

    public required string Target { get; init; }

    public required string LastText { get; init; }

    public required string NewerText { get; init; }

    public required bool Measurable { get; init; }

    public required string LastPercent { get; init; }

    public required string Version { get; init; }

    public required string Progress { get; init; }

    public required string Status { get; init; }

    /// <summary>Whether it is a policy, which is reported by stage (R78).</summary>
    public required bool Policy { get; init; }

    public required string Stage { get; init; }

    public required string Percent { get; init; }

    public required string Problems { get; init; }

    public required string NoProblem { get; init; }

    public required string Difficulties { get; init; }

    public required string NextSteps { get; init; }

    public required string NextDate { get; init; }

    public required string Coordination { get; init; }

    public required string Level { get; init; }

    public required string Unchanged { get; init; }

    public required string UnchangedReason { get; init; }

    /// <summary>What responsible units wrote for this report (R39).</summary>
    public required IReadOnlyList<ReviewText> Contributions { get; init; }

    /// <summary>Labels with the mark of a fault where there is one.</summary>
    public required FormLabels Labels { get; init; }
}

/// <summary>A kind of matter in the form.</summary>
public sealed record FormMatter(string Kind, string Word, string State, string City, string Dept, string Action, IReadOnlyList<AskChoice> Cities);

public sealed record FormLabels(
    string Progress, string Status, string Stage, string Percent, string Problems, string Difficulties, string NextSteps,
    string NextDate, string Coordination, string Level, string UnchangedReason);

/// <summary>Data of cards/reports/receipt.json.</summary>
public sealed record ReceiptCard(
    string Title, string Lead, IReadOnlyList<CardFact> Facts, string Text, bool CanWithdraw, bool CanFinish,
    string Month, string Item, string Version);

public sealed record CardFact(string Title, string Value);

/// <summary>Data of cards/reports/confirm.json.</summary>
public sealed record ConfirmCard(string Title, string Lead, string Text, string Paragraph, string Month, string Item);

/// <summary>Data of cards/reports/review.json.</summary>
/// <param name="Closure">The version of 办结销号 seen; 0 where it was never proposed.</param>
public sealed record ReviewCard(
    string Title, string Notice, IReadOnlyList<CardFact> Facts, IReadOnlyList<ReviewText> Texts, string LampHint, string Lamp,
    bool CanAccept, bool CanReturn, bool CanCorrect, bool CanClose, bool CanReopen, string Evidence, string Progress, string Month, string Item, string Paper, string Version, string Closure,
    string Reason, string Fields);

public sealed record ReviewText(string Label, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FormCard))]
[JsonSerializable(typeof(ReceiptCard))]
[JsonSerializable(typeof(ConfirmCard))]
[JsonSerializable(typeof(ReviewCard))]
internal sealed partial class ReportCardJson : JsonSerializerContext;
