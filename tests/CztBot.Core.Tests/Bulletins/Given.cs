using CztBot.Core.Bulletins;
using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Bulletins;

/// <summary>Three items in two sections of an invented plan, and what was said of them.</summary>
internal static class Given
{
    public static readonly Month November = new(2019, 11);

    public static readonly Standing Standing = new(
        new Plan
        {
            Title = "甲乙行动计划",
            Sections = [new PlanSection(1, "推进道路共建"), new PlanSection(2, "推进水治理")],
            Items = [Task(1, 1, "环线"), Task(2, 1, "大桥"), Task(3, 2, "清水"), Task(4, 2, "绿岸")],
        },
        Roster.Empty with
        {
            People = [new Person { Id = "p", Name = "张三", Roles = Roles.Contact }],
            Contacts = [.. Enumerable.Range(1, 3).Select(number => new UnitContact($"甲/部门{number}", "p", true, new DateOnly(2019, 1, 1), null))],
        },
        new WorkingCalendar([]),
        [new ReportingRules { EffectiveFrom = November }]);

    public static readonly Round Round = new()
    {
        Month = November,
        OpensOn = new DateOnly(2019, 12, 2),
        DueOn = new DateOnly(2019, 12, 5),
        BulletinOn = new DateOnly(2019, 12, 16),
        RuleVersion = "2019-11",
        Items = [new RoundItem("T01", "甲/部门1", []), new RoundItem("T02", "甲/部门2", ["甲/部门3"]), new RoundItem("T03", "甲/部门3", []), new RoundItem("T04", "甲/部门4", [])],
    };

    public static ProgressReport Report(string item, ReportState state, Func<ReportContent, ReportContent>? say = null, string day = "2019-12-03", Lamp lamp = Lamp.Green)
    {
        var content = new ReportContent { Progress = $"{item}的进展。", Status = Statuses.Normal, NoProblem = true };
        return ProgressReport.Empty(November, item, $"甲/部门{item[^1]}") with
        {
            State = state,
            Version = 2,
            Content = say is null ? content : say(content),
            FirstSubmittedAt = DateTimeOffset.Parse($"{day}T10:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture),
            Lamp = lamp,
        };
    }

    public static BulletinInput Input(params ProgressReport[] reports) => new()
    {
        Round = Round,
        Standing = Standing,
        Reports = reports,
        Today = new DateOnly(2019, 12, 16),
    };

    public static string Text(this Bulletin bulletin, string key) => bulletin.Sections.Single(section => section.Key == key).Text;

    private static PlanItem Task(int number, int section, string title) => new()
    {
        Code = $"T0{number}",
        Kind = PlanItemKind.Task,
        Number = number,
        Section = section,
        Title = title,
        Parts =
        [
            new ReportingItem
            {
                Id = $"T0{number}", ItemCode = $"T0{number}", Title = title, Target = "建成",
                Leads = [new UnitRef { UnitId = $"甲/部门{number}", Name = $"甲市部门{number}" }], Responsible = [],
            },
        ],
    };
}
