using System.Text.Json.Nodes;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Chaos;

/// <summary>Where the nodes keep their records: a folder, or a PostgreSQL database that several of them share.</summary>
/// <param name="PostgreSql">Empty for the SQLite file of the folder.</param>
internal sealed record ChaosPlace(string Folder, string PostgreSql)
{
    public const string Channel = "chaos";

    /// <summary>Opens the records as the verdict does: from outside, while no node is writing.</summary>
    public Database Open() => PostgreSql.Length > 0 ? Database.Connect(PostgreSql) : Database.Open(Path.Combine(Folder, "cztbot.db"));

    /// <summary>The largest file, in blocks of 512 bytes, that leaves the SQLite file little room to grow, as on a disk that is nearly full.</summary>
    public long FullAt() => (new FileInfo(Path.Combine(Folder, "cztbot.db")).Length / 512) + 200;

    /// <summary>The real plan and the invented people, everybody bound to the channel that misbehaves.</summary>
    public async Task<ChaosCast> PrepareAsync(string serviceUrl)
    {
        await using var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = Folder, Database = PostgreSql, At = Instant("2019-12-01T12:00:00"), Frozen = true, Schedule = false, Log = false, Environment = "Development",
        });
        var standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        await app.Services.GetRequiredService<Database>().WriteAsync(Actor.System(Instant("2019-12-01T12:00:00")), async work =>
        {
            foreach (var person in standing.Roster.People)
            {
                await AccountStore.BindAsync(work, Channel, $"user-{person.Id}", person.Id);
                await ConversationStore.RememberAsync(work, $"person:{person.Id}", $"chat-{person.Id}", Reference($"chat-{person.Id}", $"user-{person.Id}", serviceUrl, false));
            }

            foreach (var group in standing.Roster.Channels)
                await ConversationStore.RememberAsync(work, $"group:{group.Id}", $"group-{group.Id}", Reference($"group-{group.Id}", "group", serviceUrl, true));
            return true;
        });
        var day = new DateOnly(2019, 12, 2);
        return new ChaosCast(
            [.. standing.Plan.Items.SelectMany(item => item.Parts).Select(part => (part.Id, Person: standing.ContactOf(part.Leads[0].UnitId, day)?.Id)).Where(one => one.Person is not null).Select(one => (one.Id, one.Person!))],
            standing.Roster.WithRole(Roles.Clerk)[0].Id, standing.Roster.WithRole(Roles.Head)[0].Id);
    }

    /// <summary>A time of Asia/Shanghai.</summary>
    public static DateTimeOffset Instant(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private static string Reference(string conversation, string user, string serviceUrl, bool isGroup) => new JsonObject
    {
        ["channelId"] = Channel,
        ["serviceUrl"] = serviceUrl,
        ["bot"] = new JsonObject { ["id"] = "bot" },
        ["user"] = new JsonObject { ["id"] = user },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["isGroup"] = isGroup },
    }.ToJsonString();
}

/// <summary>Who plays.</summary>
internal sealed record ChaosCast(IReadOnlyList<(string Item, string Person)> Reporters, string Clerk, string Head);
