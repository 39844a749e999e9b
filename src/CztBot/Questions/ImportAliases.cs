using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Core.Secrecy;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>import aliases FILE: lines such as 三干=T05; those that are there already are replaced, others stay.</summary>
public static class ImportAliases
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "别名表，每行一条“别名=所指”，UTF-8" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var command = new Command("aliases", "导入别名") { file, check };
        command.SetAction((parsed, _) => CommandLine.Guard(() => RunAsync(CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(check))));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, bool check)
    {
        var text = CommandLine.ReadText(file);
        if (ClassifiedMarking.In(text) is { Count: > 0 } marks)
            throw new UserErrorException($"{file}：文中有“{string.Join("”“", marks)}”，像是密级标志，没有导入。本系统不得处理涉密信息，请核对文件。");
        var (aliases, fault) = AliasFile.Read(text);
        if (fault is not null) throw new UserErrorException($"{file} {fault}");
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var reader = new QuestionReader(standing);
        if (aliases.FirstOrDefault(alias => !reader.Understands(alias.Meaning) && aliases.All(other => other.Word != alias.Meaning)) is { } unknown)
            throw new UserErrorException($"{file}：“{unknown.Word}={unknown.Meaning}”没有看懂指什么，没有导入。请写任务编号、单位全称或已有的叫法。");
        if (!check)
        {
            var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
            await app.Services.GetRequiredService<Database>().WriteAsync(actor, async work =>
            {
                await AliasStore.SaveAsync(work, aliases, $"导入{aliases.Count}条");
                return true;
            });
        }

        Console.WriteLine($"aliases={aliases.Count}");
        return 0;
    }
}
