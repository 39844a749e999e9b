using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Projects;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>import projects FILE.xlsx|csv: cross-region projects, all of the file or nothing; the same file again changes nothing (R5).</summary>
public static class ImportProjects
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "跨区域项目表，.xlsx 或 .csv；用 export projects-template 取得模板" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var command = new Command("projects", "导入跨区域项目") { file, check };
        command.SetAction((parsed, _) => CommandLine.Guard(() => RunAsync(CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(check))));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, bool check)
    {
        var tables = await SheetFiles.ReadAsync(file, "跨区域项目表", ProjectSheet.Form.Name);
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var (rows, faults) = ProjectSheet.Read(tables, standing);
        SheetFiles.Refuse(file, faults);
        var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        var (changes, staying) = await app.Services.GetRequiredService<Database>().WriteAsync(actor, async work =>
        {
            var before = (await ProjectStore.AllAsync(work)).ToDictionary(one => one.Id, StringComparer.Ordinal);
            var moved = rows.Select(row => (Before: before.GetValueOrDefault(row.Id), Moved: ProjectRules.Import(before.GetValueOrDefault(row.Id), row))).Where(pair => pair.Moved is not null).ToList();
            if (check) work.Cancel();
            else foreach (var (was, now) in moved) await ProjectStore.SaveAsync(work, now!.One, now.Action, was);
            return (moved.ConvertAll(pair => $"{(pair.Before is null ? "新增" : "更新")}：{pair.Moved!.One.Id} {pair.Moved.One.Name}"), before.Keys.Except(rows.Select(row => row.Id)).Count());
        });
        foreach (var change in changes) Console.WriteLine(change);
        if (staying > 0) Console.WriteLine($"注意：另有{staying}项不在文件中，保持不变；移出调度范围请在聊天中办理。");
        Console.WriteLine($"projects={rows.Count} linked={rows.Count(row => row.ItemIds.Count > 0)} changes={changes.Count}");
        return 0;
    }
}
