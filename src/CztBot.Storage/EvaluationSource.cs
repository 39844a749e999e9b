using CztBot.Core;
using CztBot.Core.Evaluation;
using CztBot.Core.Questions;
using CztBot.Core.Rounds;

namespace CztBot.Storage;

/// <summary>What an evaluation is computed from, read from the ledger as it stood at an instant (R70).</summary>
public sealed class EvaluationSource(EvaluationStore evaluations, PastLedger ledger, RoundStore rounds)
{
    public async Task<EvaluationInput> InputAsync(Standing standing, Period period, DateTimeOffset at)
    {
        List<Round> counted = [];
        foreach (var month in (await rounds.MonthsAsync()).Where(month => month <= period.To))
            if (await rounds.FindAsync(month) is { } round) counted.Add(round);
        return new EvaluationInput
        {
            Period = period,
            AsOf = at,
            Rounds = counted,
            // What a later month reports may tell of a date of this period.
            Reports = await ledger.ReportsAsync(period.To.AddMonths(12), at),
            Orders = await ledger.OrdersAsync(at),
            Supervisions = await ledger.SupervisionsAsync(at),
            Contacts = standing.Roster.Contacts,
            Exclusions = await evaluations.ExclusionsAsync(at),
        };
    }
}
