using CztBot.Core.Reports;

namespace CztBot.Core.Questions;

/// <summary>What somebody wants to know, understood from one sentence (R85–R88): the intent and what it is about.</summary>
public sealed record Question
{
    public required Intent Intent { get; init; }

    /// <summary>Reporting items by id, in the order of the sentence; both parts where the whole was named.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Units by id, e.g. 长沙/住建.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The units were called ours.</summary>
    public bool Own { get; init; }

    /// <summary>Cities that were named apart from their units.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>Sections of the plan by number.</summary>
    public IReadOnlyList<int> Sections { get; init; } = [];

    /// <summary>Ids of people of the roster.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Any of these statuses.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Any of these lamps.</summary>
    public IReadOnlyList<Lamp> Lamps { get; init; } = [];

    /// <summary>Items that have a problem, whatever their status.</summary>
    public bool Troubled { get; init; }

    /// <summary>When; null where nothing was named.</summary>
    public Period? Period { get; init; }

    /// <summary>The other time of a comparison.</summary>
    public Period? Compare { get; init; }

    /// <summary>The dispatch level, 1–5 (调度办法 第七条).</summary>
    public int? Level { get; init; }

    /// <summary>An order's number.</summary>
    public int? Number { get; init; }

    /// <summary>By when an instruction is to be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The page of a long answer, from 0; a button asks for it, no sentence.</summary>
    public int Page { get; init; }

    /// <summary>What is not so was asked for: 谁没报, 不正常的.</summary>
    public bool Negated { get; init; }

    /// <summary>Items to choose from, where the sentence could mean several (R86).</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Units to choose from: 发改委 without its city.</summary>
    public IReadOnlyList<string> OpenUnits { get; init; } = [];

    /// <summary>What would be answered once one of the candidates is chosen.</summary>
    public Intent Wanted { get; init; } = Intent.TaskProgress;

    /// <summary>Which field of an item was asked for.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>What a comparison counts, where the words name it.</summary>
    public IReadOnlyList<Gauge> Gauges { get; init; } = [];

    /// <summary>The issue of the bulletin that was asked for by its number.</summary>
    public IssueNumber? Issue { get; init; }

    /// <summary>Kinds of a cross-region project's problem: planning, land, demolition, other (R24).</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>A number that the plan does not have, as it was said.</summary>
    public string? Unknown { get; init; }

    /// <summary>True where the sentence was completed from the one before it.</summary>
    public bool Follows { get; init; }

    /// <summary>Names an item, a unit, a city or a section.</summary>
    public bool HasObject => Tasks.Count + Units.Count + Cities.Count + Sections.Count + Candidates.Count > 0;

    /// <summary>The two times of a comparison, the later one first: what was named, else the latest month, and what stood before it.</summary>
    /// <param name="latest">The latest month that has what is compared.</param>
    public (Period Now, Period Then) Times(Month latest)
    {
        // 比上月, 比上季度 where that holds the latest month: it is what is spoken of, and beside it stands the one before it.
        if (Period is null && Compare is { } spoken && spoken.Has(latest)) return (spoken, spoken.Before);
        var now = Period ?? Questions.Period.Of(latest);
        var other = Compare ?? now.Before;
        return other.To > now.To ? (other, now) : (now, other);
    }
}

/// <summary>The field of an item that a question is about.</summary>
public enum Aspect
{
    Whole,
    Cause,
    Next,
    Date,
    Lamp,
}

/// <summary>Whoever asks: what 我们局 and 我们市 mean.</summary>
/// <param name="Units">Units that the person reports for.</param>
/// <param name="City">The person's own city; null for the secretariat.</param>
public sealed record Asker(IReadOnlyList<string> Units, string? City)
{
    /// <summary>Who 我 is, e.g. in 我交办的; null where nobody.</summary>
    public string? PersonId { get; init; }

    public static Asker Nobody { get; } = new([], null);
}
