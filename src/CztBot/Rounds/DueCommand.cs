using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>due --month 2020-09: the dates of a month's round; due --explain 2020-09, or both: what goes to whom, when and why.</summary>
public static class DueCommand
{
    public static Command Command()
    {
        var month = new Option<string>("--month") { Description = "报送月份，如 2020-09" };
        var explain = new Option<string?>("--explain") { Description = "列出什么时候发给谁、为什么；可以直接写报送月份", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("due", "查看某月的报送截止日和简报日") { month, explain };
        command.Validators.Add(result =>
        {
            if (result.GetValue(month) is null && result.GetValue(explain) is null) result.AddError("请写明报送月份，如 due --month 2020-09 或 due --explain 2020-09。");
        });
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var explained = parsed.GetResult(explain) is not null;
            var asked = Read(parsed.GetValue(month), parsed.GetValue(explain));
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
            if (standing.CalendarOf(asked) is not { } calendar || !calendar.HasDuty(asked))
                throw new UserErrorException($"{asked.Chinese}还没有报送任务，调度办法从2019年11月起执行。");
            if (explained) Explain(asked, calendar, standing, app.Services.GetRequiredService<BusinessClock>(), await app.Services.GetRequiredService<SendingPlan>().OfAsync(asked, calendar, standing));
            var provisional = calendar.IsProvisional(asked) ? " provisional=true" : "";
            Console.WriteLine($"due={calendar.DueDate(asked):yyyy-MM-dd} bulletin={calendar.BulletinDate(asked):yyyy-MM-dd}{provisional}");
            return 0;
        }));
        return command;
    }

    private static Month Read(string? month, string? explain) =>
        month is not null && explain is not null && month != explain ? throw new UserErrorException($"--month 写的是“{month}”，--explain 写的是“{explain}”，请只写一个月份。")
        : Month.TryParse(month ?? explain, out var asked) ? asked
        : throw new UserErrorException($"月份应为 2020-09 这样的形式，您写的是“{month ?? explain}”。");

    private static void Explain(Month month, ReportingCalendar calendar, Standing standing, BusinessClock clock, IReadOnlyList<SendingLine> plan)
    {
        DateTimeOffset End(DateOnly date) => clock.At(date, new TimeOnly(23, 59));
        var lines = plan.Select(line => (line.At, Text: $"{line.At:yyyy-MM-dd HH:mm} {SendingText.What(line)}，{SendingText.Whom(line, standing)}"))
            .Append((At: End(calendar.DueDate(month)), Text: $"{calendar.DueDate(month):yyyy-MM-dd} 24:00 报送截止{Shifted(calendar.DueDate(month), calendar.Rules.DueDay)}"))
            .Append((At: End(calendar.BulletinDate(month)), Text: $"{calendar.BulletinDate(month):yyyy-MM-dd} 形成简报{Shifted(calendar.BulletinDate(month), calendar.Rules.BulletinDay)}"));
        if (plan.Count == 0) Console.WriteLine("没有发送的对象：名册里没有联络员，或者这个月已经过去。");
        foreach (var (_, text) in lines.OrderBy(line => line.At)) Console.WriteLine(text);
    }

    private static string Shifted(DateOnly date, int day) => date.Day == day ? "" : $"（{day}日不是工作日，顺延）";
}
