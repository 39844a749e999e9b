using System.Globalization;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;

namespace CztBot.Core.Evaluation;

/// <summary>One record as an indicator looks at it.</summary>
/// <param name="Left">Why a rule leaves it out; empty where it counts.</param>
internal sealed record EvaluationCase(Indicator Indicator, string Record, string UnitId, string? ItemId, bool Met, string Left = "");

/// <summary>The ledger, record by record: what each indicator counts and whether it was met.</summary>
internal static class EvaluationCases
{
    public static IEnumerable<EvaluationCase> Of(EvaluationInput input) =>
        [.. Reports(input), .. Checkpoints.Of(input), .. Orders(input), .. Supervisions(input)];

    private static IEnumerable<EvaluationCase> Reports(EvaluationInput input)
    {
        var reports = input.Reports.ToDictionary(report => (report.Month, report.ItemId));
        foreach (var round in input.Rounds.Where(round => input.Period.Has(round.Month) && round.DueOn < input.Today))
        {
            foreach (var item in round.Items)
            {
                var (record, report) = ($"report/{round.Month}/{item.ItemId}", reports.GetValueOrDefault((round.Month, item.ItemId)));
                // Whose own date is not over yet is neither in time nor late (R36).
                if (report is not { Reported: true } && report?.DueOn >= input.Today) continue;
                var timely = report is null ? Punctuality.Missing : Timeliness.Of(report, round);
                var left = timely == Punctuality.Missing && !HadContact(input, item.UnitId, round) ? "报送期间缺联络员" : "";
                yield return new EvaluationCase(Indicator.Timely, record, item.UnitId, item.ItemId, timely == Punctuality.OnTime, left);
                if (report is { Verified: true } or { Returns: > 0 })
                    yield return new EvaluationCase(Indicator.FirstPass, record, report.UnitId, item.ItemId, report is { Verified: true, Returns: 0 });
            }
        }
    }

    private static bool HadContact(EvaluationInput input, string unitId, Round round) =>
        input.Contacts.Any(contact => contact.UnitId == unitId && contact.ValidOn(round.DueOn));

    private static IEnumerable<EvaluationCase> Orders(EvaluationInput input)
    {
        foreach (var order in input.Orders.Where(order => order.Number is not null && order.State != OrderState.Voided && input.Period.Has(Month.Of(order.Content.DueOn))))
        {
            var (record, late) = ($"order/{order.Number}", order.IsOverdue(input.Today));
            if (late || order.State == OrderState.Closed)
                yield return new EvaluationCase(Indicator.OrdersInTime, record, order.Content.UnitId, order.Content.ItemId, !late);
            if (late) yield return new EvaluationCase(Indicator.Overdue, record, order.Content.UnitId, order.Content.ItemId, Met: true);
        }
    }

    private static IEnumerable<EvaluationCase> Supervisions(EvaluationInput input)
    {
        var items = input.Orders.ToDictionary(order => order.Id, order => order.Content.ItemId, StringComparer.Ordinal);
        foreach (var one in input.Supervisions.Where(one => one.State is not (SupervisionState.Declined or SupervisionState.Withdrawn)))
        {
            var day = OrderDates.Day(one.Opened.At);
            if (input.Period.Has(Month.Of(day)))
                yield return new EvaluationCase(Indicator.Supervised, $"supervision/{one.Order}/{Written(day)}", one.UnitId, items.GetValueOrDefault(one.OrderId), Met: true);
        }
    }

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
