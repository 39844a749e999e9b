using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Reports;

namespace CztBot.Core.CarryOvers;

/// <summary>结转事项 of the plan of 2018–2019 (R1, R3): imported from a file; its state kept by the secretariat unless a task of this plan carries it on (R4).</summary>
public sealed record CarryOver : ITracked<CarryOver>
{
    /// <summary>编号 of the file: the same number is the same matter, however often it is imported.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required UnitRef Lead { get; init; }

    public IReadOnlyList<UnitRef> Responsible { get; init; } = [];

    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>The reporting item of 2019–2020 that carries it on, e.g. T11b; null where none does.</summary>
    public string? ItemId { get; init; }

    public string Target { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    /// <summary>One of <see cref="Statuses.All"/>.</summary>
    public string Status { get; init; } = Statuses.NotStarted;

    public string Progress { get; init; } = "";

    public int Version { get; init; } = 1;

    /// <summary>Who last wrote its state in chat; null as long as the file's state counts.</summary>
    public Stamp? Updated { get; init; }

    /// <summary>Set once it left the scope (R6).</summary>
    public ScopeExit? Left { get; init; }

    /// <summary>销号: proposed with evidence, then verified; null where neither.</summary>
    public TrackedClosing? Closing { get; init; }

    /// <summary>Who last changed in chat which task carries it on; null as long as the file's word counts.</summary>
    public Stamp? Relinked { get; init; }

    /// <summary>办结销号.</summary>
    public bool IsClosed => Closing?.Verified is not null;

    /// <summary>Reported with a task of this plan, and counted there alone (R4).</summary>
    public bool IsLinked => ItemId is not null;

    /// <summary>The month in which it left or was closed still counts it.</summary>
    public bool CountsIn(Month month) => (Left is null || Left.CountsIn(month)) && Closing?.CountsIn(month) != false;

    bool ITracked<CarryOver>.ClosesWithTask => IsLinked;

    string ITracked<CarryOver>.ListWord => "结转";

    CarryOver ITracked<CarryOver>.With(TrackedClosing? closing) => this with
    {
        Version = Version + 1,
        Closing = closing,
        Status = closing?.Verified is not null ? Statuses.Done : IsClosed ? Statuses.Normal : Status,
    };

    public bool IsDone => Status is Statuses.Done or Statuses.AlmostDone;

    public bool IsOverdue(DateOnly today) => !IsLinked && Left is null && !IsDone && DueOn < today;

    /// <summary>Everything but the version is the same.</summary>
    public bool Says(CarryOver other) =>
        this with { Version = 0, Responsible = [], Cities = [] } == other with { Version = 0, Responsible = [], Cities = [] }
        && Responsible.SequenceEqual(other.Responsible) && Cities.SequenceEqual(other.Cities);
}
