using CztBot.Core.Members;

namespace CztBot.Core.Evaluation;

/// <summary>Computes an evaluation from the ledger: the same input gives the same pack, byte for byte (R70).</summary>
public static class EvaluationCalculator
{
    public static EvaluationPack Compute(EvaluationInput input)
    {
        List<EvaluationCase> cases = [.. EvaluationCases.Of(input).OrderBy(one => one.Record, StringComparer.Ordinal).ThenBy(one => one.Indicator)];
        var exclusions = input.Exclusions.Where(exclusion => cases.Any(one => one.Record == exclusion.Record)).OrderBy(exclusion => exclusion.Record, StringComparer.Ordinal).ToList();
        var byRecord = exclusions.ToDictionary(exclusion => exclusion.Record, StringComparer.Ordinal);
        EvaluationRow Row(string kind, string key, IReadOnlyCollection<EvaluationCase> some)
        {
            List<IndicatorFigure> figures = [.. Indicators.All.Select(indicator => Figure(indicator, [.. some.Where(one => one.Indicator == indicator)], byRecord))];
            return new EvaluationRow(kind, key, figures, Score(figures, input));
        }

        return new EvaluationPack
        {
            From = input.Period.From,
            To = input.Period.To,
            AsOf = input.AsOf,
            Months = [.. input.Rounds.Where(round => input.Period.Has(round.Month) && round.DueOn < input.Today).Select(round => round.Month).Order()],
            Weights = input.Weights,
            LeastCases = input.LeastCases,
            Exclusions = exclusions,
            Rows =
            [
                Row(EvaluationKinds.All, "", cases),
                .. cases.GroupBy(one => CityOf(one.UnitId)).OrderBy(group => Cities.Order(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Row(EvaluationKinds.City, group.Key, [.. group])),
                .. cases.GroupBy(one => one.UnitId).OrderBy(group => Cities.Order(Standing.CityOf(group.Key))).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Row(EvaluationKinds.Unit, group.Key, [.. group])),
                .. cases.Where(one => one.ItemId is not null).GroupBy(one => one.ItemId!).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Row(EvaluationKinds.Item, group.Key, [.. group])),
            ],
        };
    }

    private static string CityOf(string unitId) => Standing.CityOf(unitId) is { Length: > 0 } city ? city : "其他";

    private static IndicatorFigure Figure(Indicator indicator, IReadOnlyList<EvaluationCase> cases, Dictionary<string, Exclusion> exclusions)
    {
        List<EvaluationCase> counted = [.. cases.Where(one => one.Left.Length == 0 && !exclusions.ContainsKey(one.Record))];
        return new IndicatorFigure(
            indicator,
            [.. counted.Where(one => one.Met).Select(one => one.Record)],
            [.. counted.Select(one => one.Record)],
            [.. cases.Except(counted).Select(one => exclusions.TryGetValue(one.Record, out var exclusion)
                ? new ExcludedRecord(one.Record, exclusion.Reason, exclusion.By)
                : new ExcludedRecord(one.Record, one.Left, ""))]);
    }

    // Shares with too few cases weigh nothing; the others share their weight.
    private static decimal? Score(List<IndicatorFigure> figures, EvaluationInput input)
    {
        if (input.Weights is not { } weights) return null;
        List<(decimal Share, int Weight)> parts =
            [.. figures.Where(figure => figure.Share(input.LeastCases) is not null).Select(figure => (figure.Share(input.LeastCases)!.Value, weights.Of(figure.Indicator))).Where(part => part.Item2 > 0)];
        return parts.Count == 0 ? null : Math.Round(parts.Sum(part => part.Share * part.Weight) / parts.Sum(part => part.Weight), 1, MidpointRounding.AwayFromZero);
    }
}
