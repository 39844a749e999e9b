using System.CommandLine;
using CztBot.Core;
using CztBot.Core.CarryOvers;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.CarryOvers;

/// <summary>import carryover FILE.xlsx|csv: 结转事项 of 2018–2019, all of the file or nothing; the same file again changes nothing (R3).</summary>
public static class ImportCarryOvers
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "结转事项表，.xlsx 或 .csv；用 export carryover-template 取得模板" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var command = new Command("carryover", "导入2018–2019年结转事项") { file, check };
        command.SetAction((parsed, _) => CommandLine.Guard(() => RunAsync(CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(check))));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, bool check)
    {
        var tables = await SheetFiles.ReadAsync(file, "结转事项表", CarryOverSheet.Form.Name);
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var (rows, faults) = CarryOverSheet.Read(tables, standing);
        SheetFiles.Refuse(file, faults);
        var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        var (changes, staying) = await app.Services.GetRequiredService<Database>().WriteAsync(actor, async work =>
        {
            var before = (await CarryOverStore.AllAsync(work)).ToDictionary(one => one.Id, StringComparer.Ordinal);
            var moved = rows.Select(row => (Before: before.GetValueOrDefault(row.Id), Moved: CarryOverRules.Import(before.GetValueOrDefault(row.Id), row))).Where(pair => pair.Moved is not null).ToList();
            if (check) work.Cancel();
            else foreach (var (was, now) in moved) await CarryOverStore.SaveAsync(work, now!.One, now.Action, was);
            return (moved.ConvertAll(pair => $"{(pair.Before is null ? "新增" : "更新")}：{pair.Moved!.One.Id} {pair.Moved.One.Name}"), before.Keys.Except(rows.Select(row => row.Id)).Count());
        });
        foreach (var change in changes) Console.WriteLine(change);
        if (staying > 0) Console.WriteLine($"注意：另有{staying}项不在文件中，保持不变；移出调度范围请在聊天中办理。");
        Console.WriteLine($"carryovers={rows.Count} linked={rows.Count(row => row.IsLinked)} changes={changes.Count}");
        return 0;
    }
}
