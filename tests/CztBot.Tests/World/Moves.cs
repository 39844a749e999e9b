using System.Text.Json;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Tests.World;

/// <summary>What people do again and again.</summary>
internal static class Moves
{
    public static readonly Month November = new(2019, 11);

    /// <summary>What a complete form holds besides its progress.</summary>
    public static readonly (string Id, string Value)[] Filled =
        [("progress", "完成路基工程。"), ("status", "正常推进"), ("noProblem", "true"), ("nextSteps", "继续施工。"), ("nextDate", "2020-03-31")];

    /// <summary>The contact of an item's first lead unit.</summary>
    public static async Task<string> ReporterAsync(this BotWorld world, string item) =>
        await world.ContactAsync((await world.StandingAsync()).Item(item)!.Leads[0].UnitId);

    /// <summary>The form as the reporter opens it.</summary>
    public static async Task<Answer> FormAsync(this BotWorld world, string item) =>
        await world.SayAsync(await world.ReporterAsync(item), $"填报 {item}");

    /// <summary>Submits a form with its fields; what is given replaces what a complete form holds.</summary>
    public static async Task<Answer> SubmitAsync(this BotWorld world, string item, params (string Id, string Value)[] fields)
    {
        var form = await world.FormAsync(item);
        return await world.PressAsync(await world.ReporterAsync(item), "report.submit", form.Button("report.submit"), With(fields));
    }

    /// <summary>A complete form with some fields changed.</summary>
    public static (string Id, string Value)[] With(params (string Id, string Value)[] fields) =>
        [.. Filled.Where(one => fields.All(field => field.Id != one.Id)), .. fields];

    public static async Task ReportAsync(this BotWorld world, string item, string progress, params (string, string)[] more) =>
        (await world.SubmitAsync(item, [("progress", progress), .. more])).Text.ShouldContain("已收到");

    /// <summary>The clerk's card of a report.</summary>
    public static async Task<Answer> ReviewAsync(this BotWorld world, string item, Month? month = null) => await world.PressAsync(
        await world.PersonAsync(Roles.Clerk), "report.review", Data(("month", (month ?? November).ToString()), ("item", item)));

    public static async Task<Answer> AcceptAsync(this BotWorld world, string item, Month? month = null)
    {
        var card = await world.ReviewAsync(item, month);
        return await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.accept", card.Button("report.accept"), ("lamp", "green"));
    }

    public static async Task<Answer> ReturnAsync(this BotWorld world, string item, string reason = "请写明数量。", string fields = "progress")
    {
        var card = await world.ReviewAsync(item);
        return await world.PressAsync(await world.PersonAsync(Roles.Clerk), "report.return", card.Button("report.return"), ("reason", reason), ("fields", fields));
    }

    /// <summary>What a button carries.</summary>
    public static JsonElement Data(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) data[name] = value;
        return JsonSerializer.SerializeToElement(data);
    }

    public static Task<ProgressReport?> StoredAsync(this BotWorld world, string item, Month? month = null) =>
        world.Get<ReportStore>().FindAsync(month ?? November, item);

    public static Task DrainAsync(this BotWorld world) => world.Get<ISending>().DrainAsync(CancellationToken.None);

    /// <summary>How many messages a person got whose text has a part.</summary>
    public static int Told(this BotWorld world, string person, string part) =>
        world.Channel.To($"chat-{person}").Count(posted => posted.Answer.Text.Contains(part, StringComparison.Ordinal));

    /// <summary>Changes who reports for whom.</summary>
    /// <param name="leaves">Who is not in the roster any more.</param>
    public static async Task ChangeContactsAsync(
        this BotWorld world, Func<IReadOnlyList<UnitContact>, IEnumerable<UnitContact>> change, string leaves = "")
    {
        var roster = (await world.StandingAsync()).Roster;
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster with
            {
                Contacts = [.. change(roster.Contacts)],
                People = [.. roster.People.Where(person => person.Id != leaves)],
            }, "联络员变动");
            return true;
        });
    }

    /// <summary>Somebody is something else from now on.</summary>
    public static async Task ChangeRolesAsync(this BotWorld world, string personId, Roles roles)
    {
        var roster = (await world.StandingAsync()).Roster;
        await world.Get<Database>().WriteAsync(Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster with { People = [.. roster.People.Select(person => person.Id == personId ? person with { Roles = roles } : person)] }, "角色变动");
            return true;
        });
    }

    /// <summary>Leaves a unit without anybody to report.</summary>
    public static Task EndContactsAsync(this BotWorld world, string unitId) =>
        world.ChangeContactsAsync(contacts => contacts.Where(contact => contact.UnitId != unitId));
}
