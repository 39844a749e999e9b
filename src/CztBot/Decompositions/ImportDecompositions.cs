using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Decompositions;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Decompositions;

/// <summary>import decomposition FILE.xlsx|csv: 分解方案 of units, all of the file or nothing; the same file again changes nothing (R80).</summary>
public static class ImportDecompositions
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "分解方案表，.xlsx 或 .csv；用 export decomposition-template 取得模板" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var command = new Command("decomposition", "导入单位的任务分解方案") { file, check };
        command.SetAction((parsed, _) => CommandLine.Guard(() => RunAsync(CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(check))));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, bool check)
    {
        var tables = await SheetFiles.ReadAsync(file, "分解方案表", DecompositionSheet.Form.Name);
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var (read, faults) = DecompositionSheet.Read(tables, standing);
        SheetFiles.Refuse(file, faults);
        var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        var changes = await app.Services.GetRequiredService<Database>().WriteAsync(actor, async work =>
        {
            var before = (await DecompositionStore.AllAsync(work)).ToDictionary(one => one.Id, StringComparer.Ordinal);
            var moved = new List<string>();
            foreach (var row in read)
            {
                var was = before.GetValueOrDefault(row.Id) ?? Decomposition.Empty(row.ItemId, row.UnitId);
                if (was.Replace(was.Version, row.Tasks, "导入", actor) is not MoveOutcome<Decomposition>.Moved one) continue;
                moved.Add($"{(was.Version == 0 ? "新增" : "更新")}：{standing.UnitName(row.UnitId)} {standing.Label(standing.Item(row.ItemId)!)} {row.Tasks.Count}项子任务");
                if (!check) await DecompositionStore.SaveAsync(work, one.One, one.Action, was);
            }

            if (check) work.Cancel();
            return moved;
        });
        foreach (var change in changes) Console.WriteLine(change);
        Console.WriteLine($"decompositions={read.Count} tasks={read.Sum(one => one.Tasks.Count)} changes={changes.Count}");
        return 0;
    }
}
