using CztBot.Core.Orders;

namespace CztBot.Core.Supervision;

/// <summary>督查报告: the data set of the paper and of the card (R65).</summary>
public sealed record SupervisionReport
{
    public required string Title { get; init; }

    /// <summary>主送.</summary>
    public string Addressees { get; init; } = "三市主要领导";

    public required string Matter { get; init; }

    public required string Basis { get; init; }

    public required DateOnly Date { get; init; }

    public required string Way { get; init; }

    /// <summary>督查组: who leads, and who is in it.</summary>
    public required string Team { get; init; }

    /// <summary>总体情况, from the records.</summary>
    public required string Overall { get; init; }

    /// <summary>做法与成效; empty without.</summary>
    public string Practice { get; init; } = "";

    /// <summary>存在问题: unit, fact and evidence.</summary>
    public required IReadOnlyList<SupervisionFact> Facts { get; init; }

    public required string Cause { get; init; }

    /// <summary>意见建议.</summary>
    public required string Opinion { get; init; }

    /// <summary>整改时限; null where nothing has to be put right.</summary>
    public DateOnly? RectifyBy { get; init; }

    /// <summary>单位意见, and that the unit did not confirm in time where it is so; empty without.</summary>
    public string UnitView { get; init; } = "";

    public Stamp? UnitConfirmed { get; init; }

    public Stamp? TeamConfirmed { get; init; }

    /// <summary>签发; null for a draft.</summary>
    public Stamp? Signed { get; init; }

    /// <summary>The report as the record stands; null until it was sent to be confirmed.</summary>
    public static SupervisionReport? Of(SupervisionCase one, Standing standing)
    {
        if (one is not { Evidence: { } evidence, Record.Date: { } date }) return null;
        var (record, unit) = (one.Record, standing.UnitName(one.UnitId));
        return new SupervisionReport
        {
            Title = $"关于{unit}办理交办单{one.Order}情况的督查报告",
            Matter = record.Matter,
            Basis = record.Basis,
            Date = date,
            Way = record.Way,
            Team = $"{standing.UnitName(record.TeamUnitId)}牵头，{record.Team}",
            Overall = evidence.Sum(),
            Practice = record.Practice,
            Facts = [new SupervisionFact(unit, record.Findings, evidence.Describe())],
            Cause = record.Cause,
            Opinion = record.Opinion,
            RectifyBy = record.RectifyBy,
            UnitView = string.Join('\n', new[] { one.View?.Text ?? "", one.Silence is { } silence ? $"截至{silence.By:yyyy年M月d日}，被督查单位没有确认督查报告（{Clause.Of(silence.Reason)}）。" : "" }.Where(text => text.Length > 0)),
            UnitConfirmed = one.UnitConfirmed,
            TeamConfirmed = one.TeamConfirmed,
            Signed = one.Signed,
        };
    }
}

/// <summary>One fault: whose, what, and what proves it.</summary>
public sealed record SupervisionFact(string Unit, string Fact, string Evidence);
