using System.CommandLine;
using CztBot.Cards;
using CztBot.Storage;

namespace CztBot.Operations.Checks;

/// <summary>check: looks at the settings, the storage, the people and the channel, names each thing that is wrong and how to mend it.</summary>
public static class CheckCommand
{
    public static Command Command()
    {
        var command = new Command("check", "自检：设置、数据库、名册、日历、公文模板、通道，逐项说明问题和办法");
        command.SetAction((parsed, cancellation) => CommandLine.Guard(async () =>
        {
            var findings = await FindAsync(CommandLine.Choice(parsed), cancellation);
            foreach (var finding in findings) Console.WriteLine(finding.Line);
            var (faults, advice) = (findings.Count(one => one.Grade == Grade.Fault), findings.Count(one => one.Grade == Grade.Advice));
            Console.WriteLine(faults + advice == 0 ? "全部正常。" : $"错误{faults}项，提示{advice}项。");
            return faults == 0 ? 0 : 1;
        }));
        return command;
    }

    /// <summary>Everything that can be looked at: what is wrong at one place hides only what stands on it.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(HostChoice choice, CancellationToken cancellation)
    {
        var findings = new List<Finding>(SettingsCheck.Find(choice));
        if (findings.Any(finding => finding.Grade == Grade.Fault)) return findings;
        try
        {
            await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
            findings.AddRange(await StorageCheck.FindAsync(app.Services));
            findings.AddRange(await PeopleCheck.FindAsync(app.Services));
            findings.AddRange(PaperCheck.Find(app.Services));
            findings.AddRange(await ChannelCheck.FindAsync(app.Services, cancellation));
        }
        catch (DatabaseException broken)
        {
            findings.Add(new Finding("数据库", Grade.Fault, broken.Message));
        }
        catch (CardException cards)
        {
            findings.AddRange(cards.Problems.Select(problem => new Finding("卡片", Grade.Fault, $"{problem}")));
        }

        return findings;
    }
}
