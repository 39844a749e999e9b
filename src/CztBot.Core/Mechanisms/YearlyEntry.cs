using CztBot.Core.Orders;

namespace CztBot.Core.Mechanisms;

/// <summary>A duty of a year with what was done of it (年度清单, R79); every version is kept.</summary>
public sealed record YearlyEntry
{
    /// <summary>2020-forum, or 2020-party-长沙 for what each city does for itself.</summary>
    public required string Id { get; init; }

    public required int Year { get; init; }

    public required string DutyId { get; init; }

    /// <summary>Whose it is: the city itself, or the one of the lead unit on the day; empty while nobody presides.</summary>
    public required string City { get; init; }

    /// <summary>0 as long as nothing was written.</summary>
    public int Version { get; init; }

    /// <summary>完成日期; null while it is open.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What shows it: a meeting, a document's number.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who wrote the last version.</summary>
    public Stamp? Written { get; init; }

    public YearlyDuty Duty => YearlyDuty.All.First(duty => duty.Id == DutyId);

    public bool IsDone => DoneOn is not null;
}
