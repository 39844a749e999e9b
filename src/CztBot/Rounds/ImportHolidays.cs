using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>import holidays FILE: a year of the State Council's days in the holiday-cn form (R29).</summary>
public static class ImportHolidays
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "holiday-cn 格式的 JSON 文件" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var command = new Command("holidays", "导入一年的放假和调休安排") { file, check };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var name = parsed.GetValue(file)!;
            if (HolidayFile.Parse(CommandLine.ReadText(name)) is not WorkdaysRead read)
                throw new UserErrorException($"{name} {((WorkdaysRefused)HolidayFile.Parse(CommandLine.ReadText(name))).Sentence}");
            var off = read.Days.Count(day => day.IsOff);
            if (!parsed.GetValue(check)) await WriteAsync(CommandLine.Choice(parsed), read);
            if (read.Days.Count == 0) Console.WriteLine("文件里没有日期：这一年仍按周末休息推算，日期标“暂定”。");
            Console.WriteLine($"year={read.Year} off={off} makeup={read.Days.Count - off}");
            return 0;
        }));
        return command;
    }

    private static async Task WriteAsync(HostChoice choice, WorkdaysRead read)
    {
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var known = await app.Services.GetRequiredService<WorkdayStore>().LoadAsync();
        var after = read.Over(known);
        if (after.SequenceEqual(known)) return;
        var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        var open = await app.Services.GetRequiredService<RoundStore>().LatestAsync() is { IssuedAt: null } latest ? latest : null;
        var dated = open is null ? null : Dated(open, after, app.Services.GetRequiredService<IReadOnlyList<ReportingRules>>());
        await app.Services.GetRequiredService<Database>().WriteAsync(actor, async work =>
        {
            await WorkdayStore.ReplaceAsync(work, after, $"{read.Year}年 {read.Days.Count}天");
            if (open is { Provisional: true } && dated is not null) await RoundStore.RedateAsync(work, open, dated);
            return true;
        });
        if (open is not null && dated is not null && (dated.DueOn, dated.BulletinOn) != (open.DueOn, open.BulletinOn)) Tell(open, dated);
    }

    private static Round? Dated(Round round, IReadOnlyList<Workday> days, IReadOnlyList<ReportingRules> rules) =>
        ReportingRules.InForce(rules, round.Month) is { } inForce && new ReportingCalendar(new WorkingCalendar(days), inForce) is var calendar
            ? round with { DueOn = calendar.DueDate(round.Month), BulletinOn = round.BulletinReason.Length > 0 ? round.BulletinOn : calendar.BulletinDate(round.Month), Provisional = calendar.IsProvisional(round.Month) }
            : null;

    // What people were told stays, unless it was said to be provisional (R17, R29).
    private static void Tell(Round open, Round dated) => Console.WriteLine(open.Provisional
        ? $"{open.Month.Chinese}轮次原为暂定，已改为{dated.DueOn:yyyy-MM-dd}截止、{dated.BulletinOn:yyyy-MM-dd}形成简报。"
        : $"{open.Month.Chinese}轮次已经开启，仍按原日期执行：{open.DueOn:yyyy-MM-dd}截止、{open.BulletinOn:yyyy-MM-dd}形成简报。");
}
