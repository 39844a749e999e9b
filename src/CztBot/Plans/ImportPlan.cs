using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Secrecy;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Plans;

/// <summary>import plan FILE: the published text of an action plan; the same plan again changes nothing, another one needs --replace.</summary>
public static class ImportPlan
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "行动计划的正文，纯文本，UTF-8" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var replace = new Option<bool>("--replace") { Description = "确认用新计划替换现有计划" };
        var command = new Command("plan", "导入行动计划") { file, check, replace };
        command.SetAction((parsed, _) => CommandLine.Guard(() =>
            RunAsync(CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(check), parsed.GetValue(replace))));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, bool check, bool replace)
    {
        var text = CommandLine.ReadText(file);
        if (ClassifiedMarking.In(text) is { Count: > 0 } marks)
            throw new UserErrorException($"{file}：文中有“{string.Join("”“", marks)}”，像是密级标志，没有导入。本系统不得处理涉密信息，请核对文件。");
        var plan = PlanParser.Parse(text) switch
        {
            PlanRead read => read.Plan,
            PlanRefused refused => throw new UserErrorException(string.Join('\n', refused.Faults.Select(fault => $"{file} {fault}"))),
            _ => throw new InvalidOperationException("A plan is read or refused."),
        };
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var current = await app.Services.GetRequiredService<PlanStore>().CurrentAsync();
        var change = current is null ? new PlanChange([], []) : PlanChange.Between(current, plan);
        var (duties, wording) = change;
        var asked = current is null ? 0 : change.ToConfirm(PlanJson.Write(current) == PlanJson.Write(ShippedData.Plan()));
        foreach (var difference in duties) Console.WriteLine(difference);
        if (wording.Count > 0) Console.WriteLine($"任务说明文字有{wording.Count}处变化：");
        foreach (var difference in wording) Console.WriteLine(difference);
        if (current is not null && duties.Count + wording.Count == 0) Console.WriteLine("与现有计划相同，没有变化。");
        if (check && asked > 0 && !replace) Console.WriteLine($"与现有计划有{asked}处不同，正式导入时需要加 --replace。");
        if (!check && asked > 0 && !replace)
            throw new UserErrorException($"{file}：与现有计划有{asked}处不同（见上），没有导入。确认要替换的，请加 --replace。");
        if (!check && (current is null || duties.Count + wording.Count > 0)) await WriteAsync(app.Services, plan);
        Console.WriteLine(PlanCounts.Of(plan));
        return 0;
    }

    private static Task<bool> WriteAsync(IServiceProvider services, Plan plan)
    {
        var actor = Actor.System(services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        return services.GetRequiredService<Database>().WriteAsync(actor, async work =>
        {
            await PlanStore.ReplaceAsync(work, plan);
            return true;
        });
    }
}
