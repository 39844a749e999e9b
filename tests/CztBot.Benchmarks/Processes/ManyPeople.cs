using System.Globalization;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Operations;
using CztBot.Rounds;
using CztBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Benchmarks.Processes;

/// <summary>A plan of ten thousand tasks, each with a unit and a contact of its own, who report nothing.</summary>
internal static class ManyPeople
{
    public const int Count = 10_000;
    public static readonly Month Month = new(2019, 11);

    /// <summary>When the month's round opens.</summary>
    public static readonly DateTimeOffset Opens = new(2019, 12, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly IReadOnlyList<string> Numbers = [.. Enumerable.Range(1, Count).Select(number => number.ToString("00000", CultureInfo.InvariantCulture))];

    /// <summary>Who they are.</summary>
    public static IEnumerable<string> Ids => Numbers.Select(number => $"p{number}");

    public static Plan Plan() => new()
    {
        Title = "",
        Sections = [new PlanSection(1, "")],
        Items = [.. Numbers.Select((number, index) => new PlanItem
        {
            Code = $"T{number}", Kind = PlanItemKind.Task, Number = index + 1, Section = 1, Title = $"任务{number}",
            Parts = [new ReportingItem { Id = $"T{number}", ItemCode = $"T{number}", Title = $"任务{number}", Target = "", Leads = [new UnitRef { UnitId = $"长沙/{number}", Name = $"单位{number}" }], Responsible = [] }],
        })],
    };

    public static Roster Roster() => new()
    {
        Units = [.. Numbers.Select(number => new Unit($"长沙/{number}", "长沙", $"单位{number}"))],
        People = [.. Numbers.Select(number => new Person { Id = $"p{number}", Name = $"联络员{number}", Roles = Roles.Contact })],
        Contacts = [.. Numbers.Select(number => new UnitContact($"长沙/{number}", $"p{number}", true, new DateOnly(2019, 1, 1), null))],
        Channels = [],
    };

    /// <summary>Writes a database of theirs, in which the month's round has opened.</summary>
    public static async Task WriteAsync(string folder)
    {
        await using var app = await BotHost.BuildAsync(new HostChoice { Data = folder, At = Opens, Frozen = true, Environment = "Development", Schedule = false, Log = false });
        await app.Services.GetRequiredService<Database>().WriteAsync(Actor.System(Opens), async work =>
        {
            await PlanStore.ReplaceAsync(work, Plan());
            await RosterStore.ReplaceAsync(work, Roster(), "ten thousand");
            return true;
        });
        var round = await app.Services.GetRequiredService<RoundOpener>().OpenAsync(Month, await app.Services.GetRequiredService<StandingStore>().LoadAsync(), Opens, CancellationToken.None);
        if (round.Items.Count != Count) throw new InvalidOperationException($"{round.Items.Count} items are expected.");
    }
}
