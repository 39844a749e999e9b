using CztBot.Core.Evaluation;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;

namespace CztBot.Core.Tests.Evaluation;

/// <summary>Four items of two units over the first quarter of 2020, and what became of them.</summary>
internal static class Given
{
    public const string Roads = "长沙/交通";
    public const string Water = "株洲/水利";
    public static readonly DateTimeOffset Now = new(2020, 4, 20, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly Month January = new(2020, 1);

    public static EvaluationInput Input(params IReadOnlyList<ProgressReport> reports) => new()
    {
        Period = Period.Quarter(2020, 1),
        AsOf = Now,
        Rounds = [.. Enumerable.Range(0, 3).Select(index => Round(January.AddMonths(index)))],
        Reports = reports,
        Orders = [],
        Supervisions = [],
        Contacts = [new UnitContact(Roads, "p1", true, new(2019, 1, 1), null), new UnitContact(Water, "p2", true, new(2019, 1, 1), null)],
    };

    /// <summary>Due on the fifth of the next month.</summary>
    public static Round Round(Month month) => new()
    {
        Month = month, OpensOn = month.Next.FirstDay, DueOn = new(month.Next.Year, month.Next.Number, 5), BulletinOn = new(month.Next.Year, month.Next.Number, 15), RuleVersion = "2019-11",
        Items = [new("T01", Roads, []), new("T02", Roads, []), new("T03", Water, []), new("T04", Water, [])],
    };

    public static ProgressReport Report(int month, string item, int day = 3, int returns = 0, Lamp lamp = Lamp.Green, string status = Statuses.Normal, DateOnly? next = null) => new()
    {
        Month = new Month(2020, month), ItemId = item, UnitId = item is "T01" or "T02" ? Roads : Water, State = ReportState.Accepted, Version = 2, Returns = returns, Lamp = lamp,
        FirstSubmittedAt = new DateTimeOffset(2020, month + 1, day, 9, 0, 0, TimeSpan.FromHours(8)),
        Content = new ReportContent { Progress = "完成。", Status = status, NoProblem = true, NextSteps = "继续。", NextDate = next },
    };

    /// <summary>Every report of the quarter in time.</summary>
    public static IReadOnlyList<ProgressReport> Quarter() => [.. from month in (int[])[1, 2, 3] from item in (string[])["T01", "T02", "T03", "T04"] select Report(month, item)];

    public static HandOverOrder Order(int number, DateOnly due, OrderState state = OrderState.Received, bool late = false, string unit = Roads) => new()
    {
        Id = $"o{number}", Request = $"o{number}", State = state, Number = new OrderNumber(2020, number), ClosedLate = late, OriginalDueOn = due, IssuedAt = Now.AddDays(-60),
        Closed = state == OrderState.Closed ? new Stamp("k", Now.AddDays(-10)) : null,
        Content = new OrderContent { Requirement = "会签方案。", UnitId = unit, DueOn = due, ItemId = unit == Roads ? "T01" : "T03" },
    };

    public static SupervisionCase Supervision(HandOverOrder order, SupervisionState state = SupervisionState.Open) => new()
    {
        Id = $"s{order.Id}", Request = $"s{order.Id}", OrderId = order.Id, Order = order.Number!, UnitId = order.Content.UnitId, State = state, Opened = new Stamp("h", new(2020, 3, 9, 9, 0, 0, TimeSpan.FromHours(8))),
        Record = new SupervisionRecord { Matter = "会签。", Basis = "超期。", TeamUnitId = "秘书处" },
    };
}
