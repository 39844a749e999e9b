using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>due --month 2020-09: the dates of a month's round, and with --explain what goes to whom, when and why.</summary>
public static class DueCommand
{
    public static Command Command()
    {
        var month = new Option<string>("--month") { Description = "报送月份，如 2020-09", Required = true };
        var explain = new Option<bool>("--explain") { Description = "列出什么时候发给谁、为什么" };
        var command = new Command("due", "查看某月的报送截止日和简报日") { month, explain };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            if (!Month.TryParse(parsed.GetValue(month), out var asked))
                throw new UserErrorException($"--month 应为 2020-09 这样的月份，您写的是“{parsed.GetValue(month)}”。");
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            if (standing.CalendarOf(asked) is not { } calendar)
                throw new UserErrorException($"{asked.Chinese}还没有报送任务，调度办法从2019年11月起执行。");
            if (parsed.GetValue(explain)) Explain(asked, calendar, standing, app.Services.GetRequiredService<DispatchOptions>());
            var provisional = calendar.IsProvisional(asked) ? " provisional=true" : "";
            Console.WriteLine($"due={calendar.DueDate(asked):yyyy-MM-dd} bulletin={calendar.BulletinDate(asked):yyyy-MM-dd}{provisional}");
            return 0;
        }));
        return command;
    }

    private static void Explain(Month month, ReportingCalendar calendar, Standing standing, DispatchOptions options)
    {
        var round = RoundOpening.Of(month, standing.Plan, calendar, options.Presidency(), new HashSet<string>());
        var nobody = new HashSet<(string, string)>();
        foreach (var occasion in calendar.Occasions(month))
        {
            var people = Duties.Open(round, standing, occasion.Date, [], nobody)
                .Select(duty => standing.PersonName(duty.PersonId)).Distinct().ToList();
            Console.WriteLine($"{occasion.Date:yyyy-MM-dd} {occasion.Time:HH:mm} {Why(occasion.Kind)}，最多{people.Count}人：{string.Join("、", people)}");
        }

        Console.WriteLine($"{calendar.DueDate(month):yyyy-MM-dd} 24:00 报送截止{Shifted(calendar.DueDate(month), calendar.Rules.DueDay)}");
        Console.WriteLine($"{calendar.BulletinDate(month):yyyy-MM-dd} 形成简报{Shifted(calendar.BulletinDate(month), calendar.Rules.BulletinDay)}");
    }

    private static string Shifted(DateOnly date, int day) => date.Day == day ? "" : $"（{day}日不是工作日，顺延）";

    private static string Why(OccasionKind kind) => kind switch
    {
        OccasionKind.Advance => "预告（开启到截止不足2个工作日，提前发填报表）",
        OccasionKind.Opening => "开启（每月第一个工作日，发填报表）",
        OccasionKind.BeforeDue => "提醒（截止前2个工作日，只发未报）",
        OccasionKind.DueDay => "提醒（截止当日，只发未报）",
        _ => "逾期提醒（截止后1个工作日，只发未报）",
    };
}
