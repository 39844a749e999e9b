using System.CommandLine;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Papers.Rosters;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>codes --out FILE.csv|xlsx: a one-time code for everybody who is not bound yet; written here and never shown again.</summary>
public static class CodesCommand
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .csv 或 .xlsx 文件", Required = true };
        var unit = new Option<string?>("--unit") { Description = "只发给这个单位的人，如 长沙市住建委" };
        var person = new Option<string?>("--person") { Description = "只发给这个人（姓名或编号），已绑定的也发，供换账号使用" };
        var command = new Command("codes", "给尚未绑定账号的人发绑定码；以前发的码即作废") { file, unit, person };
        command.SetAction((parsed, cancellation) => CommandLine.Guard(() => RunAsync(
            CommandLine.Choice(parsed), parsed.GetValue(file)!, parsed.GetValue(unit), parsed.GetValue(person), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(HostChoice choice, string file, string? unit, string? person, CancellationToken cancellation)
    {
        var workbook = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".XLSX" => true,
            ".CSV" => false,
            _ => throw new UserErrorException($"{file}：绑定码清单应写到 .csv 或 .xlsx 文件。"),
        };
        await using var app = await BotHost.BuildAsync(choice with { Log = false, Schedule = false });
        var today = app.Services.GetRequiredService<BusinessClock>().Today;
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        var bound = await app.Services.GetRequiredService<AccountBook>().ChannelsAsync();
        var meant = Meant(standing, today, unit, person);
        List<Person> people = [.. meant.Where(one => person is not null || !bound.Contains(one.Id))
            .OrderBy(one => AccountBook.Place(standing, one, today), StringComparer.Ordinal)];
        var actor = Actor.System(app.Services.GetRequiredService<BusinessClock>().Now) with { Channel = "cli" };
        var issued = await app.Services.GetRequiredService<CodeIssuer>().IssueAsync(actor, people, cancellation);
        var rows = issued.Select(one => new CodeRow(
            AccountBook.Place(standing, one.Person, today), one.Person.Name, RoleWords.Show(one.Person.Roles), one.Code, one.ValidUntil)).ToList();
        await CommandLine.WriteFileAsync(file, workbook ? CodeSheet.ToWorkbook(rows) : CodeSheet.ToCsv(rows));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Console.WriteLine("绑定码只在这个文件里，请妥善保管，发完即删。");
        Console.WriteLine($"codes={issued.Count} bound={meant.Count - issued.Count}");
        return 0;
    }

    private static IReadOnlyList<Person> Meant(Standing standing, DateOnly today, string? unit, string? person)
    {
        var people = AccountBook.Serving(standing, today);
        if (unit is not null)
        {
            var units = standing.Roster.UnitsNamed(unit);
            if (units.Count == 0) throw new UserErrorException($"名册里没有“{unit}”这个单位，请写单位全称，如 长沙市住建委。");
            var ids = units.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
            people = [.. people.Where(one => standing.Roster.Contacts.Any(term =>
                term.PersonId == one.Id && ids.Contains(term.UnitId) && (term.Until is null || term.Until >= today)))];
        }

        if (person is null) return people;
        var named = standing.Roster.Named(person).Where(people.Contains).ToList();
        return named.Count switch
        {
            1 => named,
            0 => throw new UserErrorException($"名册里没有“{person}”，请写姓名或编号。"),
            _ => throw new UserErrorException($"“{person}”有{named.Count}人：{string.Join("、", named.Select(one => $"{one.Name} {one.Id}"))}，请写编号。"),
        };
    }
}
