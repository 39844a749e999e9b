using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>anonymise ID: whoever left is known by the roster's id alone from now on; records and trail stay whole (R83).</summary>
public static class AnonymiseCommand
{
    public static Command Command()
    {
        var id = new Argument<string>("编号") { Description = "已离任人员在名册中的编号" };
        var command = new Command("anonymise", "对已离任人员作匿名处理：删去姓名、邮箱和账号，工作记录只保留编号") { id };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            await using var app = await BotHost.BuildAsync(CommandLine.Choice(parsed) with { Log = false, Schedule = false });
            var today = app.Services.GetRequiredService<BusinessClock>().Today;
            var roster = (await app.Services.GetRequiredService<StandingStore>().LoadAsync()).Roster;
            var person = parsed.GetValue(id)!;
            if (roster.People.Any(one => one.Id == person))
                throw new UserErrorException($"{person}还在名册中，不能匿名处理。请先从名册中移出这个人，再次导入名册。");
            var terms = roster.UnitLeaders.Where(one => one.Id == person).ToList();
            if (terms.Any(one => one.LastsTo(today))) throw new UserErrorException($"{person}还是单位负责人，不能匿名处理。请先“停用负责人”，或在名册中填写截止日期后再次导入。");
            if (terms.Count == 0 && !roster.Former.ContainsKey(person)) throw new UserErrorException($"没有编号为“{person}”的离任人员。编号见操作记录（export audit）的“人员编号”一列。");
            var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
            var done = await app.Services.GetRequiredService<Database>().WriteAsync(actor, work => RosterStore.AnonymiseAsync(work, person), cancellation);
            Console.WriteLine(done ? $"已对{person}作匿名处理，工作记录不变。" : $"{person}以前已经匿名处理，没有改动。");
            return 0;
        }));
        return command;
    }
}
