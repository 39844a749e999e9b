using CztBot.Core.Orders;

namespace CztBot.Core.Supplements;

/// <summary>增刊 in the making: what it is about, and what people wrote over the machine's text (R60).</summary>
public sealed record SupplementDraft
{
    /// <summary>The dispatch's, or the card's on which a free one was begun: either makes one supplement.</summary>
    public required string Id { get; init; }

    public int Version { get; init; } = 1;

    public SupplementState State { get; init; }

    /// <summary>The dispatch that it tells of; null for a free one.</summary>
    public string? DispatchId { get; init; }

    /// <summary>标题 of a free one; that of a dispatch is compiled.</summary>
    public string Title { get; init; } = "";

    /// <summary>正文 of a free one.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<SupplementEdit> Edits { get; init; } = [];

    public required Stamp Started { get; init; }

    /// <summary>The edit of a section in force, or null.</summary>
    public SupplementEdit? EditOf(string section) => Edits.FirstOrDefault(edit => edit.Section == section && edit.Text.Length > 0);

    /// <summary>The version of a section's edits, 0 before the first.</summary>
    public int VersionOf(string section) => Edits.FirstOrDefault(edit => edit.Section == section)?.Version ?? 0;

    /// <summary>With a person's text over a section; an empty text gives it back to the machine.</summary>
    /// <param name="machine">The machine's text that the person saw.</param>
    public SupplementDraft Edited(string section, string text, string machine, Stamp made) => this with
    {
        Version = Version + 1,
        Edits = [.. Edits.Where(edit => edit.Section != section), new SupplementEdit(section, text, machine, VersionOf(section) + 1, made)],
    };
}

/// <summary>Where a supplement stands.</summary>
public enum SupplementState
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已签发.</summary>
    Signed,

    /// <summary>撤销: a draft that is not wanted any more.</summary>
    Dropped,
}

/// <summary>A person's text over a section.</summary>
public sealed record SupplementEdit(string Section, string Text, string MachineText, int Version, Stamp Made);
