using CztBot.Core.Bulletins;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Summaries;

/// <summary>What each figure counts (R59): reports as 2020-01/T05, items as they stand at the end as T05, orders by number.</summary>
internal static class SummaryFigures
{
    public const string Concluded = "期末有结论";

    // Before the orders of the section that leaders alone read.
    private const string Leaders = "领导";

    public static IEnumerable<Figure> Of(Stretch stretch)
    {
        var name = PeriodCode.Chinese(stretch.Period);
        Figure Count(string what, Func<Course, bool> belongs) => new($"{name}{what}", [.. stretch.Courses.Where(belongs).Select(course => course.Item.Id)]);
        foreach (var figure in Reported(stretch)) yield return figure with { Name = name + figure.Name };
        foreach (var round in stretch.Rounds) yield return new Figure($"{name}{round.Month.Chinese}缺", [.. SummaryOverview.Lacking(stretch, round).Select(item => $"{round.Month}/{item.ItemId}")]);
        yield return Count(Concluded, course => course.End is not null);
        yield return Count("有变化", course => course.Changed);
        yield return Count("有期初和期末结论", course => course.Begin is not null && course.End is not null);
        yield return Count("亮灯好转", course => SummaryChanges.Step(course) < 0);
        yield return Count("亮灯变差", course => SummaryChanges.Step(course) > 0);
        yield return Count("新完成", course => course.Completed);
        yield return Count("反映问题", course => course.Troubled.Count > 0);
        yield return Count("反复反映问题", course => course.Troubled.Count > 1);
        foreach (var status in Statuses.All)
            if (Count($"期末{status}", course => course.End?.Content!.Status == status) is { Value: > 0 } figure) yield return figure;
        foreach (var lamp in Enum.GetValues<Lamp>())
            if (Count($"期末{(lamp == Lamp.None ? "不亮灯" : Lamps.Word(lamp))}", course => course.End?.Lamp == lamp) is { Value: > 0 } figure) yield return figure;
        foreach (var figure in Orders(stretch, stretch.Input.Orders, "").Concat(Orders(stretch, SummaryOrders.ForLeaders(stretch), Leaders))) yield return figure with { Name = name + figure.Name };
        foreach (var figure in SummaryTables.Figures(stretch)) yield return figure;
    }

    private static IEnumerable<Figure> Reported(Stretch stretch)
    {
        var reports = stretch.Input.Reports.ToDictionary(report => (report.Month, report.ItemId));
        List<(Round Round, RoundItem Item, ProgressReport? Report)> all = [.. stretch.Rounds.SelectMany(round => round.Items.Select(item => (round, item, reports.GetValueOrDefault((round.Month, item.ItemId)))))];
        Figure Count(string what, Func<(Round Round, RoundItem Item, ProgressReport? Report), bool> belongs) => new(what, [.. all.Where(belongs).Select(one => $"{one.Round.Month}/{one.Item.ItemId}")]);
        Figure Judged(string what, Punctuality judged) => Count(what, one => (one.Report is null ? Punctuality.Missing : Timeliness.Of(one.Report, one.Round)) == judged);
        yield return Count("应报送", _ => true);
        yield return Judged("按时报送", Punctuality.OnTime);
        yield return Judged("逾期报送", Punctuality.Late);
        yield return Judged("未报送", Punctuality.Missing);
        yield return Count("已核定", one => one.Report is { Verified: true });
    }

    private static IEnumerable<Figure> Orders(Stretch stretch, IEnumerable<HandOverOrder> all, string whose)
    {
        var (period, today) = (stretch.Period, stretch.Input.Today);
        List<HandOverOrder> issued = [.. all.Where(order => order.Number is not null && order.IssuedAt is { } at && period.Has(Month.Of(OrderDates.Day(at))))];
        Figure Count(string what, Func<HandOverOrder, bool> belongs) => new(whose + what, [.. issued.Where(belongs).Select(order => order.Number!.ToString())]);
        yield return Count("交办", _ => true);
        yield return Count("交办已办结", order => order is { State: OrderState.Closed, ClosedLate: false });
        yield return Count("交办超期办结", order => order.ClosedLate);
        yield return Count("交办办理中", order => order.IsLive && !order.IsOverdue(today));
        yield return Count("交办超期未结", order => order.IsLive && order.IsOverdue(today));
        yield return Count("交办撤销", order => order.State == OrderState.Voided);
        yield return new Figure($"{whose}办结销号", [.. all.Where(order => order.Number is not null && order.Closed is { } stamp && period.Has(Month.Of(OrderDates.Day(stamp.At)))).Select(order => order.Number!.ToString())]);
    }
}
