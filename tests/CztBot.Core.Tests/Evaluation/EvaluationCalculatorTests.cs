using CztBot.Core.Evaluation;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Core.Supervision;

namespace CztBot.Core.Tests.Evaluation;

public sealed class EvaluationCalculatorTests
{
    [Fact]
    [Trait("Rule", "R67")]
    public void Each_figure_has_a_numerator_and_a_denominator_made_of_records()
    {
        var pack = EvaluationCalculator.Compute(Given.Input([.. Given.Quarter().Where(report => (report.Month.Number, report.ItemId) is not (2, "T03" or "T04") and not (3, "T01")), Given.Report(2, "T03", day: 9), Given.Report(3, "T01", returns: 2)]));

        Figure(pack, "all", Indicator.Timely).ShouldBe("83.3%（10/12）");
        Figure(pack, "unit/长沙/交通", Indicator.Timely).ShouldBe("100%（6/6）");
        Figure(pack, "city/株洲", Indicator.Timely).ShouldBe("66.7%（4/6）");
        Figure(pack, "item/T04", Indicator.Timely).ShouldBe("66.7%（2/3）");
        Figure(pack, "item/T01", Indicator.FirstPass).ShouldBe("66.7%（2/3）");
        Figure(pack, "all", Indicator.FirstPass).ShouldBe("90.9%（10/11）");
        var timely = pack.Row("unit/株洲/水利")!.Figure(Indicator.Timely);
        timely.Counted.Except(timely.Met).ShouldBe(["report/2020-02/T03", "report/2020-02/T04"]);
    }

    [Fact]
    [Trait("Rule", "R67")]
    public void With_fewer_than_three_cases_there_are_counts_and_no_per_cent()
    {
        var pack = EvaluationCalculator.Compute(Given.Input(Given.Quarter()) with { Orders = [Given.Order(1, new(2020, 3, 2), OrderState.Closed), Given.Order(2, new(2020, 3, 3))] });

        Figure(pack, "all", Indicator.OrdersInTime).ShouldBe("1/2（样本少，不计比率）");
        pack.Row("all")!.Figure(Indicator.OrdersInTime).Share(3).ShouldBeNull();
        Figure(pack, "all", Indicator.Checkpoints).ShouldBe("没有记录");
    }

    [Fact]
    [Trait("Rule", "R67")]
    public void An_order_counts_once_it_is_closed_or_overdue_within_the_period_of_its_date()
    {
        var orders = new[]
        {
            Given.Order(1, new(2020, 2, 3), OrderState.Closed), Given.Order(2, new(2020, 3, 3), OrderState.Closed, late: true), Given.Order(3, new(2020, 3, 10)),
            Given.Order(4, new(2020, 3, 12), OrderState.Voided), Given.Order(5, new(2020, 5, 8)), Given.Order(6, new(2019, 12, 30), OrderState.Closed, late: true),
            Given.Order(7, new(2020, 3, 20), OrderState.Closed, unit: Given.Water),
            Given.Order(8, new(2020, 3, 30), OrderState.Replied) with { Reply = new OrderReply("已会签。", "", true, "p", Given.Now.AddDays(-30)) },
        };
        var pack = EvaluationCalculator.Compute(Given.Input(Given.Quarter()) with { Orders = orders, Supervisions = [Given.Supervision(orders[1]), Given.Supervision(orders[2], SupervisionState.Declined)] });

        Figure(pack, "all", Indicator.OrdersInTime).ShouldBe("50%（2/4）");
        pack.Row("unit/长沙/交通")!.Figure(Indicator.OrdersInTime).Counted.ShouldBe(["order/〔2020〕1号", "order/〔2020〕2号", "order/〔2020〕3号"]);
        Figure(pack, "all", Indicator.Overdue).ShouldBe("2件");
        pack.Row("all")!.Figure(Indicator.Supervised).Met.ShouldBe(["supervision/〔2020〕2号/2020-03-09"]);
    }

    [Fact]
    [Trait("Rule", "R67")]
    public void A_checkpoint_is_a_planned_date_and_met_where_the_report_of_that_month_is_verified_green()
    {
        var (met, late, paused, done) = (new DateOnly(2020, 2, 20), new DateOnly(2020, 2, 25), new DateOnly(2020, 3, 10), new DateOnly(2020, 3, 31));
        var pack = EvaluationCalculator.Compute(Given.Input(
            Given.Report(1, "T01", next: met), Given.Report(2, "T01", next: done), Given.Report(3, "T01", next: done, status: Statuses.Done),
            Given.Report(1, "T02", next: late), Given.Report(2, "T02", lamp: Lamp.Yellow, status: Statuses.Behind),
            Given.Report(1, "T03", next: paused), Given.Report(3, "T03", lamp: Lamp.None, status: Statuses.Paused),
            Given.Report(1, "T04", next: new(2020, 6, 30))));

        var figure = pack.Row("all")!.Figure(Indicator.Checkpoints);
        figure.Met.ShouldBe(["node/T01/2020-02-20", "node/T01/2020-03-31"]);
        figure.Counted.ShouldBe(["node/T01/2020-02-20", "node/T01/2020-03-31", "node/T02/2020-02-25"]);
        figure.Excluded.ShouldHaveSingleItem().Reason.ShouldBe("核定状态为暂停，不亮灯");
    }

    [Fact]
    [Trait("Rule", "R70")]
    public void What_is_left_out_stands_there_with_reason_and_approver()
    {
        var input = Given.Input([.. Given.Quarter().Where(report => report.ItemId != "T04")]) with
        {
            Exclusions = [new Exclusion("report/2020-02/T04", "疫情期间。", "head", Given.Now), new Exclusion("report/2019-11/T04", "不在周期内。", "head", Given.Now)],
        };
        var pack = EvaluationCalculator.Compute(input);

        var figure = pack.Row("item/T04")!.Figure(Indicator.Timely);
        figure.Words(3).ShouldBe("0/2（样本少，不计比率，剔除1件）");
        figure.Excluded.ShouldBe([new ExcludedRecord("report/2020-02/T04", "疫情期间。", "head")]);
        pack.Exclusions.ShouldHaveSingleItem().Record.ShouldBe("report/2020-02/T04");
        Figure(pack, "all", Indicator.Timely).ShouldBe("81.8%（9/11，剔除1件）");
    }

    [Fact]
    [Trait("Rule", "R36")]
    public void What_is_missing_because_the_unit_had_nobody_to_report_is_left_out()
    {
        var input = Given.Input([.. Given.Quarter().Where(report => report.UnitId == Given.Roads)]);
        var pack = EvaluationCalculator.Compute(input with { Contacts = [input.Contacts[0], input.Contacts[1] with { From = new(2020, 4, 1) }] });

        var figure = pack.Row("unit/株洲/水利")!.Figure(Indicator.Timely);
        figure.Counted.ShouldBe(["report/2020-03/T03", "report/2020-03/T04"]);
        figure.Excluded.ShouldAllBe(one => one.Reason == "报送期间缺联络员" && one.By == "");
    }

    [Fact]
    [Trait("Rule", "R68")]
    public void There_is_no_score_without_approved_weights_and_small_samples_weigh_nothing()
    {
        var input = Given.Input([.. Given.Quarter().Where(report => (report.Month.Number, report.ItemId) != (2, "T03"))]) with { Orders = [Given.Order(1, new(2020, 3, 2))] };
        EvaluationCalculator.Compute(input).Rows.ShouldAllBe(row => row.Score == null);

        var pack = EvaluationCalculator.Compute(input with { Weights = new EvaluationWeights(40, 20, 20, 20) });

        // 11 of 12 in time weigh 40, 11 of 11 at once weigh 20; one order is no sample, and there are no checkpoints.
        pack.Row("all")!.Score.ShouldBe(94.5m);
        pack.Weights!.Words.ShouldBe("报送及时率40%，一次通过率20%，节点完成率20%，交办按期办结率20%");
    }

    [Fact]
    [Trait("Rule", "R70")]
    public void The_same_ledger_gives_the_same_bytes_in_whatever_order_it_is_read()
    {
        var input = Given.Input(Given.Quarter()) with { Orders = [Given.Order(1, new(2020, 3, 2), OrderState.Closed), Given.Order(2, new(2020, 3, 3))], Weights = new EvaluationWeights(25, 25, 25, 25) };
        var shuffled = input with { Reports = [.. input.Reports.Reverse()], Orders = [.. input.Orders.Reverse()], Rounds = [.. input.Rounds.Reverse()] };

        var body = EvaluationJson.Write(EvaluationCalculator.Compute(input));

        EvaluationJson.Write(EvaluationCalculator.Compute(shuffled)).ShouldBe(body);
        EvaluationJson.Write(EvaluationJson.Read(body)).ShouldBe(body);
        EvaluationJson.HashOf(body).Length.ShouldBe(64);
    }

    [Fact]
    [Trait("Rule", "R69")]
    public void Nothing_is_measured_but_reports_checkpoints_orders_and_supervisions() =>
        Indicators.All.Select(indicator => indicator.Name()).ShouldBe(["报送及时率", "一次通过率", "节点完成率", "交办按期办结率", "超期件数", "督查件数"]);

    [Fact]
    public void A_month_whose_date_is_not_over_does_not_count()
    {
        var pack = EvaluationCalculator.Compute(Given.Input(Given.Quarter()) with { AsOf = new DateTimeOffset(2020, 4, 5, 23, 0, 0, TimeSpan.FromHours(8)) });

        pack.Months.Select(month => month.Number).ShouldBe([1, 2]);
        pack.Open.ShouldHaveSingleItem().ShouldBe(new Month(2020, 3));
        Figure(pack, "all", Indicator.Timely).ShouldBe("100%（8/8）");
    }

    private static string Figure(EvaluationPack pack, string scope, Indicator indicator) => pack.Row(scope)!.Figure(indicator).Words(3);
}
