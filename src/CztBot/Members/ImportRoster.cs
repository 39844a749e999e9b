using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>import roster FILE.xlsx|csv: units, people, roles and groups; the same file again changes nothing.</summary>
public static class ImportRoster
{
    private const int MostNamed = 5;

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "名册，.xlsx 或 .csv；用 export roster-template 取得模板" };
        var check = new Option<bool>("--check") { Description = "只检查，不写入" };
        var replace = new Option<bool>("--replace") { Description = "确认移出已绑定账号的人员" };
        var command = new Command("roster", "导入名册") { file, check, replace };
        command.SetAction((parsed, _) => CommandLine.Guard(() =>
            RunAsync(CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(check), parsed.GetValue(replace))));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, bool check, bool replace)
    {
        var tables = await SheetFiles.ReadAsync(file, "名册", RosterColumns.People.Name);
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var outcome = RosterReader.Read(tables, standing.Plan);
        if (outcome is RosterOutcome.Faulty faulty)
            throw new UserErrorException(string.Join('\n', faulty.Faults.Select(fault => $"{file} {fault.Sentence}")));
        var (roster, notes) = (RosterOutcome.Complete)outcome;
        var differences = RosterDiff.Between(standing.Roster, roster);
        foreach (var note in notes) Console.WriteLine("注意：" + note);
        foreach (var difference in differences) Console.WriteLine(difference);
        if (!replace && await LosingAsync(app.Services, standing.Roster, roster) is { Count: > 0 } losing)
        {
            var who = $"已绑定账号的{losing.Count}人不在新名册中，导入后账号即停用：{string.Join('、', losing.Take(MostNamed))}{(losing.Count > MostNamed ? "等" : "")}。";
            if (!check) throw new UserErrorException($"{file}：{who}没有导入。确认要移出的，请加 --replace。");
            Console.WriteLine($"注意：{who}正式导入时需要加 --replace。");
        }

        if (!check && differences.Count > 0) await WriteAsync(app.Services, roster, differences.Count);
        Console.WriteLine($"units={roster.Units.Count} people={roster.People.Count} contacts={roster.Contacts.Count} channels={roster.Channels.Count} changes={differences.Count}");
        return 0;
    }

    // Who would lose an account, by name; the accounts that a development machine gives everybody do not count.
    private static async Task<IReadOnlyList<string>> LosingAsync(IServiceProvider services, Roster before, Roster after)
    {
        var bound = (await services.GetRequiredService<AccountStore>().AllAsync())
            .Where(account => account.Channel != LocalPeople.ChannelId || account.UserId != LocalPeople.UserId(account.PersonId))
            .Select(account => account.PersonId).ToHashSet(StringComparer.Ordinal);
        var staying = after.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        return [.. before.People.Where(person => bound.Contains(person.Id) && !staying.Contains(person.Id)).Select(person => person.Name)];
    }

    private static Task<bool> WriteAsync(IServiceProvider services, Roster roster, int changes)
    {
        var actor = Actor.System(services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        return services.GetRequiredService<Database>().WriteAsync(actor, async work =>
        {
            await RosterStore.ReplaceAsync(work, roster, $"{changes}处变化");
            return true;
        });
    }
}
