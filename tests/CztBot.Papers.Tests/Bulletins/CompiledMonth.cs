using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Papers.Tests.Bulletins;

/// <summary>A month of as many items as a test wants, as reports say it, compiled as the program does.</summary>
internal static class CompiledMonth
{
    private static readonly Month Month = new(2020, 6);

    private static readonly string[] Sections = ["推进规划融合", "推进交通共建", "推进产业协同", "推进民生共享", "推进环境共治", "推进其他事项"];

    private static readonly string[] Titles =
    [
        "国土空间规划对接", "长株潭区域一体化发展规划对接", "“三干”工程", "“两轨”工程", "推进湘江风光带“两岸一线”联通工程", "启动长株潭组合港前期调研",
        "启动全国区域性物流枢纽工程建设", "推进“一券三清单”", "推进人社“一卡通”", "实现医疗保障“三同城”", "共享一片蓝天", "公共资源交易一体化",
    ];

    private static readonly string[] Offices = ["发改委", "自然资源和规划局", "交通运输局", "住房和城乡建设局", "工业和信息化局", "生态环境局", "人力资源和社会保障局", "教育局"];

    private static readonly string[] Said =
    [
        "完成路基工程 12 公里，占年度任务的六成；桥梁桩基全部完工。", "召开三市专题对接会，明确了分工和时间节点，形成会议纪要。", "完成方案征求意见三轮，正在修改完善，拟提请市政府常务会议审议。",
    ];

    /// <summary>Signed; of eight items one is behind or far behind, of ten one improved, of six one names a problem, of eight one came late, of sixteen one did not come.</summary>
    public static Bulletin Of(int items) => BulletinCompiler.Compile(new BulletinInput
    {
        Round = new Round
        {
            Month = Month, OpensOn = new DateOnly(2020, 7, 1), DueOn = new DateOnly(2020, 7, 6), BulletinOn = new DateOnly(2020, 7, 15), RuleVersion = "2019-11",
            Items = [.. Enumerable.Range(1, items).Select(number => new RoundItem(Id(number), UnitOf(number), []))],
        },
        Standing = new Standing(Plan(items), Roster(items), new WorkingCalendar([]), [new ReportingRules { EffectiveFrom = new Month(2019, 11) }]),
        Reports = [.. Enumerable.Range(1, items).Where(number => number % 16 != 9).Select(number => Report(number, Month))],
        Before = [.. Enumerable.Range(1, items).Select(number => Report(number, Month.Previous))],
        Orders = [.. Enumerable.Range(1, Math.Max(1, items / 5)).Select(Order)],
        Today = new DateOnly(2020, 7, 15),
    }) with
    { Number = 7, Total = 8, SignedOn = new DateOnly(2020, 7, 15) };

    private static string Id(int number) => $"T{number:00}";

    private static string UnitOf(int number) => $"{Cities.All[number % 3]}/{Offices[number % Offices.Length]}";

    private static Plan Plan(int items) => new()
    {
        Title = "行动计划",
        Sections = [.. Sections.Select((title, index) => new PlanSection(index + 1, title))],
        Items = [.. Enumerable.Range(1, items).Select(number => new PlanItem
        {
            Code = Id(number), Kind = PlanItemKind.Task, Number = number, Section = ((number - 1) * Sections.Length / items) + 1, Title = Titles[number % Titles.Length],
            Parts = [new ReportingItem
            {
                Id = Id(number), ItemCode = Id(number), Title = Titles[number % Titles.Length], Target = "建成", Responsible = [],
                Leads = [new UnitRef { UnitId = UnitOf(number), Name = $"{Cities.All[number % 3]}市{Offices[number % Offices.Length]}" }],
            }],
        })],
    };

    private static Roster Roster(int items) => Core.Members.Roster.Empty with
    {
        Contacts = [.. Enumerable.Range(1, items).Select(UnitOf).Distinct().Select(unit => new UnitContact(unit, "p", true, new DateOnly(2019, 1, 1), null))],
    };

    private static ProgressReport Report(int number, Month month)
    {
        var behind = month == Month && number % 8 == 5;
        var improved = number % 10 == 7;
        var status = (behind, improved) switch
        {
            (true, _) => number % 16 == 5 ? Statuses.FarBehind : Statuses.Behind,
            (_, true) when month != Month => Statuses.Behind,
            _ => Statuses.Normal,
        };
        var problem = number % 6 == 5;
        return ProgressReport.Empty(month, Id(number), UnitOf(number)) with
        {
            State = ReportState.Accepted,
            Version = 1,
            FirstSubmittedAt = new DateTimeOffset(2020, 7, number % 8 == 3 ? 8 : 3, 10, 0, 0, TimeSpan.FromHours(8)),
            Lamp = status switch { Statuses.FarBehind => Lamp.Red, Statuses.Behind => Lamp.Yellow, _ => Lamp.Green },
            Content = new ReportContent
            {
                Progress = Said[number % Said.Length], Status = status, Percent = 30 + (number % 60), NoProblem = !problem,
                Problems = problem ? "征地拆迁进度慢于计划，沿线尚有农户未签约。" : "",
                Coordination = number % 12 == 5 ? "请协调三市自然资源部门加快办理用地手续。" : "", Level = number % 12 == 5 ? 3 + (number % 3) : null,
                NextSteps = "提交联席会议审议。", NextDate = new DateOnly(2020, 7, 31),
            },
        };
    }

    private static OrderRow Order(int number)
    {
        var state = OrderStates.All[number % OrderStates.All.Count];
        return new OrderRow
        {
            Number = $"〔2020〕{number}号", IssuedOn = new DateOnly(2020, 6, 18), Matter = "落实征地资金，加快沿线农户签约。", Unit = $"{Cities.All[number % 3]}市{Offices[number % Offices.Length]}",
            DueOn = new DateOnly(2020, 7, 1 + (number % 10)), State = state, Reply = "正在办理。",
        };
    }
}
