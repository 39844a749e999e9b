using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Problems;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Core.Supervision;

namespace CztBot.Papers.Tests.Plain;

/// <summary>As many tasks of one unit as a test wants, and what came of the first.</summary>
internal static class Given
{
    public const string Unit = "长沙/住建";
    public static readonly DateOnly Today = new(2020, 1, 20);
    public static readonly Month November = new(2019, 11);

    public static Standing Standing(int items, int units = 0) => new(
        new Plan
        {
            Title = "行动计划", Sections = [new PlanSection(2, "推进交通共建")],
            Items = [.. Enumerable.Range(1, items).Select(number => new PlanItem
            {
                Code = Id(number), Kind = PlanItemKind.Task, Number = number, Section = 2, Title = "推进湘江风光带联通工程",
                Parts = [new ReportingItem { Id = Id(number), ItemCode = Id(number), Title = "推进湘江风光带联通工程", Target = "", Leads = [new UnitRef { UnitId = Unit, Name = "长沙市住建委" }], Responsible = [] }],
            })],
        },
        Roster.Empty with
        {
            Units = [new(Unit, "长沙", "长沙市住建委"), new("株洲/发改", "株洲", "株洲市发改委"), new("湘潭/交通", "湘潭", "湘潭市交通局"), .. Enumerable.Range(1, units).Select(number => new Unit($"长沙/u{number}", "长沙", $"长沙市第{number}单位"))],
            People = [new Person { Id = "u", Name = "陈静怡", Roles = Roles.Contact }, new Person { Id = "h", Name = "蒋高远", Roles = Roles.Head }, new Person { Id = "m", Name = "王安和", Roles = Roles.Leader, City = "长沙", Office = Office.Mayor }],
            Contacts = [new(Unit, "u", true, new(2019, 1, 1), null)],
        },
        new WorkingCalendar([]), [new ReportingRules()]);

    public static string Id(int number) => $"T{number:00}";

    public static Stamp At(int day) => new("u", new DateTimeOffset(2020, 1, day, 9, 30, 0, TimeSpan.FromHours(8)));

    public static HandOverOrder Order { get; } = new()
    {
        Id = "o", Request = "o", Number = new OrderNumber(2020, 3), State = OrderState.Closed, OriginalDueOn = new(2020, 1, 15), IssuedAt = At(2).At, IssuedBy = "h", Received = At(3),
        Extensions = [new Extension(new(2020, 1, 15), new(2020, 1, 22), "方案待批。", "h", At(10).At)], Reply = new OrderReply("接线方案已会签。", "湘住建〔2020〕5号", true, "u", At(16).At), Closed = At(17), Opinion = "核实无误。",
        Content = new OrderContent { Requirement = "会同有关单位确定接线方案，报三市联席会议。", UnitId = Unit, CoUnitIds = ["株洲/发改", "湘潭/交通"], DueOn = new(2020, 1, 22), Key = true, ItemId = "T01", Level = 3, InstructorId = "m", Source = "2019年11月信息调度" },
    };

    public static SupervisionReport Report { get; } = new()
    {
        Title = "关于长沙市住建委办理交办单〔2019〕12号情况的督查报告", Matter = "接线方案会签。", Basis = "工作调度办法第十条；交办单〔2019〕12号超期7个工作日。", Date = new(2020, 1, 13), Way = "现场督查", Team = "株洲市发改委牵头，罗文静、袁佳文",
        Facts = [new SupervisionFact("长沙市住建委", "方案没有会签，没有向秘书处说明原因。", "交办单〔2019〕12号：2019年12月20日交办，时限2020年1月2日，2019年12月20日签收，退回重办0次，截至2020年1月13日没有反馈办理结果，超期11天（7个工作日）。")],
        Overall = "本次督查涉及交办单1份，即交办单〔2019〕12号。截至2020年1月13日，主办单位已签收，没有反馈办理结果，超期11天。", Practice = "长沙市住建委已明确专人办理，先行完成管线迁改。",
        Cause = "两市对标高意见不一。", Opinion = "尽快组织会签。", RectifyBy = new(2020, 2, 14), UnitView = "已会签一部分。", UnitConfirmed = At(14), TeamConfirmed = At(15), Signed = At(16),
    };

    public static Dispatch Meeting { get; } = new()
    {
        Id = "d", Request = "d", Number = new DispatchNumber(2020, 2), Form = DispatchForm.Meeting, Words = "交通", Content = "研究三干两轨建设。", DueOn = new(2020, 1, 9), Started = At(2),
        Targets = [new("T01", Unit), new("", "株洲/发改"), new("", "湘潭/交通")], Meeting = new DispatchMeeting(At(9).At, "第一会议室", "m"), Attendance = new Attendance(["湘潭/交通"], ["株洲/发改"], At(9)),
    };

    public static Problem Problem(int number) => new()
    {
        Id = $"p{number}", Origin = $"p{number}", ItemId = Id(number), UnitId = Unit, Text = "跨省际通道线位需省里统一协调。", RaisedAt = At(2).At, RaisedBy = "u",
        Classification = new Classification(5, "规划调整", "省级事权。", number % 2 == 0 ? "省交通运输厅" : "省自然资源厅", "h", At(3).At),
    };

    public static (Round Round, Dictionary<string, ProgressReport> Reports) Month(int items)
    {
        var round = new Round
        {
            Month = November, OpensOn = new(2019, 12, 2), DueOn = new(2019, 12, 5), BulletinOn = new(2019, 12, 16), RuleVersion = "2019-11", Items = [.. Enumerable.Range(1, items + 1).Select(number => new RoundItem(Id(number), Unit, []))],
        };
        return (round, Enumerable.Range(1, items).ToDictionary(Id, number => new ProgressReport
        {
            Month = November, ItemId = Id(number), UnitId = Unit, State = ReportState.Accepted, Version = 2, Submissions = 1, SubmittedBy = "u", FirstSubmittedAt = new DateTimeOffset(2019, 12, 4, 16, 20, 0, TimeSpan.FromHours(8)), SubmittedAt = new DateTimeOffset(2019, 12, 4, 16, 20, 0, TimeSpan.FromHours(8)),
            Content = new ReportContent { Progress = "完成方案征求意见三轮，正在修改完善；完成控制性工程招标。", Status = Statuses.Normal, Percent = 35, NoProblem = number % 2 == 0, Problems = number % 2 == 0 ? "" : "征地拆迁进度慢于计划。", NextSteps = "完成方案审批。", NextDate = new(2020, 3, 31) },
        }, StringComparer.Ordinal));
    }
}
