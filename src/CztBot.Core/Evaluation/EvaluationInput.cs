using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;

namespace CztBot.Core.Evaluation;

/// <summary>All that an evaluation is computed from: the ledger as it stood at an instant.</summary>
public sealed record EvaluationInput
{
    public required Period Period { get; init; }

    /// <summary>数据截至: nothing written later counts.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The rounds up to the end of the period.</summary>
    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>The reports of these rounds, each in its last version of that instant.</summary>
    public required IReadOnlyList<ProgressReport> Reports { get; init; }

    public required IReadOnlyList<HandOverOrder> Orders { get; init; }

    public required IReadOnlyList<SupervisionCase> Supervisions { get; init; }

    /// <summary>Who reported for whom, for what was missing because nobody could report (R36).</summary>
    public IReadOnlyList<UnitContact> Contacts { get; init; } = [];

    /// <summary>What was taken out by hand, each with its reason and who approved it (R70).</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Null where no weights are approved.</summary>
    public EvaluationWeights? Weights { get; init; }

    /// <summary>With fewer cases there is no share.</summary>
    public int LeastCases { get; init; } = 3;

    internal DateOnly Today => DateOnly.FromDateTime(AsOf.DateTime);
}

/// <summary>A record that does not count, and why (R70).</summary>
/// <param name="Record">E.g. report/2020-03/T05 or order/〔2020〕5号.</param>
/// <param name="By">Who approved it.</param>
public sealed record Exclusion(string Record, string Reason, string By, DateTimeOffset At);
