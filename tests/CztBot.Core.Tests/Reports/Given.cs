using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Reports;

/// <summary>Facts that the tests of reports start from.</summary>
internal static class Given
{
    public static readonly Month November = new(2019, 11);

    public static readonly Round Round = new()
    {
        Month = November,
        OpensOn = new DateOnly(2019, 12, 2),
        DueOn = new DateOnly(2019, 12, 5),
        BulletinOn = new DateOnly(2019, 12, 16),
        RuleVersion = "2019-11",
        Items = [new RoundItem("T05", "甲/住建", []), new RoundItem("T06", "甲/发改", []), new RoundItem("T20", "甲/发改", ["甲/财政"])],
    };

    public static readonly ReportContent Content = new()
    {
        Progress = "完成路基施工。",
        Status = Statuses.Normal,
        NoProblem = true,
    };

    public static readonly ReportingItem Item = new()
    {
        Id = "T05",
        ItemCode = "T05",
        Title = "三条道路",
        Target = "全面完成",
        Measurable = true,
        Leads = [new UnitRef { UnitId = "甲/住建", Name = "甲市住建局" }],
        Responsible = [],
    };

    public static Actor Contact(string time) => new("contact", "联络员", "test", At(time));

    public static Actor Clerk(string time) => new("clerk", "经办", "test", At(time));

    public static DateTimeOffset At(string time) => new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static ProgressReport Submitted(string time = "2019-12-03 10:00", string item = "T05") =>
        Moved(ReportRules.Submit(ProgressReport.Empty(November, item, "甲/住建"), Round, Content, 0, Contact(time), onBehalf: false));

    public static ProgressReport Moved(ReportOutcome outcome) => outcome.ShouldBeOfType<ReportOutcome.Moved>().Report;
}
