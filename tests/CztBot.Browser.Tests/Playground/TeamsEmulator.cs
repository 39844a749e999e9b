using System.Text.Json.Nodes;
using CztBot.Browser.Tests.Npm;

namespace CztBot.Browser.Tests.Playground;

/// <summary>
/// Microsoft 365 Agents Playground, which behaves as Teams does, as one person sees it: a chat with the bot, a group and a team with a
/// channel. Its licence allows it for evaluation, so it is a part of the tests only.
/// </summary>
internal sealed class TeamsEmulator : IAsyncDisposable
{
    public const string Group = "长株潭一体化工作群";
    public const string Channel = "长株潭一体化 - 工作简报";
    public const string BotName = "长株潭调度机器人";
    // The emulator wants five people besides oneself.
    private static readonly TeamsPerson[] Others =
        [new("user-91", "李娜"), new("user-92", "王芳"), new("user-93", "刘洋"), new("user-94", "陈静"), new("user-95", "赵磊")];

    private const string Listening = "Listening on ";
    private readonly string _folder;
    private readonly NodeProgram _program;

    private TeamsEmulator(string folder, NodeProgram program, string address)
    {
        _folder = folder;
        _program = program;
        Address = address;
    }

    public string Address { get; }

    /// <param name="bot">The bot's address.</param>
    /// <param name="self">Whose Teams it is.</param>
    public static async Task<TeamsEmulator> StartAsync(string bot, TeamsPerson self)
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-teams-").FullName;
        var settings = Path.Combine(folder, "playground.yml");
        await File.WriteAllTextAsync(settings, Settings(self).ToJsonString());
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = settings,
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground.log"),
            ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1",
            ["TEAMSAPPTESTER_BROWSER"] = "none",
        };
        string[] arguments = ["start", "--app-endpoint", $"{bot}/api/messages", "--channel-id", "msteams", "--port", "0", "--disable-telemetry"];
        var program = await NodeProgram.StartAsync("node_modules/@microsoft/m365agentsplayground/cli.js", arguments, environment, folder);
        var line = await program.LineAsync(line => line.StartsWith(Listening, StringComparison.Ordinal));
        return new TeamsEmulator(folder, program, $"http://127.0.0.1:{line[Listening.Length..].Trim()}");
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // JSON is YAML.
    private static JsonObject Settings(TeamsPerson self) => new()
    {
        ["version"] = "0.1.1",
        ["tenantId"] = "00000000-0000-0000-0000-0000000000001",
        ["bot"] = new JsonObject { ["id"] = "00000000-0000-0000-0000-00000000000011", ["name"] = BotName },
        ["currentUser"] = Person(self),
        ["users"] = new JsonArray([.. Others.Select(Person)]),
        ["personalChat"] = new JsonObject { ["id"] = $"personal-{self.Id}" },
        ["groupChat"] = new JsonObject { ["id"] = "group-chat", ["name"] = Group },
        ["team"] = new JsonObject
        {
            ["id"] = "team", ["name"] = "长株潭一体化", ["aadGroupId"] = "00000000-0000-0000-0000-000000000031",
            ["channels"] = new JsonArray(new JsonObject { ["id"] = "channel-bulletins", ["name"] = "工作简报" }),
        },
    };

    private static JsonObject Person(TeamsPerson person) => new()
    {
        ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.ObjectId,
        ["userPrincipleName"] = $"{person.Id}@example.com", ["email"] = $"{person.Id}@example.com",
        ["givenName"] = person.Name[1..], ["surname"] = person.Name[..1],
    };
}
