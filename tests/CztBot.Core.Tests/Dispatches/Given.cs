using CztBot.Core.Calendars;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Tests.Calendars;

namespace CztBot.Core.Tests.Dispatches;

/// <summary>The shipped plan with a few units that have contacts, and a dispatch due on Tuesday 2019-12-10.</summary>
internal static class Given
{
    public static readonly DispatchTerms Terms = new();

    public static Standing Standing { get; } = new(
        PlanJson.Read(Resource.Text("catalogue-2019-2020.json")),
        Roster.Empty with
        {
            Units =
            [
                new("长沙/住建", "长沙", "长沙市住建委"), new("株洲/发改", "株洲", "株洲市发改委"), new("湘潭/住建", "湘潭", "湘潭市住建局"), new("长沙/交通", "长沙", "长沙市交通局"),
                new("株洲/交通", "株洲", "株洲市交通运输局"), new("长沙/岳麓区政府", "长沙", "长沙市岳麓区政府"),
            ],
            People = [Person("p1"), Person("p2"), Person("p3"), new() { Id = "host", Name = "王安和", Roles = Roles.Leader, City = "长沙", Office = Office.Mayor }],
            Contacts = [Contact("长沙/住建", "p1"), Contact("株洲/发改", "p2"), Contact("湘潭/住建", "p3"), Contact("长沙/岳麓区政府", "p3")],
        },
        Shipped.Calendar, [new ReportingRules()])
    { Aliases = AliasFile.Read(Resource.Text("aliases.txt")).Aliases };

    public static WorkingCalendar Days => Standing.Days;

    public static DateTimeOffset At(string local) => new(DateTime.Parse(local), TimeSpan.FromHours(8));

    public static Actor Actor(string local = "2019-12-05T10:00") => new("clerk", "袁佳文", "test", At(local));

    public static ReportingItem Item(string id) => Standing.Item(id)!;

    public static Dispatch Dispatch { get; } = new()
    {
        Id = "d1", Request = "r1", Number = new DispatchNumber(2019, 1), Words = "5 8", Content = "请报送最新进展。", DueOn = new(2019, 12, 10),
        Targets = [new("T05", "长沙/住建"), new("T08", "株洲/发改")], Started = new Stamp("clerk", At("2019-12-05T10:00")),
    };

    public static Dispatch Meeting { get; } = Dispatch with
    {
        Form = DispatchForm.Meeting,
        Meeting = new DispatchMeeting(At("2019-12-10T15:00"), "市政府第一会议室", "host"),
    };

    public static ProgressReport Report(string item, string status, Lamp lamp) => new()
    {
        Month = new(2019, 11), ItemId = item, UnitId = "x", State = ReportState.Accepted, Lamp = lamp, Content = new ReportContent { Progress = "推进。", Status = status, NoProblem = true },
    };

    private static Person Person(string id) => new() { Id = id, Name = id, Roles = Roles.Contact };

    private static UnitContact Contact(string unit, string person) => new(unit, person, true, new(2019, 11, 1), null);
}
